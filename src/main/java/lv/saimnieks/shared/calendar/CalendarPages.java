package lv.saimnieks.shared.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working-day calendar: all staff read it, portfolio managers and the administrator change its data. */
@Controller
@RequestMapping("/registri/kalendars")
class CalendarPages {

    private static final Set<String> EDITORS =
            Set.of("service-portfolio-manager", "resource-portfolio-manager", "camunda-admin");
    private static final int EDITS_SHOWN = 30;

    private final CalendarTables tables;
    private final DatabaseCalendar calendar;
    private final CalendarEditing editing;
    private final Clock clock;

    CalendarPages(CalendarTables tables, DatabaseCalendar calendar, CalendarEditing editing, Clock clock) {
        this.tables = tables;
        this.calendar = calendar;
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(name = "gads", required = false) String year, Authentication who, Model model) {
        return page(readYear(year), ExceptionForm.empty(), Map.of(), who, model);
    }

    @PostMapping("/iznemumi")
    String add(
            @ModelAttribute ExceptionForm form,
            Authentication who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        checkEditor(who);
        try {
            DatedException exception = form.read();
            editing.add(exception, who.getName());
            redirect.addFlashAttribute(
                    "notice", Wording.of("shared.CalendarPages.add.notice", Latvian.date(exception.day())));
            return "redirect:/registri/kalendars?gads=" + exception.day().getYear();
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(thisYear(), form, fieldsOf(refusal), who, model);
        }
    }

    @PostMapping("/iznemumi/{id}/nonemt")
    String remove(
            @PathVariable("id") long id,
            @RequestParam("gads") String year,
            @RequestParam(name = "source", defaultValue = "") String source,
            Authentication who,
            RedirectAttributes redirect) {
        checkEditor(who);
        editing.remove(id, source, who.getName());
        redirect.addFlashAttribute("notice", Wording.of("shared.CalendarPages.remove.notice"));
        return "redirect:/registri/kalendars?gads=" + readYear(year);
    }

    @PostMapping("/nedela")
    String changeWeek(
            @RequestParam(name = "days", required = false) @Nullable Set<DayOfWeek> days,
            @RequestParam(name = "source", defaultValue = "") String source,
            Authentication who,
            RedirectAttributes redirect) {
        checkEditor(who);
        editing.changeWeek(days == null ? Set.of() : days, source, who.getName());
        redirect.addFlashAttribute("notice", Wording.of("shared.CalendarPages.changeWeek.notice"));
        return "redirect:/registri/kalendars";
    }

    private String page(int year, ExceptionForm form, Map<String, String> errors, Authentication who, Model model) {
        int version = tables.version();
        List<DatedException> exceptions = tables.exceptions(version);
        model.addAttribute("calendar", CalendarYear.of(year, calendar.rules(), exceptions));
        model.addAttribute("week", tables.week(version));
        model.addAttribute("weekText", WeekNames.of(tables.week(version).days()));
        model.addAttribute("weekdays", weekdays());
        model.addAttribute("profile", calendar.profile());
        model.addAttribute("version", calendar.version());
        model.addAttribute("edits", tables.edits(EDITS_SHOWN));
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mayEdit", isEditor(who));
        return "shared/calendar";
    }

    private static Map<DayOfWeek, String> weekdays() {
        Map<DayOfWeek, String> names = new EnumMap<>(DayOfWeek.class);
        EnumSet.allOf(DayOfWeek.class).forEach(d -> names.put(d, WeekNames.of(d)));
        return names;
    }

    private int readYear(@Nullable String typed) {
        if (typed == null || !typed.matches("\\d{4}")) {
            return thisYear();
        }
        return Math.max(ExceptionForm.EARLIEST, Math.min(ExceptionForm.LATEST, Integer.parseInt(typed)));
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Latvian.ZONE).getYear();
    }

    private static Map<String, String> fieldsOf(Refusal refusal) {
        return refusal.fields().isEmpty() ? Map.of("day", refusal.getMessage()) : refusal.fields();
    }

    private static boolean isEditor(Authentication who) {
        return who.getAuthorities().stream().anyMatch(a -> EDITORS.contains(a.getAuthority()));
    }

    private static void checkEditor(Authentication who) {
        if (!isEditor(who)) {
            throw Refusal.forbidden(Wording.of("shared.CalendarPages.checkEditor"));
        }
    }
}
