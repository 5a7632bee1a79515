package lv.saimnieks.audit.evidence;

import lv.saimnieks.shared.Wording;

/** Where a background job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    /** its file can be downloaded */
    DONE,
    /** no file came of it */
    FAILED,
    /** stopped by a person */
    CANCELLED,
    /** the file was deleted, by a person or after its time */
    REMOVED;

    /** Whether it waits or runs. */
    public boolean open() {
        return this == WAITING || this == RUNNING;
    }

    /** The state in words. */
    public String label() {
        return Wording.of("evidence.job.state." + name());
    }
}
