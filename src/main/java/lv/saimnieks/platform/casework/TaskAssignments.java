package lv.saimnieks.platform.casework;

/** Gives open tasks to the people who may do them now. */
public interface TaskAssignments {

    /** Asks the domain again who may do each open task of the case; a person who is still allowed keeps the task. */
    void refresh(String number);

    /** Like {@link #refresh} but opens the task to everybody who may do it now, also when somebody holds it. */
    void escalate(String number, String taskKey);

    /**
     * {@link #refresh} for every case in whose open tasks the person has a part; a task that no domain answers for goes
     * back to its group when the person has left.
     */
    void handOver(String userId);

    /** {@link #refresh} for every open case. */
    void refreshAll();
}
