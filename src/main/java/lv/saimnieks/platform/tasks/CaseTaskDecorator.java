package lv.saimnieks.platform.tasks;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * A task of a case is given out by us, so the people and groups named in the model are not used. The behaviour of the user
 * task stays the engine's own class: the engine moves cases to another version only between elements of classes it knows.
 */
class CaseTaskDecorator extends TaskDecorator {

    private final BooleanSupplier ofCase;

    CaseTaskDecorator(TaskDefinition definition, BooleanSupplier ofCase) {
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
