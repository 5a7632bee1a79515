package lv.saimnieks.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.saimnieks.shared.Wording;

/** What a form says of one field, when it could not be filled in as it stands: told when the form is deployed. */
public final class FieldRules {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final List<String> EXPRESSIONS = List.of("valuesExpression", "readonly", "expression");

    private final FormComponent field;
    private final List<String> told = new ArrayList<>();

    private FieldRules(FormComponent field) {
        this.field = field;
    }

    /**
     * What is wrong with a field or another component.
     *
     * @param lists the variables whose lists the task offers to its form; null where nobody can tell
     * @return Latvian sentences that name the field; empty when nothing is wrong
     */
    public static List<String> broken(FormComponent field, Set<String> lists) {
        FieldRules rules = new FieldRules(field);
        rules.expressions();
        if (field.isInput()) {
            rules.label();
            rules.limits("minLength", "maxLength");
            rules.limits("min", "max");
            rules.pattern();
            rules.preset();
        }
        if (CHOICES.contains(field.type())) {
            rules.choices(lists);
        }
        return rules.told;
    }

    private void label() {
        if (field.text("label").isBlank()
                && field.text("dateLabel").isBlank()
                && field.text("timeLabel").isBlank()) {
            tell("label", field.key());
        }
    }

    private void expressions() {
        for (String property : EXPRESSIONS) {
            expression(field.definition().path(property));
        }
        expression(field.definition().path("conditional").path("hide"));
    }

    private void expression(JsonNode node) {
        String text = node.isTextual() ? node.asText().strip() : "";
        if (!text.isEmpty() && (!text.startsWith("=") || !Feel.isValid(text.substring(1)))) {
            tell("expression", field.label(), text);
        }
    }

    private void limits(String least, String most) {
        for (String rule : List.of(least, most)) {
            JsonNode value = field.rule(rule);
            boolean stated =
                    !value.isMissingNode() && !value.isNull() && !value.asText().isBlank();
            if (stated && (field.bound(rule) == null || rule.endsWith("Length") && field.limit(rule, -1) < 0)) {
                tell("limit", field.label(), value.asText());
                return;
            }
        }
        if (field.bound(least) != null
                && field.bound(most) != null
                && field.bound(least).compareTo(field.bound(most)) > 0) {
            tell("limits", field.label(), field.bound(least), field.bound(most));
        }
    }

    private void pattern() {
        try {
            Pattern.compile(field.rule("pattern").asText(""));
        } catch (PatternSyntaxException e) {
            tell("pattern", field.label(), field.rule("pattern").asText());
        }
    }

    private void choices(Set<String> lists) {
        String list = field.text("valuesKey");
        if (!list.isBlank()) {
            if (lists != null && !lists.contains(list)) {
                tell("list", field.label(), list);
            }
            return;
        }
        if (!field.text("valuesExpression").isBlank()) {
            return;
        }
        JsonNode values = field.definition().path("values");
        if (values.isEmpty()) {
            tell("noChoices", field.label());
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode choice : values) {
            String value = choice.path("value").asText("");
            if (value.isBlank() || choice.path("label").asText("").isBlank()) {
                tell("choice", field.label());
            } else if (!seen.add(value)) {
                tell("choiceTwice", field.label(), value);
            }
        }
    }

    /** What the field begins with must be an answer to it. */
    private void preset() {
        JsonNode preset = field.definition().path("defaultValue");
        if (preset.isMissingNode() || preset.isNull() || preset.asText("-").isBlank()) {
            return;
        }
        JsonNode values = field.definition().path("values");
        boolean fits = switch (field.type()) {
            case "number" -> preset.isNumber();
            case "checkbox" -> preset.isBoolean();
            case "radio", "select" -> values.isEmpty() || offers(values, preset);
            case "checklist", "taglist" ->
                preset.isArray() && (values.isEmpty() || all(preset).allMatch(p -> offers(values, p)));
            default -> preset.isTextual();
        };
        if (!fits) {
            tell("preset", field.label(), preset.asText(preset.toString()));
        }
    }

    private static boolean offers(JsonNode values, JsonNode one) {
        return all(values).anyMatch(v -> v.path("value").asText().equals(one.asText()));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void tell(String key, Object... values) {
        told.add(Wording.of("platform.FieldRules." + key, values));
    }
}
