package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lv.saimnieks.ModelFiles.ModelFile;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps forms within what Tasklist's form viewer (form-js 1.8.7, schema 16) can show and the server can check. */
class FormsTest {

    private static final Set<String> TEXT_FIELDS = Set.of("textfield", "textarea");
    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");
    private static final Set<String> OTHERS = Set.of("text", "group", "dynamiclist", "spacer", "separator");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-zA-Z]\\w*");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Set<String> FEEL = Set.of("true", "false", "null", "and", "or", "not");

    static List<ModelFile> forms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formSaysWhatItIs(ModelFile file) {
        JsonNode form = file.form();
        assertThat(form.path("id").asText()).isEqualTo(file.id());
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).startsWith("7.24");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyComponentIsKnownNamedAndLimited(ModelFile file) {
        List<String> ids = new ArrayList<>();
        Set<String> codes = ModelVariables.of(file.domain()).codes();
        for (JsonNode component : ModelFiles.components(file.form())) {
            String type = component.path("type").asText();
            ids.add(component.path("id").asText());
            assertThat(FIELDS.contains(type) || OTHERS.contains(type)).as(type).isTrue();
            if (!FIELDS.contains(type)) {
                continue;
            }
            String key = component.path("key").asText();
            assertThat(key).matches(KEY);
            assertThat(component
                            .path("label")
                            .asText(component.path("dateLabel").asText()))
                    .as("label of " + key)
                    .isNotBlank();
            if (TEXT_FIELDS.contains(type)) {
                assertThat(component.path("validate").path("maxLength").asInt())
                        .as("limit of " + key)
                        .isBetween(1, "textarea".equals(type) ? 4000 : 200);
                assertThat(key)
                        .satisfies(k -> assertThat(k.endsWith("Text") || codes.contains(k))
                                .as("free text ends in Text: " + k)
                                .isTrue());
            }
            if ("number".equals(type)) {
                assertThat(component.path("validate").has("max")).as(key).isTrue();
            }
            if ("datetime".equals(type)
                    && !"date".equals(component.path("subtype").asText())) {
                assertThat(component.path("timeInterval").asInt())
                        .as("minutes of " + key)
                        .isEqualTo(1);
                assertThat(component.path("use24h").asBoolean()).as(key).isTrue();
            }
        }
        assertThat(ids).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyNameInAFormIsDeclared(ModelFile file) {
        ModelVariables declared = ModelVariables.of(file.domain());
        List<JsonNode> components = ModelFiles.components(file.form());
        Set<String> known = new HashSet<>(declared.task());
        components.forEach(c -> known.add(c.path("key").asText()));
        Set<String> unknown = new TreeSet<>();
        for (JsonNode component : components) {
            names(component.path("conditional").path("hide").asText(), unknown);
            names(component.path("valuesExpression").asText(), unknown);
            names(component.path("valuesKey").asText(), unknown);
            TEMPLATE.matcher(component.path("text").asText())
                    .results()
                    .map(r -> r.group(1))
                    .forEach(unknown::add);
        }
        unknown.removeAll(known);
        assertThat(unknown).isEmpty();
    }

    private static void names(String expression, Set<String> names) {
        WORD.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""))
                .results()
                .map(MatchResult::group)
                .filter(word -> !FEEL.contains(word))
                .forEach(names::add);
    }

    @Test
    void everyFormBelongsToAStep() {
        Set<String> used = new TreeSet<>();
        ModelFiles.processes()
                .forEach(file -> file.bpmn()
                        .getModelElementsByType(BaseElement.class)
                        .forEach(e -> used.add(
                                String.valueOf(e.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef")))));
        assertThat(forms()).extracting(ModelFile::id).allMatch(used::contains);
    }
}
