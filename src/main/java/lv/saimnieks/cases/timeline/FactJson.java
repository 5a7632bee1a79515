package lv.saimnieks.cases.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Values of a fact as JSON and back as words: texts, numbers and booleans as they are, a day {@code {"day":"2026-11-23"}},
 * a moment {@code {"at":"…Z"}}, a user {@code {"person":"…"}}, a sentence or a code {@code {"key":"…","values":[…]}}.
 */
final class FactJson {

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .nodeFactory(NODES)
            .build();

    private FactJson() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static JsonNode of(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Labelled code) {
            return object().put("key", code.labelKey());
        }
        if (value instanceof LocalDate day) {
            return object().put("day", day.toString());
        }
        if (value instanceof Instant moment) {
            return object().put("at", moment.toString());
        }
        if (value instanceof CaseFact.Person person) {
            return object().put("person", person.id());
        }
        if (value instanceof CaseFact.Sentence sentence) {
            ObjectNode node = object().put("key", sentence.key());
            Arrays.stream(sentence.values())
                    .map(FactJson::of)
                    .forEach(v -> node.withArray("values").add(v));
            return node;
        }
        if (value instanceof Boolean yes) {
            return NODES.booleanNode(yes);
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        return value instanceof Number number ? NODES.numberNode(number.longValue()) : NODES.textNode(value.toString());
    }

    static JsonNode read(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Puts the mark in the place of the words that people wrote with a fact, whether texts or answers.
     *
     * @param values whether its values were typed too
     * @param mark message key of it
     * @return whether there were any
     */
    static boolean forget(JsonNode fact, boolean values, String mark) {
        JsonNode instead = object().put("key", mark);
        boolean found = false;
        if (fact.has("text")) {
            ((ObjectNode) fact).putArray("text").add(instead);
            found = true;
        }
        for (JsonNode answer : fact.path("answers")) {
            found |= forget((ArrayNode) answer, instead);
        }
        if (values && fact.path("values") instanceof ArrayNode typed) {
            found |= forget(typed, instead);
        }
        return found;
    }

    private static boolean forget(ArrayNode list, JsonNode mark) {
        boolean found = false;
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                list.set(i, mark);
                found = true;
            }
        }
        return found;
    }

    /** @param names user id → name */
    static String words(JsonNode value, UnaryOperator<String> names) {
        if (value.has("key")) {
            return sentence(value.path("key").asText(), value.path("values"), names);
        }
        if (value.has("day")) {
            return Latvian.date(LocalDate.parse(value.path("day").asText()));
        }
        if (value.has("at")) {
            return Latvian.dateTime(Instant.parse(value.path("at").asText()));
        }
        if (value.has("person")) {
            return names.apply(value.path("person").asText());
        }
        if (value.isBoolean()) {
            return Wording.of(value.booleanValue() ? "cases.timeline.yes" : "cases.timeline.no");
        }
        return value.isBigDecimal() ? Latvian.number(value.decimalValue()) : value.isNull() ? "" : value.asText();
    }

    /** The sentence of a key; the key itself where no message file has it any more. */
    static String sentence(String key, JsonNode values, UnaryOperator<String> names) {
        if (!Wording.has(key)) {
            return key;
        }
        return Wording.of(
                key,
                StreamSupport.stream(values.spliterator(), false)
                        .map(v -> words(v, names))
                        .toArray());
    }
}
