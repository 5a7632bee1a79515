package lv.saimnieks.servicelevel.usage;

import java.time.Instant;

/**
 * A supervision of how conditions of use are kept.
 *
 * @param report what was noticed, by whoever asked for it; may be null
 * @param originCase the case that asked for it; null for none
 * @param startedBy null where the clock or another case began it
 * @param process id of its process instance
 * @param consultedBy null until somebody is to consult
 * @param rounds how often recipients were consulted
 * @param changeNumber the change that was asked for; null for none
 */
public record Supervision(
        String number,
        String title,
        String itemCode,
        UsageState state,
        String report,
        String originProcess,
        String originCase,
        String startedBy,
        Instant startedAt,
        Instant closedAt,
        String process,
        By consultedBy,
        int rounds,
        String changeNumber) {

    /** Who consults and trains (PU2-17/D4, D8). */
    public enum By {
        MANAGER,
        PROVIDER
    }

    /** Where a supervision comes from; all null for the clock. */
    public record Origin(String process, String caseNumber) {

        public static final Origin NONE = new Origin(null, null);
    }
}
