package lv.saimnieks.cases.process;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * One running case in a {@link PlainEngine}: its open tasks, its timers, its path so far. A domain says how its cases
 * start.
 *
 * @param <C> the domain's own kind of case
 */
public abstract class PlainCase<C extends PlainCase<C>> {

    protected final ProcessEngine engine;
    protected final String number;
    protected String id;

    /** @param number the business key */
    protected PlainCase(PlainEngine plain, String number) {
        this.engine = plain.engine();
        this.number = number;
    }

    /** This case, for the next call. */
    @SuppressWarnings("unchecked")
    private C self() {
        return (C) this;
    }

    /** Completes one open task of this kind; its answer as names and values in turn. */
    public C complete(String task, Object... answer) {
        List<Task> open = tasks(task);
        assertThat(open).as("%s is open; open are %s", task, open()).isNotEmpty();
        engine.getTaskService().complete(open.get(0).getId(), answers(answer));
        return self();
    }

    public C ended(String end) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .as("still open: %s", open())
                .isZero();
        return passed(end);
    }

    /** Fires the timers of an event or of a task's timeout listeners. */
    public C fire(String activity) {
        List<Job> timers = jobs(activity);
        assertThat(timers).as("timers of " + activity).isNotEmpty();
        timers.forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
        return self();
    }

    /** Runs the asynchronous steps until none is waiting. */
    public C runJobs() {
        for (List<Job> waiting = messages(); !waiting.isEmpty(); waiting = messages()) {
            waiting.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        return self();
    }

    private List<Job> messages() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .messages()
                .list();
    }

    public List<Job> jobs(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .activityId(activity)
                .list();
    }

    public C message(String name) {
        engine.getRuntimeService().correlateMessage(name, number);
        return self();
    }

    public C open(String... tasks) {
        assertThat(open()).containsExactlyInAnyOrder(tasks);
        return self();
    }

    /** Keys of the open tasks; a multi-instance task once per instance. */
    public List<String> open() {
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

    public C passed(String... activities) {
        assertThat(path()).contains(activities);
        return self();
    }

    public C notPassed(String... activities) {
        assertThat(path()).doesNotContain(activities);
        return self();
    }

    private Set<String> path() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Object variable(String name) {
        return engine.getRuntimeService().getVariable(id, name);
    }
}
