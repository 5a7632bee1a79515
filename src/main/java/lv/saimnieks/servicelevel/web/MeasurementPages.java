package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.servicelevel.measurement.Answer;
import lv.saimnieks.servicelevel.measurement.Corrections;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Exclusions;
import lv.saimnieks.servicelevel.measurement.Kind;
import lv.saimnieks.servicelevel.measurement.MeasurementAccess;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
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

/** What was measured of one term: results, observations, corrections, and agreed times that do not count. */
@Controller
@RequestMapping("/registri/limeni/{code:N-\\d+}/merijumi")
class MeasurementPages {

    private static final int SHOWN = 50;
    private static final String SOURCE = "page";

    private final Terms terms;
    private final TermAccess termAccess;
    private final MeasurementAccess access;
    private final Measurements measurements;
    private final Corrections corrections;
    private final Exclusions exclusions;
    private final Evaluation evaluation;

    MeasurementPages(
            Terms terms,
            TermAccess termAccess,
            MeasurementAccess access,
            Measurements measurements,
            Corrections corrections,
            Exclusions exclusions,
            Evaluation evaluation) {
        this.terms = terms;
        this.termAccess = termAccess;
        this.access = access;
        this.measurements = measurements;
        this.corrections = corrections;
        this.exclusions = exclusions;
        this.evaluation = evaluation;
    }

    /** What a person sent about a term, and what the answer is made of. */
    record Sent(
            Term term,
            Map<String, String> typed,
            String user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {}

    @ModelAttribute
    Sent sent(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Sent(
                TermPages.readable(terms, termAccess, code, who), typed, who.getName(), model, response, redirect);
    }

    @GetMapping
    String show(@ModelAttribute(binding = false) Sent sent) {
        Model model = sent.model();
        boolean computed = sent.term().content().measure() != null;
        String item = sent.term().content().itemCode();
        model.addAttribute("term", sent.term());
        model.addAttribute("computed", computed);
        model.addAttribute("measured", corrections.measured(sent.term().code(), SHOWN));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("mayEnter", !computed && access.mayEnter(sent.user(), item));
        model.addAttribute("mayManage", access.mayManage(sent.user(), item));
        return "servicelevel/measurements";
    }

    @PostMapping
    String enter(@ModelAttribute(binding = false) Sent sent) {
        Map<String, String> row = new HashMap<>(sent.typed());
        row.put("term", sent.term().code());
        row.remove("externalId");
        return after(sent, () -> {
            Answer answer =
                    measurements.record(List.of(row), SOURCE, sent.user()).get(0);
            if (answer.refused()) {
                throw Refusal.invalid(answer.fields());
            }
        });
    }

    @PostMapping("/{id:\\d+}/labot")
    String correct(@PathVariable long id, @ModelAttribute(binding = false) Sent sent) {
        Map<String, String> typed = sent.typed();
        return after(
                sent,
                () -> corrections.correct(
                        id,
                        read("value", typed, t -> new BigDecimal(t.replace(',', '.'))),
                        read("good", typed, Long::valueOf),
                        read("total", typed, Long::valueOf),
                        PlainText.clean(typed.get("reason")),
                        sent.user()));
    }

    @PostMapping("/{id:\\d+}/atsaukt")
    String withdraw(@PathVariable long id, @ModelAttribute(binding = false) Sent sent) {
        return after(
                sent,
                () -> corrections.withdraw(id, PlainText.clean(sent.typed().get("reason")), sent.user()));
    }

    /** One window, or one every week where a day is chosen. */
    @PostMapping("/neskaita")
    String exclude(@ModelAttribute(binding = false) Sent sent) {
        Map<String, String> typed = sent.typed();
        String code = sent.term().code();
        return after(sent, () -> {
            String reason = PlainText.clean(typed.get("windowReason"));
            DayOfWeek day = read("day", typed, DayOfWeek::valueOf);
            if (day == null) {
                exclusions.single(
                        code,
                        needed("windowFrom", typed, LocalDateTime::parse),
                        needed("windowTo", typed, LocalDateTime::parse),
                        reason,
                        sent.user());
            } else {
                exclusions.weekly(
                        code,
                        day,
                        needed("timeFrom", typed, LocalTime::parse),
                        needed("timeTo", typed, LocalTime::parse),
                        needed("first", typed, LocalDate::parse),
                        needed("last", typed, LocalDate::parse),
                        reason,
                        sent.user());
            }
        });
    }

    @PostMapping("/neskaita/{id:\\d+}/atsaukt")
    String count(@PathVariable long id, @ModelAttribute(binding = false) Sent sent) {
        return after(sent, () -> exclusions.withdraw(id, sent.user()));
    }

    /** Shows what was wrong with what was typed; else what has changed, evaluated at once. */
    private String after(Sent sent, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            Refused.show(refusal, sent.model(), sent.response());
            sent.model().addAttribute("typed", sent.typed());
            return show(sent);
        }
        evaluation.changed();
        sent.redirect().addFlashAttribute("notice", Wording.of("servicelevel.measurement.page.done"));
        return "redirect:" + TermPages.LIST + "/" + sent.term().code() + "/merijumi";
    }

    private static <T> T needed(String field, Map<String, String> typed, Function<String, T> reader) {
        T read = read(field, typed, reader);
        if (read == null) {
            throw Refusal.invalid(field, Wording.of("servicelevel.measurement.wrong.field"));
        }
        return read;
    }

    /** Null when nothing was typed. */
    private static <T> T read(String field, Map<String, String> typed, Function<String, T> reader) {
        String text = typed.get(field);
        try {
            return text == null || text.isBlank() ? null : reader.apply(text.strip());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Refusal.invalid(field, Wording.of("servicelevel.measurement.wrong.field"));
        }
    }
}
