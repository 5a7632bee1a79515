package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.people.SubmitterView.PublicStatus;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page where a submitter sees how their submission fares, by number and tracking code, and can have the code sent again.
 * Nobody learns which numbers there are, nor whose they are.
 */
@Controller
@RequestMapping("/statuss")
class StatusPages {

    private final SubmitterView submissions;
    private final SubmissionProcess process;
    private final CodeAgain codes;
    private final CodeGuard guard;

    StatusPages(SubmitterView submissions, SubmissionProcess process, CodeAgain codes, CodeGuard guard) {
        this.submissions = submissions;
        this.process = process;
        this.codes = codes;
        this.guard = guard;
    }

    @GetMapping
    String form() {
        return "intake/ask";
    }

    @PostMapping
    String show(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<PublicStatus> found = submissions.of(Typed.number(number), Typed.code(code));
        return found.isPresent() ? page(found.get(), code, model) : wrong(number, code, request, response, model);
    }

    /** The submitter takes the submission back; whoever is late sees how it ended. */
    @PostMapping("/atsaukt")
    String withdraw(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<PublicStatus> found = submissions.of(Typed.number(number), Typed.code(code));
        if (found.filter(PublicStatus::withdrawable).isPresent()) {
            process.withdraw(found.get().number(), null, Wording.of("intake.withdraw.reason"));
        }
        return show(number, code, request, response, model);
    }

    private static String page(PublicStatus status, String code, Model model) {
        model.addAttribute("status", status);
        model.addAttribute("code", Typed.code(code));
        return "intake/status";
    }

    private String wrong(
            String number, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Map<String, String> missing = new LinkedHashMap<>();
        if (number.isBlank()) {
            missing.put("number", Wording.of("intake.ask.numberMissing"));
        }
        if (code.isBlank()) {
            missing.put("code", Wording.of("intake.ask.codeMissing"));
        }
        model.addAttribute("number", number);
        model.addAttribute("errors", missing);
        response.setStatus(missing.isEmpty() ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
        if (missing.isEmpty()) {
            model.addAttribute("message", Wording.of("intake.ask.wrong"));
            counted("code", request, response, model);
        }
        return "intake/ask";
    }

    @GetMapping("/kods")
    String askForCode() {
        return "intake/code";
    }

    /** The answer is the same whatever is typed. */
    @PostMapping("/kods")
    String sendCode(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (counted("mail", request, response, model)) {
            codes.send(Typed.number(number), email.strip());
            model.addAttribute("asked", true);
        }
        return "intake/code";
    }

    private boolean counted(String what, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            guard.count(what, request, response);
            return true;
        } catch (Refusal later) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("message", later.getMessage());
            return false;
        }
    }
}
