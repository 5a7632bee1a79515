package lv.saimnieks.shared;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said to people, in Latvian, from message files: the key {@code change.refusal.closed} stands in
 * {@code messages/change.properties}. Where {@link AnswerLanguage} is English, {@code messages/change_en.properties} comes
 * first, and Latvian is said where it has no such key. Places {@code {0}} are filled the Latvian way in both languages:
 * dates {@code 21.11.2026.}, moments by the clock in Riga, decimals with a comma; whole numbers without grouping, so that
 * a year stays a year.
 */
public final class Wording {

    private static final Locale LATVIAN = Locale.forLanguageTag("lv");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** English words by topic; empty for the many topics that have none. */
    private static final Map<String, Optional<ResourceBundle>> ENGLISH = new ConcurrentHashMap<>();

    private Wording() {}

    /**
     * The sentence of the key.
     *
     * @throws MissingResourceException when no message file has the key
     */
    public static String of(String key, @Nullable Object... values) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new MissingResourceException("A key begins with the name of its file", Wording.class.getName(), key);
        }
        String text = isInEnglish(key)
                ? english(topic(key)).orElseThrow().getString(key)
                : bundle(topic(key)).getString(key);
        return values.length == 0
                ? text
                : new MessageFormat(text, LATVIAN)
                        .format(Arrays.stream(values).map(Wording::shown).toArray());
    }

    /**
     * A sentence with a counted noun: {@code key.one} for 1, 21, 101 …, in English for 1 only, but {@code key.many} for 0,
     * 2, 11. {@code {0}} is the number.
     */
    public static String count(String key, long count) {
        boolean one = isInEnglish(key + ".one")
                ? Math.abs(count) == 1
                : Math.abs(count % 10) == 1 && Math.abs(count % 100) != 11;
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

    private static boolean isInEnglish(String key) {
        return AnswerLanguage.isEnglish()
                && english(topic(key)).filter(words -> words.containsKey(key)).isPresent();
    }

    private static Optional<ResourceBundle> english(String topic) {
        return ENGLISH.computeIfAbsent(topic, name -> {
            try {
                return Optional.of(bundle(name + "_en"));
            } catch (MissingResourceException e) {
                return Optional.empty();
            }
        });
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("messages/" + name, LATVIAN, NO_FALLBACK);
    }

    private static String topic(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Object shown(@Nullable Object value) {
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
