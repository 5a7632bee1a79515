package lv.saimnieks.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The checked answer of a completed user task: the values of its form, already of the right type and within the form's
 * limits. An unanswered field gives null (lists: empty).
 *
 * @param task the task that was answered
 * @param user who completes it
 * @param values form key → value: String, Boolean, Long, BigDecimal, LocalDate, LocalDateTime, List of String
 *     (checklists) or List of Map (dynamic lists), Map (groups with a path)
 */
public record TaskAnswer(CaseTask task, String user, Map<String, Object> values) {

    /** Trimmed text, null when blank. */
    public String text(String key) {
        return values.get(key) instanceof String s && !s.isBlank() ? s.strip() : null;
    }

    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
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

    public LocalDateTime dateTime(String key) {
        return (LocalDateTime) values.get(key);
    }

    @SuppressWarnings("unchecked")
    public List<String> choices(String key) {
        return values.get(key) == null ? List.of() : (List<String>) values.get(key);
    }

    /** The rows of a dynamic list, each a map of its own field keys to values typed as above. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String key) {
        return values.get(key) == null ? List.of() : (List<Map<String, Object>>) values.get(key);
    }
}
