package lv.saimnieks.shared;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What is said to people, in Latvian, from message files: the key {@code change.refusal.closed} stands in
 * {@code messages/change.properties}. Places {@code {0}} are filled the Latvian way: dates {@code 21.11.2026.}, moments
 * by the clock in Riga, decimals with a comma; whole numbers without grouping, so that a year stays a year.
 */
public final class Wording {

    private static final Locale LATVIAN = Locale.forLanguageTag("lv");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /**
     * The sentence of the key.
     *
     * @throws MissingResourceException when no message file has the key
     */
    public static String of(String key, Object... values) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new MissingResourceException("A key begins with the name of its file", Wording.class.getName(), key);
        }
        String text = ResourceBundle.getBundle("messages/" + key.substring(0, dot), LATVIAN, NO_FALLBACK)
                .getString(key);
        return values.length == 0
                ? text
                : new MessageFormat(text, LATVIAN)
                        .format(Arrays.stream(values).map(Wording::shown).toArray());
    }

    /**
     * A sentence with a counted noun: {@code key.one} for 1, 21, 101 …, but {@code key.many} for 0, 2, 11. {@code {0}} is
     * the number.
     */
    public static String count(String key, long count) {
        boolean one = Math.abs(count % 10) == 1 && Math.abs(count % 100) != 11;
        return of(key + (one ? ".one" : ".many"), count);
    }

    /** Whether any message file has the key. */
    public static boolean has(String key) {
        try {
            of(key);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static Object shown(Object value) {
        if (value instanceof LocalDate day) {
            return Latvian.date(day);
        }
        if (value instanceof Instant moment) {
            return Latvian.dateTime(moment);
        }
        if (value instanceof BigDecimal number) {
            return Latvian.number(number);
        }
        return value == null ? "" : value.toString();
    }
}
