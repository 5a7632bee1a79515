package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.people.SubmitterView.Asking;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page where a submitter answers what they were asked. The link of the mail opens it once and until the day that the
 * mail names; it shows the question and the number of the case, and nothing else.
 */
@Controller
@RequestMapping("/jautajums/{token}")
class QuestionPages {

    private final SubmitterView submissions;
    private final SubmissionProcess process;
    private final SubmissionReader reader;
    private final CaseFiles files;
    private final Limits limits;

    QuestionPages(
            SubmitterView submissions,
            SubmissionProcess process,
            SubmissionReader reader,
            CaseFiles files,
            Limits limits) {
        this.submissions = submissions;
        this.process = process;
        this.reader = reader;
        this.files = files;
        this.limits = limits;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        Optional<Asking> asked = submissions.asked(token);
        return asked.isPresent() ? page(asked.get(), model) : limits.gone("question", model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            HttpServletResponse response,
            Model model) {
        Optional<Asking> asked = submissions.asked(token);
        if (asked.isEmpty()) {
            return limits.gone("question", model);
        }
        Problems problems = new Problems();
        String written = reader.text(text, "intake.wrong.answerMissing", problems);
        List<Upload> uploads = Upload.of(sent);
        List<RefusedFile> refused = files.refused(uploads);
        if (!problems.isEmpty()) {
            SentFiles.note(refused, problems);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("errors", problems.fields());
            model.addAttribute("text", text);
            model.addAttribute("filesLost", !uploads.isEmpty());
            return page(asked.get(), model);
        }
        try {
            process.answer(asked.get().number(), written, uploads);
        } catch (RuntimeException e) {
            // the same answer sent twice at once: the other one was taken
            if (submissions.asked(token).isPresent()) {
                throw e;
            }
            return limits.gone("question", model);
        }
        model.addAttribute("number", asked.get().number());
        model.addAttribute("refused", refused);
        return "intake/answered";
    }

    private static String page(Asking asked, Model model) {
        model.addAttribute("asked", asked);
        return "intake/question";
    }
}
