package lv.saimnieks.change.calendar;

import java.util.Set;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.PlanItem.ItemResult;

/**
 * A piece of work of some change's plan.
 *
 * @param id of the piece of work
 * @param title of the change; null for who may not read it, as is {@code what}
 * @param closure how the change ended; null while it is open
 * @param who user id
 * @param result what became of the work; null while it is to be done
 * @param targets codes of what the change is about
 * @param affected codes of what depends on that, as the change's classification left it; targets are among them
 */
public record PlannedWork(
        long id,
        String number,
        String title,
        ChangeStatus status,
        ClosureCode closure,
        String what,
        String who,
        Days days,
        ItemResult result,
        Set<String> targets,
        Set<String> affected) {

    /** Whether the reader may open the change. */
    public boolean readable() {
        return title != null;
    }

    /** Whether it still takes up its days. */
    public boolean ahead() {
        return result == null && (status == ChangeStatus.PLANNED || status == ChangeStatus.IMPLEMENTING);
    }

    /** Where the change is, and how it ended. */
    public String state() {
        return closure == null || status.open() ? status.label() : status.label() + ": " + closure.label();
    }

    /** Whether the change is about the item or affects it. */
    public boolean touches(String item) {
        return targets.contains(item) || affected.contains(item);
    }

    /** Its targets as lists show them. */
    public String items() {
        return String.join(", ", targets);
    }
}
