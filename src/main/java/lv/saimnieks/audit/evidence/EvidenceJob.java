package lv.saimnieks.audit.evidence;

import java.time.Instant;

/**
 * A background job that makes evidence files of many cases.
 *
 * @param total how many cases it takes
 * @param done how many it is through with, failed ones too
 * @param by user id of whoever asked for it
 * @param size of the file in bytes; null while there is none
 * @param error why no file came of it; null otherwise
 */
public record EvidenceJob(
        long id,
        JobState state,
        String by,
        int total,
        int done,
        int failed,
        Instant createdAt,
        Instant finishedAt,
        Long size,
        String error) {

    /** The state in words. */
    public String stateLabel() {
        return state.label();
    }

    /** Whether it waits or runs. */
    public boolean open() {
        return state.open();
    }

    /** Whether its file can be downloaded. */
    public boolean ready() {
        return state == JobState.DONE;
    }

    /** Size in megabytes, at least 1; null while there is no file. */
    public Long megabytes() {
        return size == null ? null : Math.max(1, Math.round(size / 1_000_000.0));
    }
}
