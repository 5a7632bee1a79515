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

    /** Work that is shown on a day; more is a look at the week away, and in its file. */
    private static final int IN_MONTH = 8;

    private static final int IN_WEEK = 40;

    /** A row of the page. */
    public record Week(List<Day> days) {}

    /**
     * A cell of the page.
     *
     * @param outside whether it belongs to the month before or after
     * @param works as many as there is room for
     * @param more how many there are beside those
     * @param name of a holiday or of what else is special; empty when nothing is
     */
    public record Day(
            LocalDate date,
            boolean outside,
            boolean today,
            boolean working,
            String name,
            List<Board.Frozen> frozen,
            List<Board.Shown> works,
            int more) {

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
                    .map(d -> day(
                            d,
                            board,
                            !week && d.getMonth() != shown.getMonth(),
                            d.equals(today),
                            week ? IN_WEEK : IN_MONTH,
                            calendar))
                    .toList();
            weeks.add(new Week(days));
        }
        return new CalendarMonth(weeks);
    }

    private static Day day(
            LocalDate d, Board board, boolean outside, boolean today, int most, WorkingCalendar calendar) {
        List<Board.Shown> works =
                board.works().stream().filter(s -> on(d, s.work().days())).toList();
        int room = Math.min(works.size(), most);
        return new Day(
                d,
                outside,
                today,
                calendar.isWorkingDay(d),
                calendar.nameOf(d).orElse(""),
                board.frozen().stream().filter(f -> on(d, f.days())).toList(),
                works.subList(0, room),
                works.size() - room);
    }

    private static boolean on(LocalDate day, Days days) {
        return !day.isBefore(days.from()) && !day.isAfter(days.to());
    }
}
