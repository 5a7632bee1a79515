package lv.saimnieks.fault;

import java.time.Instant;
import lv.saimnieks.shared.Labelled;

/**
 * A nonconformity that somebody reported.
 *
 * @param repair what was done; null until it is repaired
 */
public record Fault(
        String number, String title, String reporter, State state, Instant reportedAt, String repair, String process) {

    public enum State implements Labelled {
        REPORTED,
        REPAIRED,
        CLOSED
    }
}
