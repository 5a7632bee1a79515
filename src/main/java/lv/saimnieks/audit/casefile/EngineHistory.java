package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * What the engine keeps of one case, as it keeps it.
 *
 * @param visits stays in elements of the model, in the order of their beginning
 * @param links who was put on the tasks and taken off them, oldest first
 * @param refusals by id of a job's failure: what the product itself said, in Latvian; failures of others are not here
 */
record EngineHistory(
        HistoricProcessInstance instance,
        ProcessDefinition definition,
        BpmnModelInstance model,
        List<HistoricActivityInstance> visits,
        List<HistoricTaskInstance> tasks,
        List<UserOperationLogEntry> operations,
        List<HistoricVariableInstance> variables,
        List<HistoricVariableUpdate> updates,
        List<HistoricJobLog> jobs,
        List<HistoricIncident> incidents,
        List<HistoricDecisionInstance> decisions,
        List<TaskLink> links,
        Map<String, String> refusals) {

    private static final String SHELL = "#multiInstanceBody";

    /**
     * Somebody was put on a task or taken off it.
     *
     * @param type assignee, owner or candidate
     * @param user user id; null when it is a group
     * @param added false when taken off
     */
    record TaskLink(Instant at, String task, String type, String user, String group, boolean added) {

        boolean isCandidate() {
            return "candidate".equals(type);
        }

        boolean isAssignee() {
            return "assignee".equals(type);
        }
    }

    /** The name of an element as people read it; a word for its kind when it has none, null for null. */
    String nameOf(String elementId) {
        if (elementId == null) {
            return null;
        }
        String id = elementId.replace(SHELL, "");
        return model.getModelElementById(id) instanceof FlowElement element ? nameOf(element) : id;
    }

    private static String nameOf(FlowElement element) {
        String name = element.getName();
        if (name != null && !name.isBlank()) {
            return name.replaceAll("\\s+", " ").strip();
        }
        if (element instanceof Gateway gateway) {
            return Wording.of(
                    gateway.getOutgoing().size() > 1 ? "casefile.unnamed.branching" : "casefile.unnamed.joining");
        }
        return Wording.of("casefile.unnamed.other");
    }

    /** A line of the timeline about an element of the model; about none for null. */
    TimelineEvent event(Instant at, TimelineEvent.Kind kind, String elementId, String text) {
        return TimelineEvent.of(at, kind, text).in(elementId, nameOf(elementId));
    }

    /** The stay that an activity instance id names. */
    Optional<HistoricActivityInstance> visit(String activityInstanceId) {
        return visits.stream().filter(v -> v.getId().equals(activityInstanceId)).findFirst();
    }

    Optional<HistoricTaskInstance> task(String taskId) {
        return tasks.stream().filter(t -> t.getId().equals(taskId)).findFirst();
    }

    /** Who started the case, also where the system did so on somebody's behalf; null when nobody is known. */
    String startedBy() {
        if (instance.getStartUserId() != null
                || !(model.getModelElementById(instance.getStartActivityId()) instanceof StartEvent start)
                || start.getCamundaInitiator() == null) {
            return instance.getStartUserId();
        }
        return variables.stream()
                .filter(v -> v.getName().equals(start.getCamundaInitiator()))
                .map(HistoricVariableInstance::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The end event that says how the case ended: inside the last step when that step has a plane of its own. */
    @SuppressWarnings("deprecation") // the engine has no other word for the end event
    String endEvent() {
        String end = instance.getEndActivityId();
        return model.getModelElementById(end == null ? "" : end) instanceof EndEvent event
                ? event.getPreviousNodes().list().stream()
                        .filter(SubProcess.class::isInstance)
                        .flatMap(step ->
                                visits.stream().filter(v -> v.getActivityId().equals(step.getId())))
                        .reduce((a, b) -> b)
                        .flatMap(last -> visits.stream()
                                .filter(v -> last.getId().equals(v.getParentActivityInstanceId()))
                                .filter(v -> v.getActivityType().endsWith("EndEvent"))
                                .reduce((a, b) -> b))
                        .map(HistoricActivityInstance::getActivityId)
                        .orElse(end)
                : end;
    }

    CaseState state() {
        CaseState state = CaseState.of(instance.getState());
        return state == CaseState.RUNNING && incidents.stream().anyMatch(HistoricIncident::isOpen)
                ? CaseState.INCIDENT
                : state;
    }

    /** The element of the model that failed; null when the engine does not say. */
    static String elementOf(HistoricIncident incident) {
        return incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
    }

    /** Whether its person completed the task, rather than something else ended it. */
    static boolean isCompleted(HistoricTaskInstance task) {
        return "completed".equals(task.getDeleteReason());
    }

    /** How many tasks were, or at the moment are, past their due date. */
    int overdueTasks(Instant now) {
        return (int) tasks.stream()
                .filter(t -> t.getDueDate() != null)
                .filter(t ->
                        t.getDueDate().toInstant().isBefore(t.getEndTime() == null ? now : instant(t.getEndTime())))
                .count();
    }
}
