package lv.saimnieks.platform.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.shared.Latvian;

/**
 * Which answers of a form that no service takes become process variables, so that a process owner's gateways, timers and
 * tables can ask for them: codes that the form itself lists, numbers, dates, yes and no. Free text never does, nor a
 * choice from a list that is made while running, as it may name people.
 */
public final class AnswerVariables {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> PLAIN = Set.of("number", "checkbox", "datetime");

    private AnswerVariables() {}

    /** The fields whose answers become variables, by key; not those of lists and of groups with a path. */
    public static Map<String, FormComponent> fields(FormSchema form) {
        Map<String, FormComponent> fields = new LinkedHashMap<>();
        collect(form.components(), fields);
        return fields;
    }

    private static void collect(List<FormComponent> components, Map<String, FormComponent> fields) {
        for (FormComponent component : components) {
            if (component.isGroup() && component.key().isEmpty()) {
                collect(component.components(), fields);
            } else if (PLAIN.contains(component.type()) || isListed(component)) {
                fields.put(component.key(), component);
            }
        }
    }

    private static boolean isListed(FormComponent field) {
        return CHOICES.contains(field.type())
                && field.text("valuesKey").isBlank()
                && field.valuesExpression().isEmpty();
    }

    /**
     * The variables of an answer under certain keys; null for what was not answered, so that an expression
     * that asks for it does not fail.
     *
     * @return Boolean, Long, Double, Date, or String; the codes of a checklist with commas between them
     */
    public static Map<String, Object> of(FormSchema form, Map<String, Object> answered, Set<String> keys) {
        Map<String, Object> variables = new HashMap<>();
        fields(form).forEach((key, field) -> {
            if (keys.contains(key)) {
                Object value = answered.get(key);
                variables.put(key, value == null && "checkbox".equals(field.type()) ? (Object) false : variable(value));
            }
        });
        return variables;
    }

    /**
     * The whole answer as variables, for a process that no register stands beside.
     *
     * @param submitted as it came: lists of rows are kept so
     */
    public static Map<String, Object> all(
            FormSchema form, Map<String, Object> answered, Map<String, Object> submitted) {
        Map<String, Object> variables =
                new HashMap<>(of(form, answered, fields(form).keySet()));
        answered.forEach((key, value) -> {
            boolean rows = value instanceof Map
                    || value instanceof Collection<?> c && c.stream().anyMatch(Map.class::isInstance);
            variables.putIfAbsent(key, rows ? submitted.get(key) : variable(value));
        });
        return variables;
    }

    /** A typed answer as the engine keeps values. */
    private static Object variable(Object value) {
        if (value instanceof Collection<?> codes) {
            return String.join(",", codes.stream().map(String::valueOf).toList());
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(Latvian.ZONE).toInstant());
        }
        if (value instanceof LocalDateTime moment) {
            return Date.from(moment.atZone(Latvian.ZONE).toInstant());
        }
        return value == null || value instanceof Boolean || value instanceof Number ? value : String.valueOf(value);
    }
}
