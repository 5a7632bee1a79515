package lv.saimnieks.platform.security.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a JSON body once, by the parser that the engine uses, so that escapes, encodings and repeated keys are seen as the
 * engine would see them. What cannot be parsed is left to whoever reads it next: that has words for it.
 */
final class JsonScan {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern VARIABLES = Pattern.compile("(?i)\\w*variables\\w*|\\w*correlationKeys|modifications");

    private final Deque<String> parents = new ArrayDeque<>();
    private String wrong;
    private String field;
    private boolean everyCase;

    private JsonScan() {}

    static JsonScan of(byte[] body) {
        JsonScan scan = new JsonScan();
        boolean whole = false;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (whole) {
                    scan.refuse("platform.JsonScan.trailing");
                    break;
                }
                scan.see(token, parser);
                whole = scan.parents.isEmpty() && token != JsonToken.FIELD_NAME;
            }
        } catch (IOException unreadable) {
            if (whole) {
                scan.refuse("platform.JsonScan.trailing");
            }
        }
        return scan;
    }

    /** Key of the sentence that says what is wrong; null when nothing is. */
    String wrong() {
        return wrong;
    }

    /** The field that holds what is wrong, for a form its key; empty when it is no field's. */
    Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** Whether a message is meant for every case that waits for it. */
    boolean everyCase() {
        return everyCase;
    }

    private void see(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            if (cannotBeKept(parser.getText())) {
                refuse("platform.JsonScan.character");
                field = field == null ? name(parser.getParsingContext()) : field;
            }
        }
        if (token == JsonToken.FIELD_NAME
                && parents.contains("orqueries")
                && parser.currentName().toLowerCase(Locale.ROOT).endsWith("expression")) {
            refuse("platform.BodyFilter.expressions");
        }
        if (token == JsonToken.VALUE_NULL
                && !parents.isEmpty()
                && parser.getParsingContext().inObject()
                && VARIABLES.matcher(parents.peek()).matches()) {
            refuse("platform.JsonScan.variable");
        }
        if (token == JsonToken.VALUE_TRUE && parents.size() == 1 && "all".equalsIgnoreCase(parser.currentName())) {
            everyCase = true;
        }
        if (token.isStructStart()) {
            String name = parser.getParsingContext().getParent().getCurrentName();
            parents.push(name == null ? "" : name.toLowerCase(Locale.ROOT));
        } else if (token.isStructEnd()) {
            parents.pop();
        }
    }

    /** The innermost name around a value; the engine's variables hold theirs in "value". */
    private static String name(JsonStreamContext context) {
        for (JsonStreamContext around = context; around != null; around = around.getParent()) {
            String name = around.getCurrentName();
            if (name != null && !name.equals("value") && !cannotBeKept(name)) {
                return name;
            }
        }
        return null;
    }

    private void refuse(String key) {
        wrong = wrong == null ? key : wrong;
    }

    /** The character of number 0, or half of a pair of surrogates. */
    private static boolean cannotBeKept(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
