package lv.saimnieks.cases.process.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a script, with its facts.
 *
 * @param number of the case in which it happens; null where it begins one
 * @param today the day on which it happens
 */
public record Deed(Map<String, Object> facts, @Nullable String number, LocalDate today) {

    public @Nullable String text(String fact) {
        Object value = facts.get(fact);
        return value == null ? null : value.toString();
    }

    /** @throws IllegalArgumentException where the script does not say it */
    public String said(String fact) {
        String text = text(fact);
        if (text == null) {
            throw new IllegalArgumentException("The script does not say " + fact + ": " + facts);
        }
        return text;
    }

    public boolean is(String fact) {
        return Boolean.TRUE.equals(facts.get(fact));
    }

    public List<String> texts(String fact) {
        return facts.get(fact) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The code of that name; null where the script does not say it. */
    public <E extends Enum<E>> @Nullable E one(Class<E> type, String fact) {
        String text = text(fact);
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** The case in which it happens. */
    public String inCase() {
        if (number == null) {
            throw new IllegalArgumentException("Happens in no case: " + facts);
        }
        return number;
    }
}
