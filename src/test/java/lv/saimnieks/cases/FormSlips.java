package lv.saimnieks.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a good answer to a form, every answer with one slip that the form's own definition lets one think of. */
public final class FormSlips {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG = "ā".repeat(100_000);

    /** One bad answer; {@code field} is what the refusal has to name. */
    public record Slip(String what, String field, Map<String, Object> answers) {}

    private final Map<String, Object> good;
    private final List<Slip> slips = new ArrayList<>();

    private FormSlips(Map<String, Object> good) {
        this.good = good;
    }

    /** @param form path of the file in the project's folder of forms, without its ending */
    public static List<Slip> of(String form, Map<String, Object> good) {
        FormSlips all = new FormSlips(good);
        all.add("unknown field", "navTadaLauka", "navTadaLauka", "vērtība");
        try {
            for (JsonNode component :
                    JSON.readTree(Path.of("forms", form + ".form").toFile()).get("components")) {
                all.field(component);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.slips;
    }

    private void add(String what, String field, String key, Object value) {
        slips.add(new Slip(what, field, TaskWorkers.with(good, key, value)));
    }

    private void field(JsonNode component) {
        String key = component.path("key").asText(component.path("path").asText());
        boolean conditional = component.has("conditional");
        if (key.isEmpty() || (conditional && !good.containsKey(key))) {
            return;
        }
        if (good.containsKey(key)
                && (component.path("validate").path("required").asBoolean()
                        || component.path("type").asText().equals("dynamiclist"))) {
            add("missing", key, key, null);
        }
        if (component.path("type").asText().equals("dynamiclist")) {
            rows(key, component);
        } else {
            bad(component).forEach((what, value) -> add(what, key, key, value));
        }
    }

    private void rows(String key, JsonNode component) {
        add("text instead of rows", key, key, "teksts");
        add("rows that are no rows", key, key, List.of("teksts"));
        add("no rows", key, key, List.of());
        @SuppressWarnings("unchecked")
        Map<String, Object> row = ((List<Map<String, Object>>) good.get(key)).get(0);
        add("unknown field in a row", key, key, rowsWith(key, row, "navTadaLauka", "x"));
        for (JsonNode inner : component.get("components")) {
            String innerKey = inner.path("key").asText();
            if (row.containsKey(innerKey)) {
                add("row without " + innerKey, key, key, rowsWith(key, row, innerKey, null));
                bad(inner).forEach((what, value) -> add("row: " + what, key, key, rowsWith(key, row, innerKey, value)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object> rowsWith(String key, Map<String, Object> row, String innerKey, Object value) {
        List<Object> rows = new ArrayList<>((List<Object>) good.get(key));
        rows.set(0, TaskWorkers.with(row, innerKey, value));
        return rows;
    }

    private static Map<String, Object> bad(JsonNode component) {
        Map<String, Object> bad = new LinkedHashMap<>();
        switch (component.path("type").asText()) {
            case "textfield", "textarea" -> {
                bad.put("over-long", LONG);
                bad.put("control character", "Teksts\u0007ar zvanu");
                bad.put("null character", "Teksts\u0000ar nulli");
                bad.put("truth value instead of text", true);
            }
            case "radio", "select" -> {
                bad.put("unknown code", "NAV_TADA");
                bad.put("list instead of one", List.of("NAV_TADA"));
            }
            case "checklist" -> {
                bad.put("unknown code", List.of("NAV-99"));
                bad.put("text instead of a list", "teksts");
            }
            case "checkbox" -> bad.put("neither true nor false", "varbūt");
            case "number" -> {
                bad.put("no number", "daudz");
                bad.put("negative", -1);
                bad.put("far too big", 1e300);
            }
            case "datetime" -> {
                bad.put("no date", "rītdien");
                bad.put("a day that does not exist", "2026-02-30");
            }
            default -> {}
        }
        return bad;
    }
}
