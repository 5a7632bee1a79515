package lv.saimnieks.change.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/**
 * Reads a JSON object strictly: every wrong value and every field that nobody expects is remembered under its name, so
 * that a program learns of all its mistakes at once. Nothing is converted silently.
 */
final class JsonFields {

    private final JsonNode body;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Set<String> expected = new LinkedHashSet<>();

    /** @throws Refusal when the body is no JSON object */
    JsonFields(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refusal.invalid("body", Wording.of("change.JsonFields.body"));
        }
        this.body = body;
    }

    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            wrong.put(name, Wording.of("change.JsonFields.text"));
            return null;
        }
        return Typed.lines(value.asText());
    }

    /** A text that fits a pattern. */
    String code(String name, String pattern, String example) {
        String text = text(name);
        if (text != null && !text.matches(pattern)) {
            wrong.put(name, Wording.of("change.JsonFields.code", example));
            return null;
        }
        return text;
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            wrong.put(name, Wording.of("change.JsonFields.flag"));
        }
        return value != null && value.asBoolean();
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Choice.of(type, text).orElseGet(() -> {
            wrong.put(name, Choice.unknown(type));
            return null;
        });
    }

    LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.put(name, Wording.of("change.JsonFields.date"));
            return null;
        }
    }

    Instant moment(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            wrong.put(name, Wording.of("change.JsonFields.moment"));
            return null;
        }
    }

    Set<String> texts(String name) {
        JsonNode value = value(name);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            boolean strings = value.isArray();
            for (JsonNode item : value) {
                strings &= item.isTextual();
                texts.add(item.asText().strip());
            }
            if (!strings || texts.size() > 200) {
                wrong.put(name, Wording.of("change.JsonFields.texts"));
            }
        }
        return new LinkedHashSet<>(texts);
    }

    /** What was wrong, with the fields that nobody asked for; read everything expected first. */
    Map<String, String> problems() {
        body.fieldNames().forEachRemaining(name -> {
            if (!expected.contains(name)) {
                wrong.put(
                        name.length() > 100 ? name.substring(0, 100) : name,
                        Wording.of("change.JsonFields.problems", String.join(", ", expected)));
            }
        });
        return wrong;
    }

    private JsonNode value(String name) {
        expected.add(name);
        JsonNode value = body.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
