package lv.saimnieks.models.migration;

import java.time.Instant;
import lv.saimnieks.shared.Wording;

/**
 * A background job that moves cases.
 *
 * @param steps vanished step → step to go on in, as {@link Move#text}
 * @param by user id
 * @param finishedAt null while it is open
 */
record MoveJob(
        long id,
        State state,
        String process,
        String toDefinition,
        int toVersion,
        String steps,
        String reason,
        String by,
        Instant createdAt,
        Instant finishedAt,
        int total,
        int moved,
        int skipped,
        int failed) {

    /** Where a job is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED
    }

    /** What became of a case. */
    enum Result {
        WAITING,
        MOVED,
        SKIPPED,
        FAILED
    }

    /**
     * A case of a job.
     *
     * @param instance id of the process instance
     * @param reason why it was not moved; null when it was, or waits
     */
    record Case(
            int place,
            String instance,
            String number,
            String fromDefinition,
            int fromVersion,
            Result result,
            String reason) {}

    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public int done() {
        return moved + skipped + failed;
    }

    public String stateLabel() {
        return Wording.of("migration.state." + state.name());
    }
}
