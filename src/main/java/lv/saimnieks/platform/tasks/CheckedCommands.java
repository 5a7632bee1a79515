package lv.saimnieks.platform.tasks;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine's two commands that complete a task, with our check before anything is written and before their own of the
 * person's right. The answer goes to the domain's listeners and is taken out of the command, so it never becomes a
 * variable.
 */
final class CheckedCommands {

    private CheckedCommands() {}

    /** As {@code POST /task/{id}/complete}. */
    static class Complete extends CompleteTaskCmd {

        private final transient Completion completion;

        Complete(Completion completion, String taskId, Map<String, Object> answer, boolean giveBack, boolean read) {
            super(taskId, answer, giveBack, read);
            this.completion = completion;
        }

        @Override
        public VariableMap execute(CommandContext context) {
            if (accepted(completion, context, taskId, variables)) {
                variables = Map.of();
            }
            return super.execute(context);
        }
    }

    /** As {@code POST /task/{id}/submit-form}, the way of Tasklist. A delegated task is completed, not handed back. */
    static class SubmitForm extends SubmitTaskFormCmd {

        private final transient Completion completion;

        SubmitForm(Completion completion, String taskId, Map<String, Object> answer, boolean giveBack, boolean read) {
            super(taskId, answer, giveBack, read);
            this.completion = completion;
        }

        @Override
        public VariableMap execute(CommandContext context) {
            if (accepted(completion, context, taskId, properties)) {
                properties = Variables.createVariables();
                context.getTaskManager().findTaskById(taskId).setDelegationState(null);
            }
            return super.execute(context);
        }
    }

    /** Whether the task belongs to a case and its answer was accepted; false for tasks no domain answers for. */
    private static boolean accepted(
            Completion completion, CommandContext context, String taskId, Map<String, Object> answer) {
        if (taskId == null || context.getTaskManager().findTaskById(taskId) == null) {
            throw Refusal.missing(Wording.of("platform.CheckedCommands.accepted"));
        }
        Optional<TaskEntity> task = completion.caseTask(context, taskId);
        task.ifPresent(t -> context.runWithoutAuthorization(() -> {
            completion.accept(t.getProcessDefinition().getKey(), t, answer);
            return null;
        }));
        return task.isPresent();
    }
}
