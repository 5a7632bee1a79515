package lv.saimnieks.platform.intervention;

import java.time.Instant;
import lv.saimnieks.shared.Labelled;

/**
 * Something that a person did to a case by the engine itself, past the steps of its process.
 *
 * @param number register number of the case; null where it has none
 * @param instance id of the process instance
 * @param process key of the process
 * @param actor user id
 * @param reason in that person's words
 * @param arguments what was done exactly, as the engine's operation log tells it; null when the kind says all
 * @param operation id of the operation in the engine's operation log; null for one that a batch carried out
 */
public record Intervention(
        String number,
        String instance,
        String process,
        Instant at,
        String actor,
        Kind kind,
        String reason,
        String arguments,
        String operation) {

    /** What was done. */
    public enum Kind implements Labelled {
        /** the process was ended before its end */
        CANCEL,
        /** a token was moved to another step */
        MODIFY,
        VARIABLE,
        SUSPEND,
        ACTIVATE,
        /** retries, time or priority of the system's work was changed, or it was run, stopped or deleted */
        JOB,
        INCIDENT,
        /** to another version of the model */
        MIGRATE;

        @Override
        public String labelKey() {
            return "intervention.Kind." + name();
        }
    }
}
