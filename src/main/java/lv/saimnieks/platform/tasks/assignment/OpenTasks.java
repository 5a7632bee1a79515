package lv.saimnieks.platform.tasks.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskCards;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code case_open_task} in step with the engine, in the engine's own transaction: a register's list asks
 * it for the due times of its cases, so that no domain knows the engine's tables, and lists of tasks ask it for what they
 * show and find tasks by. One statement when a task begins, one when it ends.
 */
@Component
public class OpenTasks implements TaskCards {

    private static final int FOLDED = 500;

    private final JdbcTemplate jdbc;

    OpenTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the table. */
    record OpenTask(String taskId, String processKey, String taskKey, Date due, TaskCard card) {}

    void opened(String processKey, DelegateTask task, TaskCard card) {
        add(List.of(new OpenTask(task.getId(), processKey, task.getTaskDefinitionKey(), task.getDueDate(), card)));
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

    @Override
    public Map<String, TaskCard> cards(Collection<String> taskIds) {
        Map<String, TaskCard> cards = new HashMap<>();
        if (!taskIds.isEmpty()) {
            JdbcClient.create(jdbc)
                    .sql("select * from case_open_task where task_id in (:tasks)")
                    .param("tasks", taskIds)
                    .query((ResultSet row) -> {
                        cards.put(row.getString("task_id"), card(row));
                    });
        }
        return cards;
    }

    private static TaskCard card(ResultSet row) throws SQLException {
        return new TaskCard(
                row.getString("case_number"),
                row.getString("step"),
                row.getString("matter"),
                row.getString("title"),
                row.getString("subject"),
                row.getString("kind"),
                row.getBoolean("urgent"));
    }

    /** Whether any task was entered before there was anything to show of it, or none was entered yet. */
    boolean lacksCards() {
        return jdbc.queryForList("select 1 from case_open_task where step <> '' limit 1")
                .isEmpty();
    }

    void addAnew(List<OpenTask> tasks) {
        jdbc.batchUpdate(
                "delete from case_open_task where task_id = ?",
                tasks.stream().map(t -> new Object[] {t.taskId()}).toList());
        add(tasks);
    }

    private void add(List<OpenTask> tasks) {
        jdbc.batchUpdate(
                "insert into case_open_task (task_id, case_number, process_key, task_key, due_at, step, matter, title, subject,"
                        + " kind, urgent, step_text, title_text, subject_text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tasks.stream().map(OpenTasks::row).toList());
    }

    private static Object[] row(OpenTask task) {
        TaskCard card = task.card();
        return new Object[] {
            task.taskId(),
            card.number(),
            task.processKey(),
            task.taskKey(),
            at(task.due()),
            card.step(),
            card.matter(),
            card.title(),
            card.subject(),
            card.kind(),
            card.urgent(),
            folded(card.step() + " " + card.matter()),
            folded(card.title()),
            folded(card.subject())
        };
    }

    /** Folding may make a text longer. */
    private static String folded(String text) {
        String folded = Latvian.fold(text);
        return folded.substring(0, Math.min(folded.length(), FOLDED));
    }

    private static Object at(Date due) {
        return due == null ? null : due.toInstant().atOffset(ZoneOffset.UTC);
    }
}
