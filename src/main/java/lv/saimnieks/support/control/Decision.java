package lv.saimnieks.support.control;

import java.time.Instant;
import lv.saimnieks.platform.Role;

/**
 * What one side decided, with the figures of that moment.
 *
 * @param side group of the portfolio manager
 * @param reason why not for all; null where for all
 */
public record Decision(
        String side, Choice decision, String reason, int cells, int covered, String userId, Instant decidedAt) {

    public Role role() {
        return Role.ofGroup(side).orElseThrow();
    }

    public int gaps() {
        return cells - covered;
    }
}
