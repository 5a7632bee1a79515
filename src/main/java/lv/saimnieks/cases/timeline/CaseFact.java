package lv.saimnieks.cases.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Objects;
import lv.saimnieks.shared.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as data; words are made of it when somebody reads it, in their language. Values are
 * texts, numbers, booleans, dates, moments, labelled enums (as their message key), {@link #person people} and {@link #sentence
 * sentences with values of their own}. What is null or blank is left out. Kinds and keys are stored: a key that a fact
 * once had stays in the message file, or old facts show the bare key.
 */
public final class CaseFact {

    private final String kind;
    private final ObjectNode arguments = FactJson.object();

    private CaseFact(String kind, @Nullable Object... values) {
        this.kind = kind;
        if (values.length > 0) {
            ArrayNode list = arguments.putArray("values");
            Arrays.stream(values).map(FactJson::of).forEach(list::add);
        }
    }

    /**
     * A fact of one kind.
     *
     * @param kind message key of its sentence, {@code change.timeline.decided}
     * @param values for the places of the sentence
     */
    public static CaseFact of(String kind, @Nullable Object... values) {
        return new CaseFact(kind, values);
    }

    /** A user, shown by name; null for null. */
    public static @Nullable Object person(@Nullable String userId) {
        return userId == null ? null : new Person(userId);
    }

    /** A sentence of the message file as a value. */
    public static Object sentence(String key, @Nullable Object... values) {
        return new Sentence(key, values);
    }

    /** The words that go with it, each part on a line of its own. */
    public CaseFact text(@Nullable Object... parts) {
        Arrays.stream(parts)
                .filter(CaseFact::says)
                .map(FactJson::of)
                .forEach(v -> arguments.withArray("text").add(v));
        return this;
    }

    /** An answer that was given with it; {@code label} is the message key of the question. */
    public CaseFact answer(String label, @Nullable Object value) {
        return answer(sentence(label), value);
    }

    /** An answer to a question that is an enum. */
    public CaseFact answer(Labelled question, @Nullable Object value) {
        return answer((Object) question, value);
    }

    private CaseFact answer(Object label, @Nullable Object value) {
        if (says(value)) {
            arguments.withArray("answers").addArray().add(FactJson.of(label)).add(FactJson.of(value));
        }
        return this;
    }

    /** What the engine itself keeps of the same: id of an operation or of a process instance. */
    public CaseFact trace(@Nullable String id) {
        if (id != null) {
            arguments.put("trace", id);
        }
        return this;
    }

    private static boolean says(@Nullable Object value) {
        return value != null && !Objects.toString(value).isBlank();
    }

    String kind() {
        return kind;
    }

    JsonNode arguments() {
        return arguments;
    }

    record Person(String id) {}

    record Sentence(String key, @Nullable Object... values) {}
}
