package lv.saimnieks.platform.tasks.assignment;

import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.casework.TaskAssignments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps open tasks with the right people when responsibilities change. */
@Component
class ReassignmentListener {

    private final TaskAssignments assignments;

    ReassignmentListener(TaskAssignments assignments) {
        this.assignments = assignments;
    }

    /** After the change is committed, as every case is given out in a transaction of its own. */
    @TransactionalEventListener(fallbackExecution = true)
    void onChange(ResponsibilitiesChanged change) {
        assignments.refreshAll();
    }

    /** Somebody left or has other roles: what they had in hand goes to whoever may do it now. */
    @TransactionalEventListener(fallbackExecution = true)
    void onChange(PersonChanged change) {
        assignments.handOver(change.userId());
    }
}
