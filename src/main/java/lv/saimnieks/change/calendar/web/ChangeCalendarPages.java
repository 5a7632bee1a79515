package lv.saimnieks.change.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.calendar.Board;
import lv.saimnieks.change.calendar.Board.Shown;
import lv.saimnieks.change.calendar.Board.Wanted;
import lv.saimnieks.change.calendar.Boards;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.csv.CsvTable;
import lv.saimnieks.shared.input.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The calendar of changes: a month or a week, for all staff, and the same as a file. */
@Controller
@RequestMapping(ChangeCalendarPages.PATH)
class ChangeCalendarPages {

    static final String PATH = "/registri/izmainas/kalendars";

    private static final String VIEW = "view";
    private static final String DAY = "day";

    private final Boards boards;
    private final WorkingCalendar calendar;
    private final Catalogue catalogue;
    private final ChangeAccess access;
    private final Users users;
    private final Clock clock;

    ChangeCalendarPages(
            Boards boards,
            WorkingCalendar calendar,
            Catalogue catalogue,
            ChangeAccess access,
            Users users,
            Clock clock) {
        this.boards = boards;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    /** How it is looked at. */
    enum View {
        MONTH,
        WEEK
    }

    private record Asked(View view, LocalDate day, Wanted wanted) {

        boolean week() {
            return view == View.WEEK;
        }

        Days days() {
            return CalendarMonth.days(week(), day);
        }

        String address(View other, @Nullable LocalDate at) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam(VIEW, other);
            if (at != null) {
                address.queryParam(DAY, at);
            }
            if (wanted.item() != null) {
                address.queryParam("item", wanted.item());
            }
            if (wanted.who() != null) {
                address.queryParam("who", wanted.who());
            }
            return address.build().encode().toUriString();
        }
    }

    private Asked read(MultiValueMap<String, String> typed) {
        Parameters parameters = new Parameters(typed);
        View view = parameters.one(VIEW, View.class);
        LocalDate day = parameters.date(DAY);
        String item = ItemCodes.one(parameters.text("item"));
        String who = parameters.text("who");
        parameters.text("format");
        parameters.nothingElse();
        parameters.refuseWrong();
        return new Asked(
                view == null ? View.MONTH : view,
                day == null ? LocalDate.now(clock) : day,
                new Wanted(item, who == null || who.isEmpty() ? null : who));
    }

    @GetMapping
    String show(@RequestParam MultiValueMap<String, String> typed, Authentication who, Model model) {
        Asked asked = read(typed);
        Board board = boards.of(who.getName(), asked.days(), asked.wanted());
        LocalDate day = asked.day();
        LocalDate before =
                asked.week() ? day.minusWeeks(1) : day.withDayOfMonth(1).minusMonths(1);
        LocalDate after =
                asked.week() ? day.plusWeeks(1) : day.withDayOfMonth(1).plusMonths(1);
        Comparator<String> byName =
                (one, other) -> Latvian.comparator().compare(users.displayName(one), users.displayName(other));
        TreeSet<String> people = new TreeSet<>(byName.thenComparing(Comparator.naturalOrder()));
        people.addAll(board.everybody());
        if (asked.wanted().who() != null) {
            people.add(asked.wanted().who());
        }
        model.addAttribute("board", board);
        model.addAttribute("wanted", asked.wanted());
        model.addAttribute("week", asked.week());
        model.addAttribute("view", asked.view().name());
        model.addAttribute("day", day);
        model.addAttribute("heading", heading(asked));
        model.addAttribute("month", CalendarMonth.of(board, asked.week(), day, LocalDate.now(clock), calendar));
        model.addAttribute("previous", asked.address(asked.view(), before));
        model.addAttribute("next", asked.address(asked.view(), after));
        model.addAttribute("today", asked.address(asked.view(), null));
        model.addAttribute("other", asked.address(asked.week() ? View.MONTH : View.WEEK, day));
        model.addAttribute("csv", asked.address(asked.view(), day) + "&format=csv");
        model.addAttribute("items", catalogue.all());
        model.addAttribute("people", people);
        model.addAttribute("mayFreeze", access.mayAuthoriseModels(who.getName()));
        model.addAttribute("maySubscribe", access.mayStart(who.getName()));
        return "change/calendar/board";
    }

    private static String heading(Asked asked) {
        LocalDate day = asked.day();
        return asked.week()
                ? Latvian.date(asked.days().from()) + " – "
                        + Latvian.date(asked.days().to())
                : Wording.of(
                        "change.calendar.monthOf",
                        day.getYear(),
                        Wording.of("change.calendar.month." + day.getMonthValue()));
    }

    @GetMapping(params = "format=csv")
    void csv(@RequestParam MultiValueMap<String, String> typed, Authentication who, HttpServletResponse response)
            throws IOException {
        Asked asked = read(typed);
        List<Shown> works =
                boards.of(who.getName(), asked.days(), asked.wanted()).works();
        response.setContentType(Csv.TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"izmainu-kalendars-" + asked.days().from() + ".csv\"");
        table().write(response.getOutputStream(), works::forEach);
    }

    private CsvTable<Shown> table() {
        return new CsvTable<Shown>()
                .column(
                        Wording.of("change.calendar.from"),
                        s -> Latvian.date(s.work().days().from()))
                .column(
                        Wording.of("change.calendar.to"),
                        s -> Latvian.date(s.work().days().to()))
                .column(Wording.of("change.calendar.number"), s -> s.work().number())
                .column(Wording.of("change.calendar.title"), s -> s.work().title())
                .column(Wording.of("change.calendar.state"), s -> s.work().state())
                .column(Wording.of("change.parts.work"), s -> s.work().what())
                .column(
                        Wording.of("change.parts.implementers"),
                        s -> users.displayName(s.work().who()))
                .column(
                        Wording.of("change.parts.result"),
                        s -> s.work().result() == null
                                ? null
                                : s.work().result().label())
                .column(Wording.of("change.calendar.items"), s -> s.work().items())
                .column(Wording.of("change.calendar.clashes"), s -> String.join(", ", s.clashes()))
                .column(Wording.of("change.calendar.freezes"), Shown::frozenText);
    }
}
