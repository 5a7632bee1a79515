package lv.saimnieks.platform.tasks;

import java.util.Map;
import java.util.function.Supplier;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's services with completions that are checked, and without the ways around a completion. */
final class CheckedServices {

    private CheckedServices() {}

    /** Tasks: complete is checked; a BPMN error, an escalation or a hand-back with values would go round the form. */
    static class Tasks extends TaskServiceImpl {

        private final Supplier<Completion> completion;

        Tasks(Supplier<Completion> completion) {
            this.completion = completion;
        }

        @Override
        public void complete(String taskId) {
            complete(taskId, Map.of());
        }

        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            commandExecutor.execute(new CheckedCommands.Complete(completion.get(), taskId, variables, false, false));
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String taskId, Map<String, Object> variables, boolean deserializeValues) {
            return commandExecutor.execute(
                    new CheckedCommands.Complete(completion.get(), taskId, variables, true, deserializeValues));
        }

        /** Nobody in place of somebody, as {@code POST /task/{id}/claim} without a user: giving back. */
        @Override
        public void claim(String taskId, String userId) {
            if (userId == null) {
                setAssignee(taskId, null);
            } else {
                super.claim(taskId, userId);
            }
        }

        /** With nobody, as {@code POST /task/{id}/unclaim}: whoever took a task may give it back. */
        @Override
        public void setAssignee(String taskId, String userId) {
            if (userId == null && commandExecutor.execute(new ReturnTaskCheck(completion.get(), taskId))) {
                super.claim(taskId, null);
            } else {
                super.setAssignee(taskId, userId);
            }
        }

        @Override
        public void resolveTask(String taskId, Map<String, Object> variables) {
            if (variables != null && !variables.isEmpty()) {
                refuseWhenOfCase(taskId);
            }
            super.resolveTask(taskId, variables);
        }

        @Override
        public void handleBpmnError(String taskId, String errorCode) {
            refuseWhenOfCase(taskId);
            super.handleBpmnError(taskId, errorCode);
        }

        @Override
        public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
            refuseWhenOfCase(taskId);
            super.handleBpmnError(taskId, errorCode, errorMessage);
        }

        @Override
        public void handleBpmnError(
                String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
            refuseWhenOfCase(taskId);
            super.handleBpmnError(taskId, errorCode, errorMessage, variables);
        }

        @Override
        public void handleEscalation(String taskId, String escalationCode) {
            refuseWhenOfCase(taskId);
            super.handleEscalation(taskId, escalationCode);
        }

        @Override
        public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
            refuseWhenOfCase(taskId);
            super.handleEscalation(taskId, escalationCode, variables);
        }

        private void refuseWhenOfCase(String taskId) {
            commandExecutor.execute((Command<Void>) context -> {
                completion.get().caseTask(context, taskId).ifPresent(task -> {
                    throw Refusal.forbidden(
                            Wording.of("platform.CheckedServices.Tasks.refuseWhenOfCase", task.getName()));
                });
                return null;
            });
        }
    }

    /** Running cases: what waits in an open task of a case goes on only when the task is completed. */
    static class Runtime extends RuntimeServiceImpl {

        private final Supplier<Completion> completion;

        Runtime(Supplier<Completion> completion) {
            this.completion = completion;
        }

        @Override
        public void signal(String executionId) {
            refuseAtOpenTask(executionId);
            super.signal(executionId);
        }

        @Override
        public void signal(String executionId, Map<String, Object> processVariables) {
            refuseAtOpenTask(executionId);
            super.signal(executionId, processVariables);
        }

        @Override
        public void signal(
                String executionId, String signalName, Object signalData, Map<String, Object> processVariables) {
            refuseAtOpenTask(executionId);
            super.signal(executionId, signalName, signalData, processVariables);
        }

        private void refuseAtOpenTask(String executionId) {
            commandExecutor.execute((Command<Void>) context -> {
                context.getTaskManager().findTasksByExecutionId(executionId).stream()
                        .flatMap(task -> completion.get().caseTask(context, task.getId()).stream())
                        .findFirst()
                        .ifPresent(task -> {
                            throw Refusal.forbidden(
                                    Wording.of("platform.CheckedServices.Runtime.refuseAtOpenTask", task.getName()));
                        });
                return null;
            });
        }
    }

    /** Forms: submitting a task's form is checked. */
    static class Forms extends FormServiceImpl {

        private final Supplier<Completion> completion;

        Forms(Supplier<Completion> completion) {
            this.completion = completion;
        }

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> properties) {
            commandExecutor.execute(new CheckedCommands.SubmitForm(completion.get(), taskId, properties, false, false));
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, Map<String, Object> properties, boolean deserializeValues) {
            return commandExecutor.execute(
                    new CheckedCommands.SubmitForm(completion.get(), taskId, properties, true, deserializeValues));
        }
    }
}
