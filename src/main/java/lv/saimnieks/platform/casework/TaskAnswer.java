package lv.saimnieks.platform.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/**
 * The checked answer of a completed user task: the values of its form, already of the right type and within the form's
 * limits. An unanswered field gives null (lists: empty).
 *
 * @param task the task that was answered
 * @param user who completes it
 * @param values form key → value: String, Boolean, Long, BigDecimal, LocalDate, LocalDateTime, List of String
 *     (checklists) or List of Map (dynamic lists), Map (groups with a path)
 * @param keys what the form asks for, answered or not
 */
public record TaskAnswer(CaseTask task, String user, Map<String, Object> values, Set<String> keys) {

    /** Whether the form has the field: one of an older version may not. */
    public boolean asks(String key) {
        return keys.contains(key);
    }

    /** Trimmed text, null when blank. */
    public String text(String key) {
        return values.get(key) instanceof String s && !s.isBlank() ? s.strip() : null;
    }

    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /**
     * The chosen constant; null when nothing was chosen.
     *
     * @throws Refusal naming the field when it is none of the type's
     */
    public <E extends Enum<E>> E one(Class<E> type, String key) {
        String choices = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        Problems wrong = new Problems();
        E chosen = wrong.one(key, text(key), type, Wording.of("platform.answer.one", text(key), choices));
        wrong.refuse();
        return chosen;
    }

    /** A whole number; also a choice whose value is written as one, such as {@code "2"}. */
    public Integer integer(String key) {
        BigDecimal number = decimal(key);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    /** A number; also a choice whose value is written as one, such as {@code "2"}. */
    public BigDecimal decimal(String key) {
        Object value = values.get(key);
        if (value instanceof String s && s.matches("-?\\d{1,9}")) {
            return new BigDecimal(s);
        }
        return value instanceof Number n ? new BigDecimal(n.toString()) : null;
    }

    public LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }

    /** A date and time of Riga as a moment; null when not answered. */
    public Instant instant(String key) {
        return values.get(key) instanceof LocalDateTime local
                ? local.atZone(Latvian.ZONE).toInstant()
                : null;
    }

    @SuppressWarnings("unchecked")
    public List<String> choices(String key) {
        return values.get(key) == null ? List.of() : (List<String>) values.get(key);
    }

    /** The rows of a dynamic list, each read by its own field keys as an answer is. */
    @SuppressWarnings("unchecked")
    public List<TaskAnswer> rows(String key) {
        return values.get(key) instanceof List<?> rows
                ? rows.stream()
                        .map(row -> new TaskAnswer(task, user, (Map<String, Object>) row, keys))
                        .toList()
                : List.of();
    }

    /** Register number of the case. */
    public String number() {
        return task.number();
    }
}
