package lv.saimnieks.platform.tasks;

import java.util.Map;
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
            variables = accepted(completion, context, taskId, variables).variables();
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
            Accepted accepted = accepted(completion, context, taskId, properties);
            properties = Variables.fromMap(accepted.variables());
            if (accepted.ofCase()) {
                context.getTaskManager().findTaskById(taskId).setDelegationState(null);
            }
            return super.execute(context);
        }
    }

    /**
     * An answer that was checked.
     *
     * @param ofCase whether a domain answers for the task
     * @param variables what is left to the engine: nothing of a case
     */
    private record Accepted(boolean ofCase, Map<String, Object> variables) {}

    private static Accepted accepted(
            Completion completion, CommandContext context, String taskId, Map<String, Object> answer) {
        if (taskId != null) {
            completion.awaitTurn(taskId);
        }
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw Refusal.missing(Wording.of("platform.CheckedCommands.accepted"));
        }
        if (task.getProcessDefinition() == null) {
            return new Accepted(false, answer);
        }
        String processKey = task.getProcessDefinition().getKey();
        if (completion.caseTask(context, taskId).isEmpty()) {
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(c -> c.checkTaskWork(task));
            return new Accepted(
                    false, context.runWithoutAuthorization(() -> completion.acceptWithoutRegister(task, answer)));
        }
        context.runWithoutAuthorization(() -> {
            completion.accept(processKey, task, answer);
            return null;
        });
        return new Accepted(true, Map.of());
    }
}
