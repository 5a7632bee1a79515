package lv.saimnieks.change.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One running change in a test: its open tasks, its timers, its path so far. */
class ChangeCase {

    private static int count;

    private final ProcessEngine engine;
    private final String number = "IZM-2026-%06d".formatted(++count);
    private String id;

    ChangeCase(ProcessEngine engine) {
        this.engine = engine;
    }

    /** A simple normal change of one service with its need evidenced; other facts as given, names and values in turn. */
    ChangeCase start(Object... facts) {
        id = engine.getRuntimeService()
                .startProcessInstanceByKey("change-management", number, variables(facts))
                .getId();
        return this;
    }

    /** The same, asked for by another process. */
    ChangeCase startByMessage(Object... facts) {
        id = engine.getRuntimeService()
                .startProcessInstanceByMessage("ChangeRequested", number, variables(facts))
                .getId();
        return this;
    }

    private Map<String, Object> variables(Object... facts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("changeNumber", number);
        variables.put("scope", "SERVICE");
        for (String flag : List.of(
                "criticalSituation",
                "standardModelActive",
                "deviatesFromModel",
                "needsRegulationOrAgreement",
                "crossInstitution",
                "reclassify",
                "split",
                "verballyAuthorised",
                "verbalConfirmed",
                "reassess",
                "deviated")) {
            variables.put(flag, false);
        }
        variables.put("needEvidenced", true);
        variables.put("modelVerified", true);
        for (String one : List.of("riskLikelihood", "riskImpact", "affectedServices", "effortDays", "planItems")) {
            variables.put(one, 1);
        }
        variables.put("affectedResources", 0);
        variables.put("costEUR", 100.0);
        variables.put("closureCode", "SUCCESSFUL");
        variables.putAll(answer(facts));
        return variables;
    }

    /** Completes one open task of this kind; its answer as names and values in turn. */
    ChangeCase complete(String task, Object... answer) {
        List<Task> open = tasks(task);
        assertThat(open).as("%s is open; open are %s", task, open()).isNotEmpty();
        engine.getTaskService().complete(open.get(0).getId(), answer(answer));
        return this;
    }

    /** Classified and confirmed as the decision tables say. */
    ChangeCase classify() {
        return complete("Task_ClassifyChange").complete("Task_ConfirmClassification");
    }

    /** A simple normal change up to the decision. */
    ChangeCase upToDecision() {
        return classify().complete("Task_AssessChange").complete("Task_ExpertAssessment");
    }

    /** A simple normal change up to its implementation. */
    ChangeCase upToImplementation() {
        return upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .complete("Task_PlanChange");
    }

    /** Closes with a code, runs what is asynchronous and expects this end. */
    ChangeCase closeAs(String code, String end) {
        complete("Task_CloseChange", "closureCode", code).runJobs();
        return ended(end);
    }

    ChangeCase ended(String end) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .as("still open: %s", open())
                .isZero();
        return passed(end);
    }

    /** Fires the timers of an event or of a task's timeout listeners. */
    ChangeCase fire(String activity) {
        List<Job> timers = jobs(activity);
        assertThat(timers).as("timers of " + activity).isNotEmpty();
        timers.forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
        return this;
    }

    /** Runs the asynchronous steps until none is waiting. */
    ChangeCase runJobs() {
        for (List<Job> waiting = messages(); !waiting.isEmpty(); waiting = messages()) {
            waiting.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        return this;
    }

    private List<Job> messages() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .messages()
                .list();
    }

    List<Job> jobs(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .activityId(activity)
                .list();
    }

    ChangeCase message(String name) {
        engine.getRuntimeService().correlateMessage(name, number);
        return this;
    }

    ChangeCase open(String... tasks) {
        assertThat(open()).containsExactlyInAnyOrder(tasks);
        return this;
    }

    /** Keys of the open tasks; a multi-instance task once per instance. */
    List<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<Task> tasks(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(key)
                .list();
    }

    ChangeCase passed(String... activities) {
        assertThat(path()).contains(activities);
        return this;
    }

    ChangeCase notPassed(String... activities) {
        assertThat(path()).doesNotContain(activities);
        return this;
    }

    private Set<String> path() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(id, name);
    }

    private static Map<String, Object> answer(Object... namesAndValues) {
        Map<String, Object> answer = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answer.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return answer;
    }
}
