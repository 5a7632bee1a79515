package lv.saimnieks.platform.tasks;

import java.util.function.BooleanSupplier;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * A user task that is given out by us, so the people and groups named in the model are not used, and that is left only
 * by completing it: signalling its execution past the open task is refused.
 */
class CaseTaskBehavior extends UserTaskActivityBehavior {

    private final BooleanSupplier ofCase;

    CaseTaskBehavior(TaskDefinition definition, BooleanSupplier ofCase) {
        super(new Decorator(definition, ofCase));
        this.ofCase = ofCase;
    }

    @Override
    public void signal(ActivityExecution execution, String signalName, Object signalData) throws Exception {
        if (ofCase.getAsBoolean() && !((ExecutionEntity) execution).getTasks().isEmpty()) {
            throw Refusal.forbidden(Wording.of(
                    "platform.CaseTaskBehavior.signal",
                    getTaskDefinition().getNameExpression().getExpressionText()));
        }
        super.signal(execution, signalName, signalData);
    }

    private static final class Decorator extends TaskDecorator {

        private final BooleanSupplier ofCase;

        private Decorator(TaskDefinition definition, BooleanSupplier ofCase) {
            super(definition, Context.getProcessEngineConfiguration().getExpressionManager());
            this.ofCase = ofCase;
        }

        @Override
        protected void initializeTaskAssignments(TaskEntity task, VariableScope scope) {
            if (!ofCase.getAsBoolean()) {
                super.initializeTaskAssignments(task, scope);
            }
        }
    }
}
