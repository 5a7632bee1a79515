package lv.saimnieks.support.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * How a participant attended. Present, excused, absent, unmarked and ahead together are always the sessions; an excused
 * absence leaves the denominator, an unmarked one does not.
 *
 * @param held how many are over, or marked already
 */
public record AttendanceFigures(int sessions, int held, int present, int excused, int absent) {

    private static final int DECIMALS = 2;

    static AttendanceFigures of(Collection<Session> sessions, Map<Long, Attendance> marks, Instant now) {
        return new AttendanceFigures(
                sessions.size(),
                (int) sessions.stream()
                        .filter(s -> s.over(now) || marks.containsKey(s.id()))
                        .count(),
                count(sessions, marks, Attendance.PRESENT),
                count(sessions, marks, Attendance.EXCUSED),
                count(sessions, marks, Attendance.ABSENT));
    }

    private static int count(Collection<Session> sessions, Map<Long, Attendance> marks, Attendance mark) {
        return (int) sessions.stream().filter(s -> marks.get(s.id()) == mark).count();
    }

    public int unmarked() {
        return held - present - excused - absent;
    }

    /** Those that are still to come. */
    public int ahead() {
        return sessions - held;
    }

    /** Those held that count. */
    public int counted() {
        return held - excused;
    }

    /** All that count, those to come too: completion is present of required. */
    public int required() {
        return sessions - excused;
    }

    /** Per cent of those held that count; null where none does. */
    public BigDecimal rate() {
        return counted() == 0
                ? null
                : BigDecimal.valueOf(100L * present)
                        .divide(BigDecimal.valueOf(counted()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether the person was at every session that counts. */
    public boolean complete() {
        return present > 0 && ahead() == 0 && present == required();
    }
}
