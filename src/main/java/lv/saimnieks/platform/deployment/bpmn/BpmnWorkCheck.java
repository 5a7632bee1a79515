package lv.saimnieks.platform.deployment.bpmn;

import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What people and decisions do in a process model: user tasks, start forms, decision tables, called processes. */
class BpmnWorkCheck {

    private final Document model;
    private final Set<String> forms;
    private final Set<String> decisions;
    private final Set<String> processes;
    private final Findings findings;

    /**
     * A check of one model.
     *
     * @param forms ids of the forms in the deployment
     * @param decisions ids of the decisions in the deployment
     * @param processes keys of processes that can be called
     */
    BpmnWorkCheck(Document model, Set<String> forms, Set<String> decisions, Set<String> processes, Findings findings) {
        this.model = model;
        this.forms = forms;
        this.decisions = decisions;
        this.processes = processes;
        this.findings = findings;
    }

    void run() {
        Xml.all(model, Xml.BPMN, "userTask").forEach(this::userTask);
        for (Element start : Xml.all(model, Xml.BPMN, "startEvent")) {
            if (!Xml.camunda(start, "formRef").isEmpty()
                    || !Xml.camunda(start, "formKey").isEmpty()) {
                form(start);
            }
        }
        Xml.all(model, Xml.BPMN, "businessRuleTask").forEach(this::decision);
        Xml.all(model, Xml.BPMN, "callActivity").forEach(this::calledProcess);
        for (String kind : List.of("serviceTask", "sendTask")) {
            Xml.all(model, Xml.BPMN, kind).stream()
                    .filter(t -> Xml.camunda(t, "delegateExpression").isEmpty())
                    .forEach(t -> findings.add(Xml.where(t), Wording.of("platform.BpmnWorkCheck.noWork")));
        }
    }

    private void userTask(Element task) {
        if (Xml.attribute(task, "name").isEmpty()) {
            findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.userTask"));
        }
        boolean documented = Xml.children(task, Xml.BPMN, "documentation").stream()
                .anyMatch(d -> !d.getTextContent().isBlank());
        if (!documented) {
            findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.noDocumentation"));
        }
        groups(task);
        form(task);
    }

    /** Whether a task hands its answer to a listener; one that a process owner adds need not, its answers are kept. */
    static boolean listensToCompletion(Element task) {
        return Xml.all(task, Xml.CAMUNDA, "taskListener").stream()
                .anyMatch(l -> "complete".equals(Xml.attribute(l, "event")));
    }

    private void groups(Element task) {
        Set<String> groups = Xml.list(task, "candidateGroups");
        if (groups.isEmpty()) {
            findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.groups"));
        }
        for (String group : groups) {
            if (Role.ofGroup(group).isEmpty()) {
                findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.noGroup", group));
            }
        }
    }

    private void form(Element element) {
        String form = Xml.camunda(element, "formRef");
        if (!Xml.camunda(element, "formKey").isEmpty()) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnWorkCheck.form"));
        } else if (form.isEmpty()) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnWorkCheck.formMissing"));
        } else if (!forms.contains(form)) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnWorkCheck.formNotDeployed", form, form));
        }
        if (!form.isEmpty() && !"deployment".equals(Xml.camunda(element, "formRefBinding"))) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnWorkCheck.formBinding"));
        }
    }

    private void decision(Element task) {
        String decision = Xml.camunda(task, "decisionRef");
        if (decision.isEmpty()) {
            if (Xml.camunda(task, "delegateExpression").isEmpty()) {
                findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.noDecision"));
            }
            return;
        }
        if (!decisions.contains(decision)) {
            findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.decision", decision, decision));
        }
        if (!"deployment".equals(Xml.camunda(task, "decisionRefBinding"))) {
            findings.add(Xml.where(task), Wording.of("platform.BpmnWorkCheck.decisionBinding"));
        }
    }

    private void calledProcess(Element call) {
        String key = Xml.attribute(call, "calledElement");
        if (!processes.contains(key)) {
            findings.add(Xml.where(call), Wording.of("platform.BpmnWorkCheck.calledProcess", key));
        }
    }
}
