package lv.saimnieks.platform.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Wording;

/**
 * Checks submitted values against a form as the form in the browser would and types them. Hidden fields' values are
 * dropped; a field the form does not have is refused. Limits the form does not state: 200 characters in a text field,
 * 4000 in a text area, 100 rows in a list.
 */
public final class FormCheck {

    private static final int MAX_UNKNOWN = 10;
    private static final int MAX_ROWS = 100;

    private final FieldCheck fields;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private FormCheck(LocalDate today) {
        this.fields = new FieldCheck(today);
    }

    /**
     * Checks an answer.
     *
     * @param schema the form
     * @param submitted what was sent, as plain values (see {@link PlainValues})
     * @param known values the form can see beside what was sent: the task's and the process's variables, plain
     * @param today the date in Riga, for fields that allow no past dates
     */
    public static FormAnswer check(
            FormSchema schema, Map<String, Object> submitted, Map<String, Object> known, LocalDate today) {
        FormCheck check = new FormCheck(today);
        Map<String, Object> context = new HashMap<>(known);
        context.putAll(submitted);
        Map<String, Object> values = check.level(schema.components(), submitted, context, known, "");
        return new FormAnswer(values, check.problems);
    }

    private Map<String, Object> level(
            List<FormComponent> components,
            Map<String, Object> submitted,
            Map<String, Object> context,
            Map<String, Object> known,
            String path) {
        Map<String, Object> rest = new LinkedHashMap<>(submitted);
        Map<String, Object> values = new LinkedHashMap<>();
        visit(components, false, rest, submitted, context, known, path, values);
        rest.keySet().stream()
                .limit(MAX_UNKNOWN)
                .forEach(k -> problems.put(path + k, Wording.of("platform.FormCheck.level", Texts.shortened(k))));
        return values;
    }

    private void visit(
            List<FormComponent> components,
            boolean parentHidden,
            Map<String, Object> rest,
            Map<String, Object> submitted,
            Map<String, Object> context,
            Map<String, Object> known,
            String path,
            Map<String, Object> values) {
        for (FormComponent component : components) {
            String key = component.key();
            boolean hidden = parentHidden || isHidden(component, context);
            if (component.isGroup() && key.isEmpty()) {
                visit(component.components(), hidden, rest, submitted, context, known, path, values);
                continue;
            }
            if (key.isEmpty()) {
                continue;
            }
            rest.remove(key);
            if (hidden || component.disabled()) {
                continue;
            }
            Object value = submitted.get(key);
            Object typed = null;
            if (component.isGroup()) {
                typed = row(component, value, context, path + key + ".", path + key);
            } else if (component.isList()) {
                typed = rows(component, value, context, path + key);
            } else if (component.isInput()) {
                typed = input(component, value, context, known, path + key);
            } else if ("expression".equals(component.type())) {
                typed = Feel.value(component.text("expression").replaceFirst("^\\s*=", ""), context);
            }
            if (typed != null) {
                values.put(key, typed);
            }
        }
    }

    private Object input(
            FormComponent field, Object sent, Map<String, Object> context, Map<String, Object> known, String path) {
        String readonly = field.readonlyCondition();
        boolean fixed = !readonly.isEmpty() && Feel.isTrue(readonly, context);
        Object value = fixed && known.containsKey(field.key()) ? known.get(field.key()) : sent;
        try {
            return fields.check(field, value, context);
        } catch (FieldProblem problem) {
            problems.put(path, problem.getMessage());
            return null;
        }
    }

    private List<Object> rows(FormComponent list, Object value, Map<String, Object> context, String path) {
        if (value != null && !(value instanceof List)) {
            problems.put(path, Wording.of("platform.FormCheck.rows", list.label()));
            return null;
        }
        List<?> sent = value == null ? List.of() : (List<?>) value;
        int min = rowLimit(list, "minRows", "minItems", list.required() ? 1 : 0);
        int max = rowLimit(list, "maxRows", "maxItems", MAX_ROWS);
        if (sent.size() < min) {
            problems.put(path, Wording.of("platform.FormCheck.rowsFew", list.label(), sent.size(), min));
        }
        if (sent.size() > max) {
            problems.put(path, Wording.of("platform.FormCheck.rowsMany", list.label(), sent.size(), max));
            return null;
        }
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String rowPath = path + "[" + (i + 1) + "]";
            Map<String, Object> rowContext = new HashMap<>(context);
            rowContext.put("parent", context);
            rowContext.put("i", i + 1);
            Object row = row(list, sent.get(i), rowContext, rowPath + ".", rowPath);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Object row(FormComponent parent, Object value, Map<String, Object> context, String path, String name) {
        if (value != null && !(value instanceof Map)) {
            problems.put(name, Wording.of("platform.FormCheck.row", parent.label()));
            return null;
        }
        Map<String, Object> sent = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> sent.put(String.valueOf(k), v));
        }
        Map<String, Object> inner = new HashMap<>(context);
        inner.putAll(sent);
        inner.put("this", sent);
        return level(parent.components(), sent, inner, Map.of(), path);
    }

    private static boolean isHidden(FormComponent component, Map<String, Object> context) {
        String hide = component.hideCondition();
        return !hide.isEmpty() && Feel.isTrue(hide, context);
    }

    /** form-js knows no limit of rows: the form states them in {@code validate} or in its custom properties. */
    private static int rowLimit(FormComponent list, String name, String other, int otherwise) {
        int stated = list.limit(name, list.limit(other, -1));
        if (stated < 0) {
            stated = list.definition().path("properties").path(name).asInt(-1);
        }
        return stated < 0 ? otherwise : stated;
    }
}
