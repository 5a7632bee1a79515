package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import lv.saimnieks.shared.Wording;

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
        State state,
        String by,
        int total,
        int done,
        int failed,
        Instant createdAt,
        Instant finishedAt,
        Long size,
        String error) {

    /** Where a background job stands. */
    public enum State {
        WAITING,
        RUNNING,
        /** its file can be downloaded */
        DONE,
        /** no file came of it */
        FAILED,
        /** stopped by a person */
        CANCELLED,
        /** the file was deleted, by a person or after its time */
        REMOVED
    }

    /**
     * A case of a background job.
     *
     * @param place in the job, from 1
     * @param number register number; null when it has none or was not reached
     * @param reason why its evidence file could not be made; null otherwise
     */
    public record Case(int place, String caseId, String number, String reason) {

        /** How people call the case. */
        public String name() {
            return number == null ? caseId : number;
        }

        boolean failed() {
            return reason != null;
        }
    }

    /** The state in words. */
    @JsonProperty
    public String stateLabel() {
        return Wording.of("evidence.job.state." + state);
    }

    /** Whether it waits or runs. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether its file can be downloaded. */
    public boolean ready() {
        return state == State.DONE;
    }

    /** Size in megabytes, at least 1; null while there is no file. */
    public Long megabytes() {
        return size == null ? null : Math.max(1, Math.round(size / 1_000_000.0));
    }
}
