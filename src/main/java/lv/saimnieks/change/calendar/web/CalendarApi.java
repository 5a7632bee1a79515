package lv.saimnieks.change.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.calendar.Board;
import lv.saimnieks.change.calendar.Board.Wanted;
import lv.saimnieks.change.calendar.Boards;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.PlannedWork;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of changes for other systems. */
@RestController
@Tag(name = "change.ChangeApi.tag")
class CalendarApi {

    private static final int MOST_DAYS = 400;

    private final Boards boards;
    private final WorkingCalendar calendar;

    CalendarApi(Boards boards, WorkingCalendar calendar) {
        this.boards = boards;
        this.calendar = calendar;
    }

    /** A period of the calendar. */
    record CalendarJson(
            LocalDate from, LocalDate to, List<WorkJson> works, List<FreezeJson> freezes, List<DayOffJson> daysOff) {}

    /** Planned work; title and work are null for who may not read the change. */
    record WorkJson(
            String number,
            String title,
            ChangeStatus status,
            ClosureCode closureCode,
            String what,
            String who,
            LocalDate from,
            LocalDate to,
            ItemResult result,
            Set<String> targets,
            Set<String> affected,
            Set<String> clashes,
            List<String> freezes) {

        private static WorkJson of(Board.Shown shown) {
            PlannedWork w = shown.work();
            return new WorkJson(
                    w.number(),
                    w.title(),
                    w.status(),
                    w.closure(),
                    w.what(),
                    w.who(),
                    w.days().from(),
                    w.days().to(),
                    w.result(),
                    w.targets(),
                    w.affected(),
                    shown.clashes(),
                    shown.frozen().stream().map(Freeze::name).toList());
        }
    }

    /** A window in which nothing should be changed. */
    record FreezeJson(String name, String reason, LocalDate from, LocalDate to, boolean hard, Set<String> items) {

        private static FreezeJson of(Board.Frozen frozen) {
            Freeze f = frozen.freeze();
            return new FreezeJson(
                    f.name(), f.reason(), frozen.days().from(), frozen.days().to(), f.hard(), f.items());
        }
    }

    /** A day that is not worked. */
    record DayOffJson(LocalDate day, String name) {}

    @GetMapping(path = "/api/changes/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "change.CalendarApi.show", description = "change.CalendarApi.show.hint")
    CalendarJson show(
            @Parameter(description = "change.CalendarApi.from") @RequestParam(required = false) String from,
            @Parameter(description = "change.CalendarApi.to") @RequestParam(required = false) String to,
            @Parameter(description = "change.CalendarApi.item") @RequestParam(required = false) String item,
            @Parameter(description = "change.CalendarApi.who") @RequestParam(required = false) String who,
            @Parameter(hidden = true) Authentication viewer) {
        Days days = days(from, to);
        Board board = boards.of(viewer.getName(), days, new Wanted(ItemCodes.one(item), who));
        return new CalendarJson(
                days.from(),
                days.to(),
                board.works().stream().map(WorkJson::of).toList(),
                board.frozen().stream().map(FreezeJson::of).toList(),
                days.from()
                        .datesUntil(days.to().plusDays(1))
                        .filter(d -> !calendar.isWorkingDay(d))
                        .map(d -> new DayOffJson(d, calendar.nameOf(d).orElse(null)))
                        .toList());
    }

    private static Days days(String from, String to) {
        Problems wrong = new Problems();
        LocalDate first = wrong.day("from", from);
        LocalDate last = wrong.day("to", to);
        if (first == null) {
            wrong.add("from", Wording.of("change.CalendarApi.day"));
        }
        if (last == null) {
            wrong.add("to", Wording.of("change.CalendarApi.day"));
        }
        wrong.period(first, last, "to");
        wrong.refuse();
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusal.invalid("to", Wording.of("change.CalendarApi.long", MOST_DAYS));
        }
        return new Days(first, last);
    }
}
