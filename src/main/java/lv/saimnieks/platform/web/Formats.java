package lv.saimnieks.platform.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Component;

/**
 * Dates and numbers as a Latvian reader writes them, in Riga's time; in templates {@code ${@fmt.date(case.dueAt)}}.
 * Empty text for null.
 */
@Component("fmt")
public class Formats {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu.");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu. HH:mm");

    /** {@code 21.11.2026.}; takes LocalDate, LocalDateTime, Instant or java.util.Date. */
    public String date(Object value) {
        return value == null ? "" : value instanceof LocalDate day ? DATE.format(day) : DATE.format(local(value));
    }

    /** {@code 21.11.2026. 14:05}; takes what {@link #date} takes, a LocalDate without time. */
    public String dateTime(Object value) {
        return value == null ? "" : value instanceof LocalDate day ? DATE.format(day) : DATE_TIME.format(local(value));
    }

    /** {@code 1 234,5}: as many decimals as there are, two at most. */
    public String number(Number value) {
        return value == null ? "" : format("#,##0.##").format(new BigDecimal(value.toString()));
    }

    /** {@code 1 234,50 €}. */
    public String money(Number value) {
        return value == null ? "" : format("#,##0.00").format(new BigDecimal(value.toString())) + "\u00a0€";
    }

    /** {@code 1 darba diena}, {@code 5 darba dienas}. */
    public String count(long count, String singular, String plural) {
        return Latvian.count(count, singular, plural);
    }

    /** {@code jā}, {@code nē}, or empty text for null. */
    public String yesNo(Boolean value) {
        return value == null ? "" : value ? "jā" : "nē";
    }

    private static LocalDateTime local(Object value) {
        if (value instanceof LocalDateTime moment) {
            return moment;
        }
        Instant instant = value instanceof Date date ? date.toInstant() : (Instant) value;
        return LocalDateTime.ofInstant(instant, RIGA);
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('\u00a0');
        return new DecimalFormat(pattern, symbols);
    }
}
