package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.people.SubmitterView.PublicStatus;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
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
    private final SubmissionNotices notices;
    private final Limits limits;
    private final Clock clock;

    StatusPages(
            SubmitterView submissions,
            SubmissionProcess process,
            SubmissionNotices notices,
            Limits limits,
            Clock clock) {
        this.submissions = submissions;
        this.process = process;
        this.notices = notices;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    String form() {
        return "intake/ask";
    }

    @PostMapping
    String show(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        Optional<PublicStatus> found = submissions.of(number, code);
        if (found.isPresent()) {
            model.addAttribute("status", found.get());
            model.addAttribute("code", code);
            return "intake/status";
        }
        Problems missing = new Problems();
        if (number.isBlank()) {
            missing.add("number", Wording.of("intake.ask.numberMissing"));
        }
        if (code.isBlank()) {
            missing.add("code", Wording.of("intake.ask.codeMissing"));
        }
        model.addAttribute("number", number);
        model.addAttribute("errors", missing.fields());
        response.setStatus((missing.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
        if (missing.isEmpty() && !limits.waits("code", model)) {
            model.addAttribute("message", Wording.of("intake.ask.wrong"));
        }
        return "intake/ask";
    }

    /** The submitter takes the submission back; whoever is late sees how it ended. */
    @PostMapping("/atsaukt")
    String withdraw(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        submissions
                .of(number, code)
                .filter(PublicStatus::withdrawable)
                .ifPresent(s -> process.withdraw(s.number(), null, Wording.of("intake.withdraw.reason")));
        return show(number, code, response, model);
    }

    @GetMapping("/kods")
    String askForCode() {
        return "intake/code";
    }

    /** Mails the code to the address of the case only, and not again and again; the answer is the same whatever is typed. */
    @PostMapping("/kods")
    String sendCode(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        if (!limits.waits("mail", model)) {
            Register.SUBMISSION
                    .numberIn(number)
                    .ifPresent(n -> submissions
                            .contactOf(n)
                            .filter(c -> c.email().equalsIgnoreCase(email.strip()) && limits.mayMailCode(n))
                            .ifPresent(c -> notices.codeAgain(n, c.trackingCode(), clock.instant())));
            model.addAttribute("asked", true);
        }
        return "intake/code";
    }
}
