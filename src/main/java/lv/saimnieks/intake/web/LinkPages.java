package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.FileSettings;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.people.SubmitterView.Question;
import lv.saimnieks.complaint.process.SubmissionProcess;
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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pages behind links that were mailed to a submitter: to answer a question, and to say how satisfied they are. A link shows
 * the number and what is asked, nothing else of the case; one that is used, too old or wrong gets one plain page.
 */
@Controller
class LinkPages {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;

    private final SubmitterView submissions;
    private final SubmissionProcess process;
    private final SubmissionFeedback feedback;
    private final SubmissionReader reader;
    private final CaseFiles files;
    private final FileSettings fileSettings;
    private final IntakeSettings settings;
    private final CodeGuard guard;

    LinkPages(
            SubmitterView submissions,
            SubmissionProcess process,
            SubmissionFeedback feedback,
            SubmissionReader reader,
            CaseFiles files,
            FileSettings fileSettings,
            IntakeSettings settings,
            CodeGuard guard) {
        this.submissions = submissions;
        this.process = process;
        this.feedback = feedback;
        this.reader = reader;
        this.files = files;
        this.fileSettings = fileSettings;
        this.settings = settings;
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

    @GetMapping("/jautajums/{token}")
    String question(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Question> asked = submissions.question(token);
        return asked.isEmpty() ? gone(request, response, model) : questionPage(asked.get(), null, model);
    }

    @PostMapping("/jautajums/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Question> asked = submissions.question(token);
        if (asked.isEmpty()) {
            return gone(request, response, model);
        }
        Problems problems = new Problems();
        String text = reader.text("answer", answer, problems);
        List<Upload> uploads = SubmitPages.uploads(sent);
        List<RefusedFile> refused = files.refused(uploads);
        if (!problems.isEmpty()) {
            model.addAttribute("filesLost", !uploads.isEmpty());
            wrong(problems.fields(), response, model);
            return questionPage(asked.get(), answer, model);
        }
        try {
            process.informationReceived(asked.get().number(), text, uploads);
        } catch (RuntimeException e) {
            // the same answer sent twice at once: the other one was taken
            if (submissions.question(token).isPresent()) {
                throw e;
            }
            return gone(request, response, model);
        }
        model.addAttribute("number", asked.get().number());
        model.addAttribute("refused", refused);
        return "intake/answered";
    }

    private String questionPage(Question question, String typed, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("typed", typed);
        model.addAttribute("longest", settings.longestText());
        model.addAttribute("most", fileSettings.most());
        model.addAttribute("largest", fileSettings.maxSize());
        return "intake/question";
    }

    @GetMapping("/atsauksme/{token}")
    String opinion(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return opinionPage(token, new Opinion(null, null, null, null, null), request, response, model);
    }

    @PostMapping("/atsauksme/{token}")
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

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletResponse response) {
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        return "intake/too-large";
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
            guard.count("link", request, response);
        } catch (Refusal later) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("message", later.getMessage());
        }
        return "intake/gone";
    }
}
