package lv.saimnieks.audit.batch;

import java.time.Instant;
import lv.saimnieks.shared.Wording;

/**
 * An operation on many cases.
 *
 * @param step id of the element that cases are moved to; null for other operations
 * @param stepName how its model calls it
 * @param by user id
 * @param finishedAt null while it is open
 * @param total how many cases it takes
 * @param done how many were done
 * @param skipped how many it was not for
 * @param failed how many could not be done
 */
record CaseBatch(
        long id,
        State state,
        BatchOperation operation,
        String step,
        String stepName,
        String reason,
        String by,
        Instant createdAt,
        Instant finishedAt,
        int total,
        int done,
        int skipped,
        int failed) {

    /** Where it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** stopped by a person; what was done stays */
        CANCELLED
    }

    /** What became of a case. */
    enum Result {
        WAITING,
        DONE,
        SKIPPED,
        FAILED;

        public String label() {
            return Wording.of("batch.result." + name());
        }
    }

    /**
     * A case of it.
     *
     * @param place from 1
     * @param instance id of the process instance
     * @param reason why nothing was done; null when it was, or waits
     */
    record Case(int place, String instance, String number, Result result, String reason) {}

    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public int remaining() {
        return total - gone();
    }

    public int gone() {
        return done + skipped + failed;
    }

    public String stateLabel() {
        return Wording.of("batch.state." + state.name());
    }

    /** The operation in words, with the step that it leads to. */
    public String label() {
        return step == null ? operation.label() : Wording.of("batch.moveTo", stepName);
    }
}
