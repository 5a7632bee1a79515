package lv.saimnieks.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Input or an operation that was refused for a reason that the person can act on. Rolls the transaction back. The
 * message and each field's message are Latvian sentences that say what is wrong and what to do.
 */
public class Refusal extends RuntimeException {

    /** What kind of refusal this is; decides the HTTP status. */
    public enum Kind {
        /** wrong input: 400 */
        INVALID,
        /** this person may not do that: 403 */
        FORBIDDEN,
        /** there is no such thing: 404 */
        MISSING,
        /** the state does not allow it (any more): 409 */
        CONFLICT,
        /** the same key as before with something else: 422 */
        DIFFERENT,
        /** too much or too often; the same may be asked for later: 429 */
        LATER
    }

    private final Kind kind;
    private final Map<String, String> fields;

    public Refusal(Kind kind, String message, Map<String, String> fields) {
        super(message);
        this.kind = kind;
        this.fields = new LinkedHashMap<>(fields);
    }

    public static Refusal invalid(Map<String, String> fields) {
        return new Refusal(Kind.INVALID, String.join(" ", fields.values()), fields);
    }

    public static Refusal invalid(String field, String message) {
        return invalid(Map.of(field, message));
    }

    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, message, Map.of());
    }

    public static Refusal missing(String message) {
        return new Refusal(Kind.MISSING, message, Map.of());
    }

    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, Map.of());
    }

    public static Refusal different(String message) {
        return new Refusal(Kind.DIFFERENT, message, Map.of());
    }

    public static Refusal later(String message) {
        return new Refusal(Kind.LATER, message, Map.of());
    }

    public Kind kind() {
        return kind;
    }

    /** Field name → what is wrong with it; empty when the refusal is not about fields. */
    public Map<String, String> fields() {
        return java.util.Collections.unmodifiableMap(fields);
    }
}
