package lv.saimnieks.models.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lv.saimnieks.models.comparison.Part.Said;
import lv.saimnieks.shared.Wording;

/** Everything that a form says, field by field. */
final class FormContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is shown beside the field, or says nothing to people. */
    private static final Set<String> SILENT = Set.of("id", "type", "components");

    private final List<Part> parts = new ArrayList<>();

    private FormContent() {}

    static Content read(byte[] file) {
        try {
            JsonNode form = JSON.readTree(file);
            if (form == null || !form.path("components").isArray()) {
                return Content.UNREADABLE;
            }
            FormContent content = new FormContent();
            content.add(form, Said.NOTHING);
            Map<String, String> drawing = content.parts.stream()
                    .collect(Collectors.toMap(
                            Part::id, p -> drawn(p.properties().remove("layout")), (a, b) -> a, LinkedHashMap::new));
            return new Content("", content.parts, Map.of(), drawing, true);
        } catch (IOException e) {
            return Content.UNREADABLE;
        }
    }

    private void add(JsonNode holder, Said place) {
        for (JsonNode component : holder.path("components")) {
            String key = first(component, "key", "path", "id");
            Map<String, Said> properties = new LinkedHashMap<>();
            say("", component, properties);
            String name = first(component, "label", "dateLabel", "timeLabel", "text");
            parts.add(new Part(key, component.path("type").asText(""), name, place, properties));
            add(component, new Said(key, name.isEmpty() ? key : name));
        }
    }

    private static String first(JsonNode component, String... names) {
        for (String name : names) {
            String value = component.path(name).asText("").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static void say(String path, JsonNode node, Map<String, Said> properties) {
        node.properties().forEach(field -> {
            String key = path + field.getKey();
            JsonNode value = field.getValue();
            if (path.isEmpty() && SILENT.contains(key)) {
                return;
            }
            if (key.equals("layout")) {
                properties.put(key, Said.of(value.toString()));
            } else if (value.isObject()) {
                say(key + ":", value, properties);
            } else if (value.isArray()) {
                properties.put(
                        key,
                        Said.of(StreamSupport.stream(value.spliterator(), false)
                                .map(FormContent::choice)
                                .collect(Collectors.joining("\n"))));
            } else if (value.isBoolean()) {
                properties.put(key, value.asBoolean() ? Said.of(Wording.of("comparison.yes")) : Said.NOTHING);
            } else if (!value.isNull()) {
                properties.put(key, Said.of(value.asText().strip()));
            }
        });
    }

    private static String choice(JsonNode value) {
        return value.isObject() && value.has("value")
                ? value.path("label").asText("") + " (" + value.path("value").asText("") + ")"
                : value.isValueNode() ? value.asText("") : value.toString();
    }

    private static String drawn(Said layout) {
        return layout == null ? "" : layout.value();
    }
}
