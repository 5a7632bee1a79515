package lv.saimnieks.shared;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people in Latvia read and sort: dates {@code 21.11.2026.}, times by the clock in Riga, decimal comma, the order
 * of the Latvian alphabet, and text folded so that a search for "sudziba" finds "sūdzība". Every method answers an
 * empty text for {@code null}.
 */
public final class Latvian {

    /** The time zone that people read; instants are stored as UTC. */
    public static final String ZONE_NAME = "Europe/Riga";

    public static final ZoneId ZONE = ZoneId.of(ZONE_NAME);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu.");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu. HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("dd.MM.uuuu. HH:mm:ss");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final String ALPHABET = " -.,/()0123456789aābcčdeēfgģhiījkķlļmnņoōpqrŗsštuūvwxyzž";
    private static final int KEY_CHARACTERS = 200;
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Only ever cloned, as making one takes longer than a number; it is not safe for several threads. */
    private static final DecimalFormat NUMBER = numbers();

    private Latvian() {}

    private static DecimalFormat numbers() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        return new DecimalFormat("#,##0", symbols);
    }

    /** The day of a moment, in Riga. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** {@code 21.11.2026.} */
    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** The day of a moment in Riga, {@code 21.11.2026.} */
    public static String date(@Nullable Instant moment) {
        return moment == null ? "" : DATE.format(moment.atZone(ZONE));
    }

    /** A moment as a clock on the wall shows it, {@code 21.11.2026. 14:05} */
    public static String wallClock(@Nullable LocalDateTime moment) {
        return moment == null ? "" : DATE_TIME.format(moment);
    }

    /** A moment by the clock in Riga, {@code 21.11.2026. 14:05} */
    public static String dateTime(@Nullable Instant moment) {
        return moment == null ? "" : DATE_TIME.format(moment.atZone(ZONE));
    }

    /** A moment by the clock in Riga to the second, where the order of entries matters, {@code 21.11.2026. 14:05:09} */
    public static String toTheSecond(@Nullable Instant moment) {
        return moment == null ? "" : TO_THE_SECOND.format(moment.atZone(ZONE));
    }

    /**
     * A number with decimal comma and its own count of decimals, thousands set apart by a no-break space: 12500.50 is
     * {@code 12 500,50}.
     */
    public static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        DecimalFormat format = (DecimalFormat) NUMBER.clone();
        int decimals = Math.max(0, value.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** Text for searching: lower case, without marks over and under letters, single spaces: "Sūdzība" → "sudziba". */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * A text of digits, at most 400, that every database orders as the Latvian alphabet orders the first 200 characters:
     * ā after a, č after c. Equal for upper and lower case.
     */
    public static String sortKey(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(KEY_CHARACTERS)
                .map(ALPHABET::indexOf)
                .forEach(place -> key.append(place < 0 ? "99" : "%02d".formatted(place)));
        return key.toString();
    }

    /** The order of the Latvian alphabet; texts that it takes for equal are ordered by their characters. */
    public static Comparator<String> comparator() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("lv"));
        collator.setStrength(Collator.TERTIARY);
        Comparator<String> alphabet = collator::compare;
        return Comparator.nullsFirst(alphabet.thenComparing(Comparator.naturalOrder()));
    }
}
