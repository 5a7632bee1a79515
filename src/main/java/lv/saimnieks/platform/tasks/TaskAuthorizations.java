package lv.saimnieks.platform.tasks;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who may see and work a case's task: the people it was given to, by name. Neither the candidate group nor a former
 * owner gets anything. The permission itself is TASK_WORK: claim and complete, but not change.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

    private final CaseTaskRegistry registry;

    TaskAuthorizations(CaseTaskRegistry registry) {
        this.registry = registry;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return isOfCase(task) ? null : super.newTaskGroupIdentityLink(task, groupId, type);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return isOfCase(task) ? null : super.newTaskOwner(task, oldOwner, newOwner);
    }

    private boolean isOfCase(Task task) {
        return task instanceof TaskEntity entity
                && entity.getProcessDefinition() != null
                && registry.of(entity.getProcessDefinition().getKey()).isPresent();
    }
}
