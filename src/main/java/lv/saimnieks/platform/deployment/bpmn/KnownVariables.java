package lv.saimnieks.platform.deployment.bpmn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.saimnieks.platform.deployment.ProcessContract;
import lv.saimnieks.platform.deployment.ProcessContract.Kind;
import lv.saimnieks.platform.deployment.ProcessContract.Variable;
import lv.saimnieks.platform.deployment.ShippedForms;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.forms.AnswerVariables;
import lv.saimnieks.platform.forms.FormComponent;
import lv.saimnieks.platform.forms.FormSchema;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The variables that expressions of one model may name, and what is known of their values. */
class KnownVariables {

    private final Map<String, Variable> variables = new TreeMap<>();
    private final boolean open;

    /**
     * The variables of a contract, those that the model makes itself, and the answers of the forms that process owners
     * added: choices, numbers, dates and yes or no, but no free text.
     */
    KnownVariables(Document model, ProcessContract contract, Map<String, FormSchema> forms, ShippedForms shippedForms) {
        Stream.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances")
                .forEach(n -> variables.put(n, Variable.of(Kind.NUMBER)));
        made(model);
        boolean ownProcess = contract == ProcessContract.NONE;
        for (Element task : Xml.all(model, Xml.BPMN, "userTask")) {
            FormSchema form = forms.get(Xml.camunda(task, "formRef"));
            if (form != null) {
                answers(
                        form,
                        BpmnWorkCheck.listensToCompletion(task) ? shippedForms.keys(form.id()) : Optional.of(Set.of()));
            }
        }
        if (ownProcess) {
            Xml.all(model, Xml.BPMN, "startEvent").stream()
                    .map(s -> forms.get(Xml.camunda(s, "formRef")))
                    .filter(Objects::nonNull)
                    .forEach(form -> answers(form, Optional.of(Set.of())));
        }
        variables.putAll(contract.variables());
        open = ownProcess && !Xml.all(model, Xml.BPMN, "messageEventDefinition").isEmpty();
    }

    private void made(Document model) {
        // what goes into a task is seen by the task alone
        Xml.all(model, Xml.BPMN, "subProcess").stream()
                .flatMap(s -> Xml.children(s, Xml.BPMN, "extensionElements").stream())
                .flatMap(x -> Xml.all(x, Xml.CAMUNDA, "inputParameter").stream())
                .forEach(p -> variables.put(Xml.attribute(p, "name"), Variable.ANY));
        Xml.all(model, Xml.CAMUNDA, "outputParameter")
                .forEach(p -> variables.put(Xml.attribute(p, "name"), Variable.ANY));
        Xml.all(model, Xml.CAMUNDA, "out").forEach(o -> variables.put(Xml.attribute(o, "target"), Variable.ANY));
        for (Element element : Xml.all(model, Xml.BPMN, "*")) {
            Stream.of("initiator", "resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable")
                    .map(a -> Xml.camunda(element, a))
                    .filter(v -> !v.isEmpty())
                    .forEach(v -> variables.put(v, Variable.ANY));
        }
    }

    /** As {@link AnswerVariables} keeps them; of a form that services read only what was added to it. */
    private void answers(FormSchema form, Optional<Set<String>> ours) {
        ours.ifPresent(taken -> AnswerVariables.fields(form).forEach((key, field) -> {
            if (!taken.contains(key)) {
                variables.putIfAbsent(key, answer(field));
            }
        }));
    }

    private static Variable answer(FormComponent field) {
        return switch (field.type()) {
            case "radio", "select" -> choice(field);
            case "number" -> Variable.of(Kind.NUMBER);
            case "checkbox" -> Variable.of(Kind.BOOLEAN);
            case "datetime" ->
                Variable.of("time".equals(field.definition().path("subtype").asText()) ? Kind.TEXT : Kind.DATE);
            default -> Variable.of(Kind.TEXT);
        };
    }

    private static Variable choice(FormComponent field) {
        List<String> codes = StreamSupport.stream(
                        field.definition().path("values").spliterator(), false)
                .map(v -> v.path("value").asText())
                .toList();
        return codes.isEmpty() ? Variable.of(Kind.TEXT) : new Variable(Kind.CODE, codes, "");
    }

    /** What is known of a variable; null when nothing sets it. A message that comes may bring anything. */
    Variable of(String name) {
        return variables.getOrDefault(name, open ? Variable.ANY : null);
    }

    /** The three names that look most like it, to be offered when a name is wrong. */
    String similar(String name) {
        return String.join(
                ", ",
                variables.keySet().stream()
                        .sorted(Comparator.comparingInt(v -> distance(name, v)))
                        .limit(3)
                        .toList());
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
