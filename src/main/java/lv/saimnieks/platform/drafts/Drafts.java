package lv.saimnieks.platform.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of task forms: each is read and written only by the person whose task it is now. */
@Component
class Drafts {

    private static final String MINE = " where task_id = ? and user_id = ?";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final DraftSettings settings;
    private final Clock clock;

    Drafts(JdbcClient jdbc, @Lazy TaskService tasks, DraftSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param values the form's answers so far, a JSON object */
    record Draft(Instant savedAt, String values) {}

    /** What this person typed last; empty when that is nothing, or the task is not theirs. */
    Optional<Draft> of(String taskId, String user) {
        return isOf(taskId, user)
                ? jdbc.sql("select saved_at, answers from task_draft" + MINE)
                        .params(taskId, user)
                        .query((row, n) ->
                                new Draft(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                        .optional()
                : Optional.empty();
    }

    /**
     * Keeps what was typed so far, in place of what was kept before.
     *
     * @param values a JSON object
     * @return when that was
     * @throws Refusal when the task is not this person's (any more), or there is too much
     */
    Instant keep(String taskId, String user, String values) {
        mustBeOf(taskId, user);
        if (values.length() > settings.longest()) {
            throw Refusal.invalid("values", Wording.of("platform.Drafts.long", settings.longest()));
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (!update(taskId, user, values, now)) {
            try {
                jdbc.sql("insert into task_draft (saved_at, answers, task_id, user_id) values (?, ?, ?, ?)")
                        .params(now, values, taskId, user)
                        .update();
            } catch (DuplicateKeyException e) {
                update(taskId, user, values, now); // two windows of one person
            }
        }
        return now.toInstant();
    }

    private boolean update(String taskId, String user, String values, OffsetDateTime now) {
        return jdbc.sql("update task_draft set saved_at = ?, answers = ?" + MINE)
                        .params(now, values, taskId, user)
                        .update()
                > 0;
    }

    /**
     * Forgets a draft; nothing happens where there is none.
     *
     * @throws Refusal when the task is not this person's (any more)
     */
    void forget(String taskId, String user) {
        mustBeOf(taskId, user);
        jdbc.sql("delete from task_draft" + MINE).params(taskId, user).update();
    }

    /** Erases the drafts of tasks that are done, cancelled or another's, and those that nobody touched for long. */
    void erase() {
        jdbc.sql("""
                        delete from task_draft where saved_at < ? or not exists (
                          select 1 from ACT_RU_TASK t where t.ID_ = task_draft.task_id and t.ASSIGNEE_ = task_draft.user_id)""")
                .param(clock.instant().minus(settings.kept()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void mustBeOf(String taskId, String user) {
        if (!isOf(taskId, user)) {
            throw Refusal.forbidden(Wording.of("platform.Drafts.other"));
        }
    }

    private boolean isOf(String taskId, String user) {
        return tasks.createTaskQuery().taskId(taskId).taskAssignee(user).count() > 0;
    }
}
