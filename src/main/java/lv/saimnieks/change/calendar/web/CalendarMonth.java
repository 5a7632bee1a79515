package lv.saimnieks.change.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.change.calendar.Board;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.shared.WorkingCalendar;

/** A board laid out in weeks from Monday to Sunday. */
public record CalendarMonth(List<Week> weeks) {

    /** A row of the page. */
    public record Week(List<Day> days) {}

    /**
     * A cell of the page.
     *
     * @param outside whether it belongs to the month before or after
     * @param name of a holiday or of what else is special; empty when nothing is
     */
    public record Day(
            LocalDate date,
            boolean outside,
            boolean today,
            boolean working,
            String name,
            List<Board.Frozen> frozen,
            List<Board.Shown> works) {

        /** Whether there is anything to read, where only such days are shown. */
        public boolean empty() {
            return works.isEmpty() && frozen.isEmpty() && name.isEmpty();
        }

        public DayOfWeek weekday() {
            return date.getDayOfWeek();
        }
    }

    /** The whole weeks of a month or the week of a day. */
    static Days days(boolean week, LocalDate day) {
        LocalDate first = week ? day : day.withDayOfMonth(1);
        LocalDate last = week ? day : day.with(TemporalAdjusters.lastDayOfMonth());
        return new Days(
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    static CalendarMonth of(Board board, boolean week, LocalDate shown, LocalDate today, WorkingCalendar calendar) {
        List<Week> weeks = new ArrayList<>();
        for (LocalDate monday = board.days().from();
                !monday.isAfter(board.days().to());
                monday = monday.plusWeeks(1)) {
            List<Day> days = monday.datesUntil(monday.plusWeeks(1))
                    .map(d -> day(d, board, !week && d.getMonth() != shown.getMonth(), d.equals(today), calendar))
                    .toList();
            weeks.add(new Week(days));
        }
        return new CalendarMonth(weeks);
    }

    private static Day day(LocalDate d, Board board, boolean outside, boolean today, WorkingCalendar calendar) {
        return new Day(
                d,
                outside,
                today,
                calendar.isWorkingDay(d),
                calendar.nameOf(d).orElse(""),
                board.frozen().stream().filter(f -> on(d, f.days())).toList(),
                board.works().stream().filter(s -> on(d, s.work().days())).toList());
    }

    private static boolean on(LocalDate day, Days days) {
        return !day.isBefore(days.from()) && !day.isAfter(days.to());
    }
}
