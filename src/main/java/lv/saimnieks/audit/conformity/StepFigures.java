package lv.saimnieks.audit.conformity;

import java.time.Instant;
import lv.saimnieks.shared.Wording;

/**
 * What was done in a period, in one step or for one requirement.
 *
 * @param times how often it was completed
 * @param cases in how many cases; null where it is not counted
 * @param lastAt when last; null when never
 * @param people how many different people did it
 * @param due how many times it had a due date, with those still open
 * @param late how many of these were late, done or still open
 * @param medianMs median duration of people's tasks; null when it was never done, or is done by the system
 * @param earliest when the oldest of the cases began; null when there is none
 */
record StepFigures(
        long times, Long cases, Instant lastAt, long people, long due, long late, Long medianMs, Instant earliest) {

    static final StepFigures NONE = open(0, 0);

    /** Tasks that are open and have a due date. */
    static StepFigures open(long due, long late) {
        return new StepFigures(0, 0L, null, 0, due, late, null, null);
    }

    /** Both together; cases are those of different versions, so that none counts twice. People and median are left out. */
    StepFigures plus(StepFigures other) {
        return new StepFigures(
                times + other.times,
                cases + other.cases,
                lastAt == null || (other.lastAt != null && other.lastAt.isAfter(lastAt)) ? other.lastAt : lastAt,
                0,
                due + other.due,
                late + other.late,
                null,
                earliest == null || (other.earliest != null && other.earliest.isBefore(earliest))
                        ? other.earliest
                        : earliest);
    }

    /** The same with what cannot be added up. */
    StepFigures with(Long allCases, long allPeople, Long median) {
        return new StepFigures(times, allCases, lastAt, allPeople, due, late, median, earliest);
    }

    /** How many of those with a due date were late, {@code 3 no 39}; a dash where nothing had one. */
    public String lateWords() {
        return due == 0 ? Wording.of("conformity.report.nothing") : Wording.of("conformity.report.of", late, due);
    }
}
