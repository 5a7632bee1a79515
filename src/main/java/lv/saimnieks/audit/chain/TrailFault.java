package lv.saimnieks.audit.chain;

import java.time.Instant;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/**
 * A row of the trail that is not as it was.
 *
 * @param source null where the chain itself was altered
 * @param key of the row; of the chain the place of the link
 * @param number of the case; null when the row belongs to none
 * @param at moment of the row; null where it is not known
 */
record TrailFault(Kind kind, TrailSource source, String key, String number, Instant at) {

    /** What was done to it. */
    enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        CHAIN
    }

    /** The row and what was done, for people. */
    String words() {
        return Wording.of(
                "chain.fault." + kind,
                source == null ? "" : source.label(),
                key,
                number == null ? Wording.of("chain.fault.noCase") : number,
                at == null ? "" : Latvian.date(at.atZone(Latvian.ZONE).toLocalDate()));
    }
}
