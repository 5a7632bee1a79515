package lv.saimnieks.audit.casefile;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * What the engine keeps of one case, as it keeps it.
 *
 * @param visits stays in elements of the model, in the order of their beginning
 * @param candidates by task id: who might take the task when it was created
 */
record CaseHistory(
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
        Map<String, List<Candidate>> candidates) {

    /** A person or a group that might take a task; the other is null. */
    record Candidate(String user, String group) {}

    /** The name of an element as people read it; its id when it has none, null for null. */
    String nameOf(String elementId) {
        if (elementId == null) {
            return null;
        }
        return model.getModelElementById(elementId) instanceof FlowElement element
                        && element.getName() != null
                        && !element.getName().isBlank()
                ? element.getName().replaceAll("\\s+", " ").strip()
                : elementId;
    }

    /** The stay that an activity instance id names. */
    Optional<HistoricActivityInstance> visit(String activityInstanceId) {
        return visits.stream().filter(v -> v.getId().equals(activityInstanceId)).findFirst();
    }

    CaseState state() {
        CaseState state = CaseState.of(instance.getState());
        return state == CaseState.RUNNING && incidents.stream().anyMatch(HistoricIncident::isOpen)
                ? CaseState.INCIDENT
                : state;
    }

    /** How many tasks were, or at the moment are, past their due date. */
    int overdueTasks(Instant now) {
        return (int) tasks.stream()
                .filter(t -> t.getDueDate() != null)
                .filter(t ->
                        t.getDueDate().toInstant().isBefore(t.getEndTime() == null ? now : instant(t.getEndTime())))
                .count();
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
