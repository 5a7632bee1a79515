package lv.saimnieks.models.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Bean;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Templates that Camunda Modeler offers for elements: a step that is right from the beginning. They lie in {@code
 * .camunda/element-templates} above the models, where Modeler looks, and can be fetched from the reference.
 */
@Component
@Lazy
public class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Longest text of a choice, in characters: Modeler shows one line. */
    private static final int LONGEST_CHOICE = 90;

    private final ModelVocabulary vocabulary;
    private final Reference reference;

    ElementTemplates(ModelVocabulary vocabulary, Reference reference) {
        this.vocabulary = vocabulary;
        this.reference = reference;
    }

    /** @param entriesVisible the other settings of the element stay in sight: documentation, listeners, timers */
    record Template(
            @JsonProperty("$schema") String schema,
            String name,
            String id,
            String description,
            int version,
            List<String> appliesTo,
            ElementType elementType,
            boolean entriesVisible,
            List<Property> properties) {}

    record ElementType(String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Property(
            String label,
            String description,
            String type,
            String value,
            List<Choice> choices,
            Binding binding,
            Constraints constraints) {}

    record Choice(String name, String value) {}

    record Binding(String type, String name) {}

    record Constraints(boolean notEmpty) {}

    /** The file that Modeler reads. */
    public String json() {
        try {
            return JSON.writeValueAsString(all()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Template> all() {
        List<Template> all = new ArrayList<>(List.of(
                template(
                        "process",
                        "bpmn:Process",
                        List.of("bpmn:Process"),
                        hidden("camunda:historyTimeToLive", "P3650D"),
                        roles("camunda:candidateStarterGroups", "starters")),
                template(
                        "userTask",
                        "bpmn:UserTask",
                        List.of("bpmn:Task", "bpmn:UserTask"),
                        text("name", "name"),
                        roles("camunda:candidateGroups", "role"),
                        text("camunda:formRef", "form"),
                        hidden("camunda:formRefBinding", "deployment"),
                        requirement()),
                template(
                        "startEvent",
                        "bpmn:StartEvent",
                        List.of("bpmn:StartEvent"),
                        text("name", "name"),
                        text("camunda:formRef", "form"),
                        hidden("camunda:formRefBinding", "deployment")),
                template(
                        "decision",
                        "bpmn:BusinessRuleTask",
                        List.of("bpmn:Task", "bpmn:BusinessRuleTask"),
                        text("name", "name"),
                        text("camunda:decisionRef", "decision"),
                        hidden("camunda:decisionRefBinding", "deployment"),
                        text("camunda:resultVariable", "result"),
                        choice(
                                "camunda:mapDecisionResult",
                                "mapping",
                                "singleEntry",
                                Stream.of("singleEntry", "singleResult", "collectEntries", "resultList")
                                        .map(m -> new Choice(Wording.of("reference.template.mapping." + m), m))
                                        .toList()),
                        requirement())));
        vocabulary.beans().stream()
                .filter(b -> b.elements().contains("serviceTask"))
                .map(this::step)
                .forEach(all::add);
        return all;
    }

    /** A step that a bean does, of the kind and with the name that a shipped model gives it. */
    private Template step(Bean bean) {
        boolean sends = bean.uses().stream().anyMatch(u -> u.step().element().equals("sendTask"));
        String element = sends ? "bpmn:SendTask" : "bpmn:ServiceTask";
        String name = name(bean);
        List<Property> properties = new ArrayList<>(List.of(
                new Property(
                        Wording.of("reference.template.name"),
                        null,
                        "String",
                        name,
                        null,
                        new Binding("property", "name"),
                        new Constraints(true)),
                hidden("camunda:delegateExpression", "${" + bean.name() + "}"),
                requirement("String", null)));
        bean.inputs().forEach((input, values) -> properties.add(input(input, values)));
        return new Template(
                SCHEMA,
                name,
                "lv.saimnieks.step." + bean.name(),
                Reference.what(bean),
                1,
                List.of("bpmn:Task", element),
                new ElementType(element),
                true,
                properties);
    }

    /** As a shipped model calls its step, or as the bean is called where none has one. */
    private static String name(Bean bean) {
        return bean.uses().stream()
                .filter(u -> Set.of("sendTask", "serviceTask").contains(u.step().element()))
                .map(u -> u.step().name())
                .findFirst()
                .orElseGet(() -> {
                    String key = bean.module() + ".bean." + bean.name() + ".name";
                    return Wording.has(key) ? Wording.of(key) : Wording.of("reference.template.step", bean.name());
                });
    }

    private static Property input(String name, Set<String> values) {
        List<Choice> choices = values.stream()
                .map(v -> new Choice(Role.ofGroup(v).map(Role::label).orElse(v), v))
                .toList();
        return new Property(
                Wording.of("reference.template.input." + name),
                null,
                choices.isEmpty() ? "Text" : "Dropdown",
                choices.isEmpty() ? null : choices.get(0).value(),
                choices.isEmpty() ? null : choices,
                new Binding("camunda:inputParameter", name),
                new Constraints(true));
    }

    private static Template template(String id, String element, List<String> appliesTo, Property... properties) {
        return new Template(
                SCHEMA,
                Wording.of("reference.template." + id),
                "lv.saimnieks." + id,
                Wording.of("reference.template." + id + ".what"),
                1,
                appliesTo,
                new ElementType(element),
                true,
                Arrays.stream(properties).toList());
    }

    private static Property text(String attribute, String key) {
        return new Property(
                Wording.of("reference.template." + key),
                Wording.of("reference.template." + key + ".hint"),
                "String",
                null,
                null,
                new Binding("property", attribute),
                new Constraints(true));
    }

    private static Property hidden(String attribute, String value) {
        return new Property(null, null, "Hidden", value, null, new Binding("property", attribute), null);
    }

    private static Property choice(String attribute, String key, String value, List<Choice> choices) {
        return new Property(
                Wording.of("reference.template." + key),
                Wording.of("reference.template." + key + ".hint"),
                "Dropdown",
                value,
                choices,
                new Binding("property", attribute),
                null);
    }

    private static Property roles(String attribute, String key) {
        return choice(
                attribute,
                key,
                Role.SERVICE_MANAGER.group(),
                Arrays.stream(Role.values())
                        .map(r -> new Choice(r.label(), r.group()))
                        .toList());
    }

    private Property requirement() {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice(Wording.of("reference.template.requirement.none"), "")));
        reference
                .requirements()
                .forEach(r ->
                        choices.add(new Choice(PlainText.cut(r.code() + " " + r.what(), LONGEST_CHOICE), r.code())));
        return requirement("Dropdown", choices);
    }

    private static Property requirement(String type, List<Choice> choices) {
        return new Property(
                Wording.of("reference.template.requirement"),
                Wording.of("reference.template.requirement.hint"),
                type,
                "",
                choices,
                new Binding("camunda:property", "requirement"),
                null);
    }
}
