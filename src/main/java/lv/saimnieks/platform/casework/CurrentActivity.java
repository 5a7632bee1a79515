package lv.saimnieks.platform.casework;

import java.util.Optional;
import java.util.function.Consumer;

/** Where in a process the engine is at work on this thread, so that what is recorded of a case can name it by id. */
public interface CurrentActivity {

    /** The activity whose listener or delegate runs; empty outside of the engine, as when a page is answered. */
    Optional<Activity> now();

    /**
     * Tells of the message event that the case gets to next in this transaction: what is recorded before a message is
     * delivered belongs to that event. Not called when the case gets to none.
     *
     * @param number register number of the case
     */
    void atNextMessage(String number, Consumer<Activity> then);

    /**
     * A stay in an element of the model.
     *
     * @param id activity instance id
     * @param task id of the task that is being completed there; null when none is
     */
    record Activity(String id, String task) {}
}
