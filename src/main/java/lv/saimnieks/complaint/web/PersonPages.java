package lv.saimnieks.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.complaint.privacy.Erasure;
import lv.saimnieks.complaint.privacy.PersonExport;
import lv.saimnieks.complaint.privacy.PersonSearch;
import lv.saimnieks.complaint.privacy.PersonalDataLooks;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Personal data for the data-protection officer: find a person, hand out or erase what is kept, set how long it is kept;
 * auditors read the log of looks only. Words that are searched never stand in an address.
 */
@Controller
@RequestMapping(PersonPages.PATH)
class PersonPages {

    static final String PATH = "/registri/personas-dati";

    private static final int PAGE_SIZE = 50;

    private final PersonSearch search;
    private final PersonExport export;
    private final Erasure erasure;
    private final RetentionClasses classes;
    private final PersonalDataLooks looks;
    private final Users users;
    private final Clock clock;

    PersonPages(
            PersonSearch search,
            PersonExport export,
            Erasure erasure,
            RetentionClasses classes,
            PersonalDataLooks looks,
            Users users,
            Clock clock) {
        this.search = search;
        this.export = export;
        this.erasure = erasure;
        this.classes = classes;
        this.looks = looks;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(name = "numurs", defaultValue = "") String number,
            @RequestParam(name = "lapa", defaultValue = "0") String page,
            Authentication who,
            Model model) {
        if (!is(who, Role.DATA_PROTECTION_OFFICER) && !is(who, Role.AUDITOR)) {
            throw forbidden();
        }
        String wanted = PlainText.typed(number);
        model.addAttribute("officer", is(who, Role.DATA_PROTECTION_OFFICER));
        model.addAttribute(
                "classes",
                classes.all().stream().filter(c -> c.of().goes() == What.PERSON).toList());
        model.addAttribute("looks", looks.page(wanted, PageOf.asked(page), PAGE_SIZE));
        model.addAttribute("number", wanted == null ? "" : wanted);
        return "complaint/persons";
    }

    @PostMapping("/meklet")
    String find(
            @RequestParam(name = "words", defaultValue = "") String words,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        requireOfficer(who);
        model.addAttribute("words", words);
        try {
            model.addAttribute("found", search.find(words, who.getName()));
        } catch (Refusal refusal) {
            refused(refusal, model, response);
        }
        return show("", "0", who, model);
    }

    @PostMapping("/izguve")
    void export(
            @RequestParam(name = "numbers", defaultValue = "") Set<String> numbers,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        requireOfficer(who);
        search.requireAll(numbers, who.getName());
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"personas-dati-" + LocalDate.now(clock) + ".zip\"");
        export.write(new TreeSet<>(numbers), who.getName(), response.getOutputStream());
    }

    /** What would go; nothing goes yet. */
    @PostMapping("/dzesana")
    String preview(
            @RequestParam(name = "numbers", defaultValue = "") Set<String> numbers, Authentication who, Model model) {
        requireOfficer(who);
        search.requireAll(numbers, who.getName());
        model.addAttribute("numbers", List.copyOf(new TreeSet<>(numbers)));
        model.addAttribute("parts", erasure.preview(numbers));
        return "complaint/erasure";
    }

    @PostMapping("/dzesana/apstiprinat")
    String erase(
            @RequestParam(name = "numbers", defaultValue = "") Set<String> numbers,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireOfficer(who);
        search.requireAll(numbers, who.getName());
        try {
            Problems wrong = new Problems();
            wrong.required("reason", Wording.of("complaint.privacy.reason"), PlainText.typed(reason), Problems.TEXT);
            wrong.refuse();
            int erased = erasure.erase(new TreeSet<>(numbers), who.getName(), PlainText.typed(reason));
            redirect.addFlashAttribute("notice", Wording.of("complaint.privacy.done", erased));
            return "redirect:" + PATH;
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            model.addAttribute("reason", reason);
            return preview(numbers, who, model);
        }
    }

    @PostMapping("/termini")
    String keep(
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "months", defaultValue = "") String months,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireOfficer(who);
        try {
            String label = classes.change(kind, true, months, basis, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("cases.retention.saved", label));
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return show("", "0", who, model);
        }
        return "redirect:" + PATH;
    }

    private static void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(
                refusal.fields().isEmpty() ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        if (refusal.fields().isEmpty()) {
            model.addAttribute("message", refusal.getMessage());
        }
    }

    private void requireOfficer(Authentication who) {
        if (!is(who, Role.DATA_PROTECTION_OFFICER)) {
            throw forbidden();
        }
    }

    private boolean is(Authentication who, Role role) {
        return users.rolesOf(who.getName()).contains(role);
    }

    private static Refusal forbidden() {
        return Refusal.forbidden(Wording.of("complaint.privacy.forbidden"));
    }
}
