package lv.saimnieks.audit.casefile;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.shared.Wording;

/**
 * A line of a case's timeline.
 *
 * @param until when what began here ended; null for a moment, and while it lasts
 * @param kind what sort of thing happened, for filtering
 * @param stepId element of the model; null when it belongs to none
 * @param step its name
 * @param user who did it; null for the system
 * @param text the sentence that says it
 * @param details what goes with it, by label
 */
public record TimelineEvent(
        Instant at,
        Instant until,
        Kind kind,
        String stepId,
        String step,
        String user,
        String text,
        List<CaseStory.Fact> details) {

    /** The sorts of things that happen in a case. */
    public enum Kind {
        START,
        /** an automatic step */
        STEP,
        /** a task: created, claimed, delegated, completed */
        TASK,
        /** what a person answered or decided, from the register */
        ANSWER,
        /** a decision table was evaluated */
        DECISION,
        MESSAGE,
        TIMER,
        ESCALATION,
        INCIDENT,
        RETRY,
        MAIL,
        /** an operation of an administrator */
        OPERATION,
        END;

        /** The kind in words. */
        public String label() {
            return Wording.of("casefile.kind." + name());
        }
    }

    /** Something of a moment that the system did, in no element of the model. */
    static TimelineEvent of(Instant at, Kind kind, String text) {
        return new TimelineEvent(at, null, kind, null, null, null, text, List.of());
    }

    TimelineEvent in(String elementId, String elementName) {
        return new TimelineEvent(at, until, kind, elementId, elementName, user, text, details);
    }

    TimelineEvent until(Instant end) {
        return new TimelineEvent(at, end, kind, stepId, step, user, text, details);
    }

    TimelineEvent by(String person) {
        return new TimelineEvent(at, until, kind, stepId, step, person, text, details);
    }

    TimelineEvent with(List<CaseStory.Fact> facts) {
        return new TimelineEvent(at, until, kind, stepId, step, user, text, facts);
    }
}
