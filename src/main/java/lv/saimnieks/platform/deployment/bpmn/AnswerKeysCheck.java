package lv.saimnieks.platform.deployment.bpmn;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.ProcessContract;
import lv.saimnieks.platform.deployment.ShippedForms;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.forms.AnswerVariables;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Answers of fields that a process owner adds become process variables: their keys may not be names that the contract of
 * the process has already, or an answer would stand in the place of what a service found.
 */
class AnswerKeysCheck {

    private final Document model;
    private final Document shipped;
    private final ProcessContract contract;
    private final ShippedForms shippedForms;
    private final Findings findings;

    AnswerKeysCheck(
            Document model, Document shipped, ProcessContract contract, ShippedForms shippedForms, Findings findings) {
        this.model = model;
        this.shipped = shipped;
        this.contract = contract;
        this.shippedForms = shippedForms;
        this.findings = findings;
    }

    /** @param forms the forms of the deployment by id */
    void run(Map<String, FormSchema> forms) {
        Set<String> steps = Xml.all(shipped, Xml.BPMN, "userTask").stream()
                .map(t -> Xml.attribute(t, "id"))
                .collect(Collectors.toSet());
        for (Element task : Xml.all(model, Xml.BPMN, "userTask")) {
            FormSchema form = forms.get(Xml.camunda(task, "formRef"));
            if (form != null) {
                keys(
                        task,
                        form,
                        steps.contains(Xml.attribute(task, "id"))
                                ? shippedForms.keys(form.id()).orElse(Set.of())
                                : Set.of());
            }
        }
    }

    private void keys(Element task, FormSchema form, Set<String> ours) {
        AnswerVariables.fields(form).forEach((key, field) -> {
            if (contract.variables().containsKey(key) && !ours.contains(key)) {
                findings.add(
                        Xml.where(task), Wording.of("platform.AnswerKeysCheck.keys", form.id(), field.label(), key));
            }
        });
    }
}
