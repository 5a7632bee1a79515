package lv.saimnieks.catalogue;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** From a day to a day, both included; without an end it goes on. */
@Embeddable
record Validity(LocalDate validFrom, LocalDate validTo) {

    Validity {
        Objects.requireNonNull(validFrom);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("ends " + validTo + " before it begins " + validFrom);
        }
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(Validity other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** "no 01.01.2026. līdz 31.12.2026." */
    String label() {
        String from = Wording.of("catalogue.Validity.from", validFrom);
        return validTo == null ? from : Wording.of("catalogue.Validity.label", from, Latvian.date(validTo));
    }
}
