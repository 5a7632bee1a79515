package lv.saimnieks.platform.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.platform.casework.CaseTasks.Option;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Values of the engine as plain Java: String, Boolean, Number, Date, List, Map or null. */
public final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for a value of a kind no form sends, such as a file or a Java object. */
    private static final Object FOREIGN = new Object() {
        @Override
        public String toString() {
            return "?";
        }
    };

    private PlainValues() {}

    /** What was submitted, plain. Never deserialises a Java object. */
    public static Map<String, Object> of(Map<String, Object> sent) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (sent instanceof VariableMap typed) {
            typed.keySet().forEach(k -> plain.put(k, of((Object) typed.getValueTyped(k))));
        } else if (sent != null) {
            sent.forEach((k, v) -> plain.put(k, of(v)));
        }
        return plain;
    }

    /** One value, plain. */
    public static Object of(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Date) {
            return value;
        }
        if (value instanceof JsonValue json) {
            return json(json.getValueSerialized());
        }
        if (value instanceof SpinJsonNode json) {
            return json(json.toString());
        }
        if (value instanceof PrimitiveValue<?> primitive) {
            return of((Object) primitive.getValue());
        }
        if (value instanceof TypedValue untyped && untyped.getType() == null) {
            return of(untyped.getValue());
        }
        if (value instanceof TypedValue other) {
            return other instanceof SerializableValue || other.getValue() != null ? FOREIGN : null;
        }
        if (value instanceof Option option) {
            return Map.of("label", option.label(), "value", option.value());
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(PlainValues::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((k, v) -> plain.put(String.valueOf(k), of(v)));
            return plain;
        }
        return FOREIGN;
    }

    private static Object json(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return FOREIGN;
        }
    }
}
