package lv.saimnieks.shared.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object strictly: every wrong value and every field that nobody expects is remembered under its name, so
 * that a program learns of all its mistakes at once. Nothing is converted silently; what is missing, null or wrong is read
 * as null.
 */
public final class JsonFields {

    private final JsonNode body;
    private final Problems problems = new Problems();
    private final Set<String> expected = new LinkedHashSet<>();

    /** @throws Refusal when the body is no JSON object */
    public JsonFields(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refusal.invalid("body", Wording.of("input.json.body"));
        }
        this.body = body;
    }

    /** A text as people type it: {@link PlainText#typed}. */
    public @Nullable String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            problems.add(name, Wording.of("input.json.text"));
            return null;
        }
        return PlainText.typed(value.asText());
    }

    /** A text that fits a pattern. */
    public @Nullable String code(String name, String pattern, String example) {
        String text = text(name);
        if (text != null && !text.matches(pattern)) {
            problems.add(name, Wording.of("input.json.code", example));
            return null;
        }
        return text;
    }

    /** True or false; false when there is none. */
    public boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            problems.add(name, Wording.of("input.json.flag"));
        }
        return value != null && value.asBoolean();
    }

    /** A whole number within limits. */
    public @Nullable Integer number(String name, int least, int most) {
        JsonNode value = value(name);
        return value == null
                ? null
                : problems.number(name, value.isIntegralNumber() ? value.asText() : "-", least, most);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        return problems.one(name, text(name), type);
    }

    /** A day as {@code 2026-11-21}. */
    public @Nullable LocalDate date(String name) {
        return problems.day(name, text(name));
    }

    /** A moment with its offset, as {@code 2026-11-20T09:30:00+02:00}. */
    public @Nullable Instant moment(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            problems.add(name, Wording.of("input.json.moment"));
            return null;
        }
    }

    /** A list of texts, at most 200. */
    public Set<String> texts(String name) {
        return new LinkedHashSet<>(list(name));
    }

    /** Texts in their order, also those that come twice; none when there is no such field. */
    public List<String> list(String name) {
        JsonNode value = value(name);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            boolean strings = value.isArray();
            for (JsonNode item : value) {
                strings &= item.isTextual();
                texts.add(item.asText().strip());
            }
            if (!strings || texts.size() > 200) {
                problems.add(name, Wording.of("input.json.texts"));
            }
        }
        return texts;
    }

    /** What was wrong, with the fields that nobody asked for; read everything expected first. */
    public Problems problems() {
        body.fieldNames().forEachRemaining(name -> {
            if (!expected.contains(name)) {
                problems.add(
                        name.length() > 100 ? name.substring(0, 100) : name,
                        Wording.of("input.json.unknown", String.join(", ", expected)));
            }
        });
        return problems;
    }

    private @Nullable JsonNode value(String name) {
        expected.add(name);
        JsonNode value = body.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
