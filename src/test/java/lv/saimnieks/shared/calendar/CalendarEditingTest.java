package lv.saimnieks.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.saimnieks.AppTest;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits the year 2091, which no other test counts in, and puts the week back. */
@AppTest
@Tag("database")
class CalendarEditingTest {

    private static final String BY = "administrators-1";

    @Autowired
    CalendarEditing editing;

    @Autowired
    CalendarTables tables;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetTheYear2091() {
        jdbc.sql("delete from calendar_exception where on_date >= date '2091-01-01'")
                .update();
    }

    @Test
    void aChangedWeekCountsFromItsVersionOn() {
        LocalDate saturday = LocalDate.of(2091, 2, 10);
        int before = tables.version();
        editing.changeWeek(EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), "Rīkojums Nr. 1", BY);
        try {
            assertThat(calendar.isWorkingDay(saturday)).isTrue();
            assertThat(tables.week(before).days()).isEqualTo(CalendarData.MONDAY_TO_FRIDAY);
            assertThat(tables.edits(1)).singleElement().satisfies(e -> {
                assertThat(e.by()).isEqualTo(BY);
                assertThat(e.change()).contains("otrdiena, trešdiena", "Rīkojums Nr. 1");
            });
        } finally {
            editing.changeWeek(CalendarData.MONDAY_TO_FRIDAY, "Rīkojums Nr. 2", BY);
        }
        assertThat(calendar.isWorkingDay(saturday)).isFalse();
    }

    @Test
    void whatWasInForceInAVersionCanBeReadAgain() {
        editing.add(CalendarData.on("2091-03-01", DayKind.CLOSED), BY);
        int with = tables.version();
        long id = tables.exceptions(with).stream()
                .filter(e -> e.day().equals(LocalDate.of(2091, 3, 1)))
                .findFirst()
                .orElseThrow()
                .id();
        editing.remove(id, "Rīkojums Nr. 3", BY);
        assertThat(tables.exceptions(with)).anyMatch(e -> e.id() == id);
        assertThat(tables.exceptions(tables.version())).noneMatch(e -> e.id() == id);
        assertThatThrownBy(() -> editing.remove(id, "Rīkojums Nr. 3", BY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> editing.remove(id, " ", BY)).isInstanceOf(Refusal.class);
    }

    @Test
    void ofTwoWhoEnterTheSameDayAtOnceOneIsRefused() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Boolean> accepted = new ArrayList<>();
        try {
            Callable<Boolean> enter = () -> {
                together.await();
                try {
                    editing.add(CalendarData.on("2091-03-02", DayKind.CLOSED), BY);
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            };
            for (Future<Boolean> result : List.of(people.submit(enter), people.submit(enter))) {
                accepted.add(result.get());
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(accepted).containsExactlyInAnyOrder(true, false);
        assertThat(tables.exceptions(tables.version()))
                .filteredOn(e -> e.day().equals(LocalDate.of(2091, 3, 2)))
                .hasSize(1);
    }
}
