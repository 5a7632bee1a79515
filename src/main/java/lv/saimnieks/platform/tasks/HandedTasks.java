package lv.saimnieks.platform.tasks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.TaskPeople;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tasks that were handed over to a colleague whom the register does not name for them: who has the same role may do the
 * task as if they were named, unless they are excluded. Asked only of somebody who is not among the task's people, so
 * that an ordinary step reads nothing.
 */
@Component
public class HandedTasks {

    private final JdbcTemplate jdbc;
    private final FitPeople fit;
    private final Clock clock;

    HandedTasks(JdbcTemplate jdbc, FitPeople fit, Clock clock) {
        this.jdbc = jdbc;
        this.fit = fit;
        this.clock = clock;
    }

    /** Whether the role is one that is handed over among its holders: providers from outside work for different houses. */
    public boolean mayHold(String user, TaskPeople people) {
        return people.role() != Role.EXTERNAL_SERVICE_PROVIDER
                && fit.ofHouse(user)
                && !people.excluded().contains(user)
                && fit.holds(user, people.role());
    }

    /**
     * The people of a task, and the person too when it was handed over to them.
     *
     * @param user null for nobody
     */
    public TaskPeople with(TaskPeople people, String taskId, String user) {
        if (user == null || people.users().contains(user) || !mayHold(user, people) || !handed(taskId, user)) {
            return people;
        }
        List<String> all = new ArrayList<>(people.users());
        all.add(user);
        return new TaskPeople(people.role(), List.copyOf(all), people.excluded(), people.reasonExcluded());
    }

    private boolean handed(String taskId, String user) {
        return !jdbc.queryForList("select 1 from task_handover where task_id = ? and user_id = ?", taskId, user)
                .isEmpty();
    }

    /** From now on the task is with this person; what was noted of tasks that are gone goes. */
    public void hand(String taskId, String user) {
        jdbc.update(
                "delete from task_handover where task_id = ?"
                        + " or not exists (select 1 from ACT_RU_TASK t where t.ID_ = task_handover.task_id)",
                taskId);
        jdbc.update(
                "insert into task_handover (task_id, user_id, given_at) values (?, ?, ?)",
                taskId,
                user,
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
