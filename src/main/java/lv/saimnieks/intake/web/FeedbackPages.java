package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.complaint.steps.SubmissionFeedback;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Given;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Link;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;

    private final SubmissionFeedback feedback;
    private final CodeGuard guard;

    FeedbackPages(SubmissionFeedback feedback, CodeGuard guard) {
        this.feedback = feedback;
        this.guard = guard;
    }

    /** The address of the same page in the other language; what a link shows is kept in no cache. */
    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "here",
                request.getRequestURI().substring(request.getContextPath().length()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping
    String opinion(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return opinionPage(token, new Opinion(null, null, null, null, null), request, response, model);
    }

    @PostMapping
    String opine(
            @PathVariable String token,
            Opinion opinion,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Problems problems = new Problems();
        Given given = opinion.read(problems);
        if (problems.isEmpty() && feedback.give(token, given)) {
            model.addAttribute("reopening", given.wantsReopening());
            return "intake/thanks";
        }
        wrong(problems.fields(), response, model);
        return opinionPage(token, opinion, request, response, model);
    }

    private String opinionPage(
            String token, Opinion typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Link> link = feedback.open(token);
        if (link.isEmpty()) {
            return gone(request, response, model);
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
            String chosen = score == null ? "" : score;
            int number = chosen.matches("\\d{1,2}") ? Integer.parseInt(chosen) : 0;
            if (number < LOWEST || number > HIGHEST) {
                problems.add("score", Wording.of("intake.feedback.scoreMissing"));
            }
            String why = limited("reason", reason, problems);
            if (again != null && why == null) {
                problems.add("reason", Wording.of("intake.feedback.reasonMissing"));
            }
            if (again == null && why != null) {
                problems.add("again", Wording.of("intake.feedback.againMissing"));
            }
            return new Given(number, limited("remark", remark, problems), contact != null, why);
        }

        private static String limited(String field, String typed, Problems problems) {
            String text = PlainText.clean(typed);
            if (text != null && text.length() > Problems.TEXT) {
                problems.add(field, Wording.of("intake.feedback.long", text.length(), Problems.TEXT));
            }
            return text;
        }
    }

    private static void wrong(Map<String, String> errors, HttpServletResponse response, Model model) {
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("errors", errors);
        }
    }

    private String gone(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        try {
            guard.count("feedback", request, response);
        } catch (Refusal later) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("message", later.getMessage());
        }
        return "intake/gone";
    }
}
