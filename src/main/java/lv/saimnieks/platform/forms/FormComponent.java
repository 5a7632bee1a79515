package lv.saimnieks.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * One component of a form.
 *
 * @param type type as form-js names it, {@code textfield}
 * @param key key of the value; for groups and dynamic lists their path; empty when it has none
 * @param definition the component as written
 * @param components nested components of groups and dynamic lists
 */
public record FormComponent(String type, String key, JsonNode definition, List<FormComponent> components) {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    static FormComponent of(JsonNode node) {
        String key = node.path("key").asText(node.path("path").asText(""));
        return new FormComponent(node.path("type").asText(""), key, node, FormSchema.children(node));
    }

    /** Whether a person fills this in. */
    public boolean isInput() {
        return INPUTS.contains(type);
    }

    public boolean isList() {
        return "dynamiclist".equals(type);
    }

    public boolean isGroup() {
        return "group".equals(type);
    }

    /** What people see above the field; the key when the form says nothing, never empty. */
    public String label() {
        String label = text("label");
        if (label.isBlank()) {
            label = text("dateLabel");
        }
        if (label.isBlank()) {
            label = text("timeLabel");
        }
        return label.isBlank() || label.startsWith("=") ? key : label.strip();
    }

    /** The FEEL expression that hides the component, without the leading {@code =}; empty when always shown. */
    public String hideCondition() {
        return expression(definition.path("conditional").path("hide"));
    }

    /** The FEEL expression that gives the choices; empty when they are static or in a variable. */
    public String valuesExpression() {
        return expression(definition.path("valuesExpression"));
    }

    /** The FEEL expression of a read-only state; {@code true} for an always read-only field; empty otherwise. */
    public String readonlyCondition() {
        JsonNode readonly = definition.path("readonly");
        return readonly.isBoolean() ? (readonly.asBoolean() ? "true" : "") : expression(readonly);
    }

    public boolean disabled() {
        return definition.path("disabled").asBoolean(false);
    }

    public boolean required() {
        return rule("required").asBoolean(false);
    }

    /** A whole number of {@code validate}, or the default when the form states none. */
    int limit(String rule, int otherwise) {
        return number(rule(rule)) == null ? otherwise : number(rule(rule)).intValue();
    }

    /** A number of {@code validate}; null when the form states none. */
    BigDecimal bound(String rule) {
        return number(rule(rule));
    }

    JsonNode rule(String name) {
        return definition.path("validate").path(name);
    }

    String text(String property) {
        return definition.path(property).asText("");
    }

    void addTo(List<FormComponent> all) {
        all.add(this);
        components.forEach(c -> c.addTo(all));
    }

    void addKeys(String prefix, Set<String> keys) {
        boolean named = !key.isEmpty() && (isInput() || isList() || isGroup() || "expression".equals(type));
        if (named) {
            keys.add(prefix + key);
        }
        String inner = (isList() || isGroup()) && named ? prefix + key + "." : prefix;
        components.forEach(c -> c.addKeys(inner, keys));
    }

    private static String expression(JsonNode node) {
        String text = node.asText("").strip();
        return text.startsWith("=") ? text.substring(1).strip() : "";
    }

    private static BigDecimal number(JsonNode node) {
        try {
            return node.isMissingNode() || node.isNull() || node.asText().isBlank()
                    ? null
                    : new BigDecimal(node.asText());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
