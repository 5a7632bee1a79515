package lv.saimnieks.cases.process.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Puts words into what a script says: {@code {cost}} is the word of that name, {@code {today+3}} a day that many days
 * later, {@code {wd+5}} working days later. A text that is nothing but a word becomes what the word is, also a number or
 * a list; what has no value is left out.
 */
final class Phrases {

    private static final Pattern WORD = Pattern.compile("\\{([\\w.-]+)(?:([+-]\\d+))?}");

    private final WorkingCalendar calendar;

    Phrases(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Map<String, Object> of(Map<String, Object> said, LocalDate today, Function<String, @Nullable Object> words) {
        Map<String, Object> all = new LinkedHashMap<>();
        said.forEach((key, value) -> {
            Object read = of(value, today, words);
            if (read != null) {
                all.put(key, read);
            }
        });
        return all;
    }

    private @Nullable Object of(@Nullable Object said, LocalDate today, Function<String, @Nullable Object> words) {
        if (said instanceof Map<?, ?> map) {
            return of(DemoCase.map(map), today, words);
        }
        if (said instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(one -> all.add(of(one, today, words)));
            return all;
        }
        if (!(said instanceof String text)) {
            return said;
        }
        Matcher whole = WORD.matcher(text);
        if (whole.matches()) {
            return word(whole, today, words);
        }
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(word(found, today, words))));
    }

    private @Nullable Object word(
            java.util.regex.MatchResult found, LocalDate today, Function<String, @Nullable Object> words) {
        int days = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return switch (found.group(1)) {
            case "today" -> today.plusDays(days).toString();
            case "wd" -> calendar.plusWorkingDays(today, days).toString();
            default -> of(words.apply(found.group(1)), today, words);
        };
    }
}
