package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import lv.saimnieks.complaint.steps.SubmissionFeedback;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Given;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Link;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page where a submitter says how satisfied they are, behind a link that was mailed after closing. It shows the number
 * and the question, nothing else of the case; a link that is too old or wrong gets one plain page.
 */
@Controller
@RequestMapping("/atsauksme/{token}")
class FeedbackPages {

    private final SubmissionFeedback feedback;
    private final Limits limits;

    FeedbackPages(SubmissionFeedback feedback, Limits limits) {
        this.feedback = feedback;
        this.limits = limits;
    }

    @GetMapping
    String opinion(@PathVariable String token, Model model) {
        return page(token, new Opinion(null, null, null, null, null), model);
    }

    @PostMapping
    String opine(@PathVariable String token, Opinion opinion, HttpServletResponse response, Model model) {
        Problems problems = new Problems();
        Given given = opinion.read(problems);
        if (problems.isEmpty() && feedback.give(token, given)) {
            model.addAttribute("reopening", given.wantsReopening());
            return "intake/thanks";
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("errors", problems.fields());
        }
        return page(token, opinion, model);
    }

    private String page(String token, Opinion typed, Model model) {
        Optional<Link> link = feedback.open(token);
        if (link.isEmpty()) {
            return limits.gone("feedback", model);
        }
        model.addAttribute("link", link.get());
        model.addAttribute("typed", typed);
        return "intake/feedback";
    }

    /**
     * What was typed about a closed case.
     *
     * @param contact something when the submitter may be contacted
     * @param again something when the case should be examined again
     */
    record Opinion(String score, String remark, String contact, String again, String reason) {

        Given read(Problems problems) {
            boolean chosen = score != null && score.matches("[1-9]|10");
            if (!chosen) {
                problems.add("score", Wording.of("intake.feedback.scoreMissing"));
            }
            String why = problems.cleaned("reason", Wording.of("intake.feedback.reason"), reason, Problems.TEXT);
            if (again != null && why == null) {
                problems.add("reason", Wording.of("intake.feedback.reasonMissing"));
            }
            if (again == null && why != null) {
                problems.add("again", Wording.of("intake.feedback.againMissing"));
            }
            String said = problems.cleaned("remark", Wording.of("intake.feedback.remark"), remark, Problems.TEXT);
            return new Given(chosen ? Integer.parseInt(score) : 0, said, contact != null, why);
        }
    }
}
