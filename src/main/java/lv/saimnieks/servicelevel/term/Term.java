package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/**
 * A version of a term (pakalpojuma līmeņa nosacījums, PLVN).
 *
 * @param code {@code N-05}, the same for all versions
 * @param version from 1; a later one begins later
 * @param reason why the version was made; null for most first ones
 */
public record Term(
        long id, String code, int version, Content content, String reason, String createdBy, Instant createdAt) {

    private static final int SHOWN = 2;

    /** Code and indicator, as lists show it. */
    public String label() {
        return code + " " + content.indicator();
    }

    /** {@code ≥ 99,5 %} */
    public String targetText() {
        return text(content.target());
    }

    /** {@code ≥ 99,6 %}; empty where there is no warning. */
    public String warningText() {
        return text(content.warning());
    }

    /** {@code ≥ 99,7 %}; empty where nobody said what is needed. */
    public String requiredText() {
        return text(content.requiredLevel());
    }

    private String text(BigDecimal limit) {
        return limit == null
                ? ""
                : content.comparison().sign() + "\u00a0" + content.unit().shown(limit);
    }

    /** A measured value with two decimals, never better than it was: 99,996 % of at least so much is {@code 99,99 %} (S06). */
    public String actualText(BigDecimal value) {
        if (value == null || value.stripTrailingZeros().scale() <= SHOWN) {
            return content.unit().shown(value);
        }
        return switch (content.comparison()) {
            case AT_LEAST -> content.unit().shown(value.setScale(SHOWN, RoundingMode.DOWN));
            case AT_MOST -> content.unit().shown(value.setScale(SHOWN, RoundingMode.UP));
            case EQUAL -> content.unit().shown(value);
        };
    }

    /** When it is in force, as people read it. */
    public String daysText() {
        return days(content.validFrom(), content.validTo());
    }

    /** {@code 01.01.2026. – 31.12.2026.}, or since when. */
    public static String days(LocalDate from, LocalDate to) {
        return to == null ? Wording.of("servicelevel.page.since", from) : Latvian.date(from) + " – " + Latvian.date(to);
    }

    /** Whether the version is in force on a day. */
    public boolean includes(LocalDate day) {
        return state(day) == TermState.IN_FORCE;
    }

    public TermState state(LocalDate day) {
        if (content.validFrom().isAfter(day)) {
            return TermState.PLANNED;
        }
        return content.validTo() != null && content.validTo().isBefore(day) ? TermState.ENDED : TermState.IN_FORCE;
    }
}
