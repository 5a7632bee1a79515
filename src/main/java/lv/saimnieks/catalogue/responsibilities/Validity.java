package lv.saimnieks.catalogue.responsibilities;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** From a day to a day, both included; without an end it goes on. */
@Embeddable
public record Validity(LocalDate validFrom, LocalDate validTo) {

    public Validity {
        Objects.requireNonNull(validFrom);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("ends " + validTo + " before it begins " + validFrom);
        }
    }

    /** What was typed, dates as {@code 2026-11-23}; null when it cannot be read, which is noted. */
    static Validity read(String from, String to, Problems problems) {
        LocalDate first = problems.day("validFrom", from, 1990, 2100);
        LocalDate last = problems.day("validTo", to, 1990, 2100);
        problems.period(first, last, "validTo");
        return first == null || problems.has("validTo") ? null : new Validity(first, last);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean overlaps(Validity other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    /** The same until that day at the latest; empty when it had not begun by then. */
    Optional<Validity> until(LocalDate day) {
        return validFrom.isAfter(day)
                ? Optional.empty()
                : Optional.of(endedBefore(day) ? this : new Validity(validFrom, day));
    }

    boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** "no 01.01.2026. līdz 31.12.2026." */
    public String label() {
        String from = Wording.of("catalogue.Validity.from", validFrom);
        return validTo == null ? from : Wording.of("catalogue.Validity.label", from, Latvian.date(validTo));
    }
}
