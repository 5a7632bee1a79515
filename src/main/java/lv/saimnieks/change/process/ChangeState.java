package lv.saimnieks.change.process;

import lv.saimnieks.change.ChangeView;
import lv.saimnieks.platform.TaskAssignments;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Brings what the process knows in line with the register. */
@Component
class ChangeState {

    private final ChangeView changes;
    private final ChangeVariables variables;
    private final TaskAssignments assignments;

    ChangeState(ChangeView changes, ChangeVariables variables, @Lazy TaskAssignments assignments) {
        this.changes = changes;
        this.variables = variables;
        this.assignments = assignments;
    }

    /** Sets every process variable that differs from what the register says. */
    void write(VariableScope scope, String number) {
        variables.of(changes.get(number)).forEach((name, value) -> {
            if (!value.equals(scope.getVariable(name))) {
                scope.setVariable(name, value);
            }
        });
    }

    /** Opens a late task to the next level too. */
    void escalate(String number, String taskKey) {
        assignments.escalate(number, taskKey);
    }
}
