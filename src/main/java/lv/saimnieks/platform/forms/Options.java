package lv.saimnieks.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The choices of a field: static ones, a list in a variable ({@code valuesKey}) or a FEEL expression. */
final class Options {

    private Options() {}

    /** The values that may be chosen; empty when the form offers none. */
    static Set<Object> of(FormComponent field, Map<String, Object> context) {
        Set<Object> values = new LinkedHashSet<>();
        for (JsonNode option : field.definition().path("values")) {
            values.add(plain(option.path("value")));
        }
        Object dynamic = null;
        if (!field.text("valuesKey").isBlank()) {
            dynamic = context.get(field.text("valuesKey"));
        } else if (!field.valuesExpression().isEmpty()) {
            dynamic = Feel.value(field.valuesExpression(), context);
        }
        if (dynamic instanceof Collection<?> list) {
            for (Object option : list) {
                values.add(option instanceof Map<?, ?> map ? map.get("value") : option);
            }
        }
        values.remove(null);
        return values;
    }

    /** Whether a sent value is this option; {@code 2} and {@code "2"} are the same choice. */
    static boolean same(Object option, Object value) {
        return option.equals(value)
                || (option instanceof Number || value instanceof Number)
                        && option.toString().equals(value.toString());
    }

    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean() ? (Object) value.asBoolean() : value.asText();
    }
}
