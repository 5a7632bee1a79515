package lv.saimnieks.platform.tasks.assignment;

import java.util.List;
import java.util.function.Supplier;
import lv.saimnieks.platform.Users;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The tasks that a person may see, found by the same grants as the engine finds them, but asked for each task instead of
 * joining every task with every grant of the person, which takes minutes when somebody has thousands. Where grants are
 * also taken away (REVOKE), or where nothing is checked, the engine's own query stays. Words by which a person looks for
 * tasks ({@link SoughtTasks}) are understood here too.
 */
class GrantedTasks extends TaskManager {

    static final String STATEMENTS = "mapping/GrantedTasks.xml";

    private final Supplier<Users> people;

    GrantedTasks(Supplier<Users> people) {
        this.people = people;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return takesOver(query)
                ? SoughtTasks.in(query, people, () -> getDbEntityManager().selectList("selectGrantedTasks", query))
                : super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return takesOver(query)
                ? SoughtTasks.in(
                        query, people, () -> (Long) getDbEntityManager().selectOne("selectGrantedTaskCount", query))
                : super.findTaskCountByQueryCriteria(query);
    }

    /** Whether our statements take the check over; then the engine's part of them must not add its own. */
    boolean takesOver(TaskQueryImpl query) {
        configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (!check.getShouldPerformAuthorizatioCheck()
                || check.getAuthUserId() == null
                || check.isRevokeAuthorizationCheckEnabled()) {
            return false;
        }
        check.getPermissionChecks().clear();
        return true;
    }
}
