package lv.saimnieks.servicelevel.breach;

import java.time.Instant;

/**
 * What became of a nonconformity; whatever has not come yet is null.
 *
 * @param originProcess key of the process that asked for it
 * @param originCase the case there
 * @param process the instance of {@code sla-measurement}
 * @param decisionText reason or analysis in the words of who decided
 * @param escalatedAt since when the portfolio manager has it too
 * @param actionNumber the corrective action that came of it
 */
public record Handling(
        String originProcess,
        String originCase,
        String process,
        Decision decision,
        String decidedBy,
        String decisionText,
        Instant escalatedAt,
        Ending outcome,
        Instant closedAt,
        String actionNumber) {

    public boolean open() {
        return closedAt == null;
    }
}
