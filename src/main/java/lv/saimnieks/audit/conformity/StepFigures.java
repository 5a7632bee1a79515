package lv.saimnieks.audit.conformity;

import java.time.Instant;

/**
 * What was done in a period, in one step or for one requirement.
 *
 * @param times how often it was completed
 * @param cases in how many cases
 * @param lastAt when last; null when never
 * @param people how many different people did it
 * @param due how many times it had a due date, with those still open
 * @param late how many of these were late, done or still open
 * @param medianMs median duration; null when it was never done
 * @param earliest when the oldest of the cases began; null when there is none
 */
record StepFigures(
        long times, long cases, Instant lastAt, long people, long due, long late, Long medianMs, Instant earliest) {

    static final StepFigures NONE = new StepFigures(0, 0, null, 0, 0, 0, null, null);

    StepFigures with(long openDue, long openLate) {
        return new StepFigures(times, cases, lastAt, people, due + openDue, late + openLate, medianMs, earliest);
    }
}
