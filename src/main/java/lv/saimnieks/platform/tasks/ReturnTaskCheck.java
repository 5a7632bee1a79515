package lv.saimnieks.platform.tasks;

import java.util.Optional;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Whether whoever acts may give a case's task back to those it was given to: they hold it, and somebody else may take
 * it. The engine itself would ask for the right to assign, which they do not have, or let any of them take the task away
 * from its holder.
 *
 * @param taskId may be null or unknown; then the answer is no, and the engine says what is wrong
 */
record ReturnTaskCheck(Completion completion, String taskId) implements Command<Boolean> {

    /** @throws Refusal when the task would be left with nobody */
    @Override
    public Boolean execute(CommandContext context) {
        Optional<TaskEntity> held = completion
                .caseTask(context, taskId)
                .filter(t -> t.getAssignee() != null && t.getAssignee().equals(context.getAuthenticatedUserId()));
        held.ifPresent(ReturnTaskCheck::requireOthers);
        return held.isPresent();
    }

    private static void requireOthers(TaskEntity task) {
        boolean othersMayTakeIt = task.getIdentityLinks().stream()
                .anyMatch(l -> "candidate".equals(l.getType())
                        && l.isUser()
                        && !l.getUserId().equals(task.getAssignee()));
        if (!othersMayTakeIt) {
            throw Refusal.conflict(Wording.of("platform.GivingBack.nobodyElse", task.getName()));
        }
    }
}
