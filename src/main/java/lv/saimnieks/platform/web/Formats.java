package lv.saimnieks.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Dates and numbers as a Latvian reader writes them, in Riga's time; in templates {@code ${@fmt.date(case.dueAt)}}.
 * Empty text for null.
 */
@Component("fmt")
public class Formats {

    /** {@code 21.11.2026.}; takes LocalDate, LocalDateTime, Instant or java.util.Date. */
    public String date(Object value) {
        if (value == null) {
            return "";
        }
        return Latvian.date(value instanceof LocalDate day ? day : local(value).toLocalDate());
    }

    /** {@code 21.11.2026. 14:05}; takes what {@link #date} takes, a LocalDate without time. */
    public String dateTime(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof LocalDate day ? Latvian.date(day) : Latvian.wallClock(local(value));
    }

    /** {@code 21.11.2026. 14:05:09}, where the order of entries matters. */
    public String toTheSecond(Instant value) {
        return Latvian.toTheSecond(value);
    }

    /** {@code 1 234,5}: as many decimals as there are, two at most. */
    public String number(Number value) {
        return value == null ? "" : Latvian.number(cents(value).stripTrailingZeros());
    }

    /** {@code 1 234,50 €}. */
    public String money(Number value) {
        return value == null ? "" : Latvian.number(cents(value)) + "\u00a0€";
    }

    /** A counted noun of the message files: {@code 1 darba diena}, {@code 5 darba dienas}. */
    public String count(String key, long count) {
        return Wording.count(key, count);
    }

    /** {@code jā}, {@code nē}, or empty text for null. */
    public String yesNo(Boolean value) {
        return value == null ? "" : value ? Wording.of("platform.Formats.yes") : Wording.of("platform.Formats.no");
    }

    private static LocalDateTime local(Object value) {
        if (value instanceof LocalDateTime moment) {
            return moment;
        }
        Instant instant = value instanceof Date date ? date.toInstant() : (Instant) value;
        return LocalDateTime.ofInstant(instant, Latvian.ZONE);
    }

    private static BigDecimal cents(Number value) {
        return new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_EVEN);
    }
}
