package lv.saimnieks.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A change request as it comes in, by page, REST, start form, message or as a part of a split change (PU2-20/V8.1).
 *
 * @param title short title, at most 200 characters, names no person
 * @param targets codes of services and resources; may be empty only when the whole institution is the target
 * @param requester user id of who asks for the change, or a free reference when it comes from another task
 * @param receivedAt when the institution received it; null means now
 * @param standardModel code of the standard-change model the requester names, or null
 * @param origin where the request comes from, {@link Origin#NONE} when nobody else waits for it
 */
public record NewChange(
        String title,
        String description,
        ChangeKind kind,
        TargetType targetType,
        Set<String> targets,
        String requester,
        Instant receivedAt,
        LocalDate desiredBy,
        boolean criticalSituation,
        String criticalDescription,
        String standardModel,
        TriggerKind triggerKind,
        String evidence,
        Origin origin) {

    /**
     * The task, process and case that asked for the change.
     *
     * @param task policy task, {@code PU2-18}
     * @param process process key that waits for {@code ChangeClosed}
     * @param caseNumber register number of the waiting case, or the parent of a split change
     */
    public record Origin(String task, String process, String caseNumber) {
        public static final Origin NONE = new Origin(null, null, null);
    }
}
