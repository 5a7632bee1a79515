package lv.saimnieks.platform.tasks;

import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.TaskAssignments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps open tasks with the right people when responsibilities change. */
@Component
class AssignmentsKeeper {

    private final TaskAssignments assignments;

    AssignmentsKeeper(TaskAssignments assignments) {
        this.assignments = assignments;
    }

    @EventListener
    void onChange(ResponsibilitiesChanged change) {
        assignments.refreshAll();
    }
}
