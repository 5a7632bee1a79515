package lv.saimnieks.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Camunda Form as written in its {@code .form} file.
 *
 * @param id id of the form, equal to the file's name
 * @param components the components of the top level, in order
 */
public record FormSchema(String id, List<FormComponent> components) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a schema.
     *
     * @throws IllegalArgumentException when this is not JSON or not a form
     */
    public static FormSchema parse(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root == null || !root.isObject() || !root.path("components").isArray()) {
                throw new IllegalArgumentException("not a form");
            }
            return new FormSchema(root.path("id").asText(""), children(root));
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** As {@link #parse}; empty when this is no form. */
    public static Optional<FormSchema> read(byte[] json) {
        try {
            return Optional.of(parse(json));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static List<FormComponent> children(JsonNode parent) {
        List<FormComponent> children = new ArrayList<>();
        parent.path("components").forEach(c -> children.add(FormComponent.of(c)));
        return List.copyOf(children);
    }

    /** Every component of the form, nested ones too. */
    public List<FormComponent> all() {
        List<FormComponent> all = new ArrayList<>();
        components.forEach(c -> c.addTo(all));
        return all;
    }

    /** The keys of all fields, those inside dynamic lists as {@code list.field}. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        components.forEach(c -> c.addKeys("", keys));
        return keys;
    }
}
