package lv.saimnieks.platform.tasks.assignment;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code case_open_task} in step with the engine, in the engine's own transaction: a register's list asks
 * it for the due times of its cases, so that no domain knows the engine's tables. One statement when a task begins, one
 * when it ends.
 */
@Component
public class OpenTasks {

    private final JdbcTemplate jdbc;

    OpenTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the table. */
    record OpenTask(String taskId, String caseNumber, String processKey, String taskKey, Date due) {}

    public void opened(String processKey, DelegateTask task) {
        add(List.of(new OpenTask(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                processKey,
                task.getTaskDefinitionKey(),
                task.getDueDate())));
    }

    /** Most updates change other things than the due time and cost nothing here. */
    public void updated(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            jdbc.update("update case_open_task set due_at = ? where task_id = ?", at(task.getDueDate()), task.getId());
        }
    }

    /** Completed, or taken away with what it was a part of. */
    public void closed(DelegateTask task) {
        jdbc.update("delete from case_open_task where task_id = ?", task.getId());
    }

    /** Its case runs on another version of the model, where the task may have another key. */
    public void moved(String taskId, String taskKey) {
        jdbc.update("update case_open_task set task_key = ? where task_id = ?", taskKey, taskId);
    }

    boolean isEmpty() {
        return jdbc.queryForList("select 1 from case_open_task limit 1").isEmpty();
    }

    void add(List<OpenTask> tasks) {
        jdbc.batchUpdate(
                "insert into case_open_task (task_id, case_number, process_key, task_key, due_at) values (?, ?, ?, ?, ?)",
                tasks.stream()
                        .map(t -> new Object[] {t.taskId(), t.caseNumber(), t.processKey(), t.taskKey(), at(t.due())})
                        .toList());
    }

    private static Object at(Date due) {
        return due == null ? null : due.toInstant().atOffset(ZoneOffset.UTC);
    }
}
