package lv.saimnieks.audit.evidence;

/**
 * A case of a background job.
 *
 * @param place in the job, from 1
 * @param number register number; null when it has none or was not reached
 * @param reason why its evidence file could not be made; null otherwise
 */
public record JobCase(int place, String caseId, String number, String reason) {

    /** How people call the case. */
    public String name() {
        return number == null ? caseId : number;
    }

    boolean failed() {
        return reason != null;
    }
}
