package lv.saimnieks.platform.casework;

/**
 * Fact: somebody intervened in a case by the engine itself, past the steps of its process. Published inside the
 * transaction that does it, by whatever door: Cockpit, the engine's REST API, a batch.
 *
 * @param number register number of the case, or what else its process is known by
 * @param process key of its process
 * @param user who did it
 * @param kind {@code CANCEL}, {@code MODIFY}, …: name of an {@code Intervention.Kind}
 * @param reason in that person's words
 * @param details what was done exactly, in words; null when the kind says all
 * @param trace what the engine itself keeps of it: id of the operation in its log, or of the process instance that ended by
 *     it; null when it keeps nothing
 */
public record CaseIntervened(
        String number, String process, String user, String kind, String reason, String details, String trace) {

    /** The kind of an intervention after which the process has ended. */
    public static final String CANCELLED = "CANCEL";

    /** Whether the process has ended by it, so that the case is over. */
    public boolean cancelled() {
        return kind.equals(CANCELLED);
    }
}
