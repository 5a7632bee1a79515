package lv.saimnieks.support.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What attendance counts for, and for how long. */
class AttendanceTest {

    private static final Instant FIRST =
            LocalDateTime.of(2026, 10, 20, 10, 0).atZone(Latvian.ZONE).toInstant();

    private static List<Session> sessions(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    Instant start = FIRST.plus(Duration.ofDays(7L * n));
                    return new Session(n, start, start.plus(Duration.ofHours(2)), "Zāle", null, 0);
                })
                .toList();
    }

    private static Instant after(int held) {
        return FIRST.plus(Duration.ofDays(7L * held - 1));
    }

    private static void sumIsSessions(AttendanceFigures f) {
        assertThat(f.present() + f.excused() + f.absent() + f.unmarked() + f.ahead())
                .isEqualTo(f.sessions());
    }

    @Test
    @DisplayName("K08: 10 sessions, 5 held, all 5 attended: 5 of 5 held, completion 5 of 10, not complete")
    void halfIsNotAll() {
        Map<Long, Attendance> marks = new HashMap<>();
        IntStream.range(0, 5).forEach(n -> marks.put((long) n, Attendance.PRESENT));
        AttendanceFigures f = AttendanceFigures.of(sessions(10), marks, after(5));
        assertThat(f.present()).isEqualTo(5);
        assertThat(f.counted()).isEqualTo(5);
        assertThat(f.required()).isEqualTo(10);
        assertThat(f.rate()).isEqualByComparingTo("100");
        assertThat(f.complete()).isFalse();
        sumIsSessions(f);
    }

    @Test
    @DisplayName("K08: 8 held, 6 present, 1 excused, 1 unmarked: 6/7 = 85.71 %, 1 not marked and not present")
    void excusedLeavesTheDenominator() {
        Map<Long, Attendance> marks = new HashMap<>();
        IntStream.range(0, 6).forEach(n -> marks.put((long) n, Attendance.PRESENT));
        marks.put(6L, Attendance.EXCUSED);
        AttendanceFigures f = AttendanceFigures.of(sessions(10), marks, after(8));
        assertThat(f.rate()).isEqualByComparingTo("85.71");
        assertThat(f.unmarked()).isEqualTo(1);
        assertThat(f.present()).isEqualTo(6);
        assertThat(f.counted()).isEqualTo(7);
        sumIsSessions(f);
    }

    @Test
    @DisplayName("who was at all that count has completed; excused from everything, absent or unmarked has not")
    void complete() {
        Instant end = after(3);
        assertThat(of(Attendance.PRESENT, Attendance.EXCUSED, Attendance.PRESENT, end)
                        .complete())
                .isTrue();
        assertThat(of(Attendance.EXCUSED, Attendance.EXCUSED, Attendance.EXCUSED, end)
                        .complete())
                .isFalse();
        assertThat(of(Attendance.EXCUSED, Attendance.EXCUSED, Attendance.EXCUSED, end)
                        .rate())
                .isNull();
        assertThat(of(Attendance.PRESENT, Attendance.ABSENT, Attendance.PRESENT, end)
                        .complete())
                .isFalse();
        assertThat(of(Attendance.PRESENT, null, Attendance.PRESENT, end).complete())
                .isFalse();
    }

    private static AttendanceFigures of(Attendance first, Attendance second, Attendance third, Instant now) {
        Map<Long, Attendance> marks = new HashMap<>();
        marks.put(0L, first);
        marks.put(2L, third);
        if (second != null) {
            marks.put(1L, second);
        }
        AttendanceFigures f = AttendanceFigures.of(sessions(3), marks, now);
        sumIsSessions(f);
        return f;
    }

    @Test
    @DisplayName("K09: valid to 31 May: 23:59 valid, 1 June 00:00 in Riga expired; no end never expires")
    void validity() {
        LocalDate last = LocalDate.of(2026, 5, 31);
        assertThat(Validity.at(last, riga(2026, 5, 31, 23, 59))).isEqualTo(Validity.VALID);
        assertThat(Validity.at(last, riga(2026, 6, 1, 0, 0))).isEqualTo(Validity.EXPIRED);
        assertThat(Validity.at(null, riga(2999, 1, 1, 0, 0))).isEqualTo(Validity.VALID);
    }

    @Test
    @DisplayName("K09: valid 12 months ends on the same calendar day a year later, inclusive")
    void sameDayAYearLater() {
        assertThat(Validity.lastDay(LocalDate.of(2025, 5, 31), 12)).isEqualTo("2026-05-31");
        assertThat(Validity.lastDay(LocalDate.of(2028, 2, 29), 12)).isEqualTo("2029-02-28");
        assertThat(Validity.lastDay(LocalDate.of(2025, 5, 31), null)).isNull();
    }

    private static Instant riga(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute)
                .atZone(Latvian.ZONE)
                .toInstant();
    }
}
