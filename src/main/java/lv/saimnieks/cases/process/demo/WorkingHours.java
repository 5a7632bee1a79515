package lv.saimnieks.cases.process.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;

/** When people of the demo institution are at work. */
final class WorkingHours {

    private static final LocalTime OPENED = LocalTime.of(8, 40);
    private static final LocalTime CLOSED = LocalTime.of(16, 40);

    private final WorkingCalendar calendar;

    WorkingHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment when so many hours of work have passed. */
    Instant after(Instant from, double hours) {
        LocalDateTime at = opened(LocalDateTime.ofInstant(from, Latvian.ZONE));
        Duration left = Duration.ofSeconds(Math.round(hours * 3600));
        while (left.compareTo(untilClosed(at)) > 0) {
            left = left.minus(untilClosed(at));
            at = opened(at.toLocalDate().plusDays(1).atStartOfDay());
        }
        return at.plus(left).atZone(Latvian.ZONE).toInstant();
    }

    private LocalDateTime opened(LocalDateTime at) {
        if (!calendar.isWorkingDay(at.toLocalDate()) || !at.toLocalTime().isBefore(CLOSED)) {
            return calendar.plusWorkingDays(at.toLocalDate(), 1).atTime(OPENED);
        }
        return at.toLocalTime().isBefore(OPENED) ? at.toLocalDate().atTime(OPENED) : at;
    }

    private static Duration untilClosed(LocalDateTime at) {
        return Duration.between(at.toLocalTime(), CLOSED);
    }
}
