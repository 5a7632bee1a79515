package lv.saimnieks.platform.tasks.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import lv.saimnieks.platform.forms.PlainValues;
import org.camunda.spin.plugin.variable.SpinValues;

/** Turns a domain's values into variables that Tasklist's forms understand. */
final class TaskValues {

    private static final int LONGEST_STRING = 4000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private TaskValues() {}

    /** A value for a variable: lists, maps and long texts as Json, dates as the forms write them. */
    static Object variable(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return json(PlainValues.of(value));
        }
        if (value instanceof String text && text.length() > LONGEST_STRING) {
            return json(text);
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof LocalDateTime dateTime) {
            return MINUTES.format(dateTime);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static Object json(Object plain) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(plain)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A form value cannot be written as JSON", e);
        }
    }
}
