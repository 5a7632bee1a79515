package lv.saimnieks.models.standing;

import java.time.Instant;
import lv.saimnieks.shared.Wording;

/**
 * A case that does not go on by itself.
 *
 * @param number register number; where it has none, the id of the process instance
 * @param instance id of the process instance; null when there is none
 * @param step name of the element where it stands; null when it stands in none
 * @param since null when nobody knows
 * @param message the engine's own words of what failed, for administrators; may be null
 */
record Standing(Kind kind, String number, String instance, String step, Instant since, String message) {

    /** What is wrong with it. */
    enum Kind {
        SUSPENDED,
        WAITS_FOR_NOTHING,
        JOB_FAILED,
        MESSAGE_FAILED,
        OTHER_FAILED,
        PROCESS_GONE,
        PROCESS_AFTER_CLOSURE,
        SEVERAL_PROCESSES
    }

    public String what() {
        return Wording.of("standing.what." + kind.name());
    }

    public String advice() {
        return Wording.of("standing.advice." + kind.name());
    }
}
