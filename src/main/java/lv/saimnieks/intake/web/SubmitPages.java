package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.complaint.steps.ReplyTerms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page where a citizen submits, and the receipt. The receipt is the answer to sending the form, so that its code stands
 * in no address; sent again unchanged, the form gives the same receipt.
 */
@Controller
@RequestMapping("/iesniegt")
class SubmitPages {

    private static final Logger LOG = LoggerFactory.getLogger(SubmitPages.class);

    private static final List<String> FIELDS =
            List.of("text", "files", "name", "email", "phone", "address", "replyBy", "submitterType");

    private final SubmissionReader reader;
    private final SubmissionProcess process;
    private final CaseFiles files;
    private final FormKeys keys;
    private final Limits limits;
    private final ReplyTerms terms;
    private final IntakeSettings settings;
    private final Clock clock;

    SubmitPages(
            SubmissionReader reader,
            SubmissionProcess process,
            CaseFiles files,
            FormKeys keys,
            Limits limits,
            ReplyTerms terms,
            IntakeSettings settings,
            Clock clock) {
        this.reader = reader;
        this.process = process;
        this.files = files;
        this.keys = keys;
        this.limits = limits;
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
    }

    /** A browser that goes back shows the form as it was left; any other way to it asks for a new one. */
    @GetMapping
    String form(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        return page(SubmissionForm.empty(keys.issue()), model);
    }

    /** Another address than the form's, because a browser forgets a page to whose own address something was posted. */
    @PostMapping("/sanemts")
    String submit(
            SubmissionForm form,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            HttpServletResponse response,
            Model model) {
        Problems problems = new Problems(FIELDS);
        NewSubmission wanted = reader.read(form, Channel.WEBSITE, List.of(), problems);
        List<Upload> uploads = Upload.of(sent);
        List<RefusedFile> refused = files.refused(uploads);
        Optional<Duration> open = keys.age(form.key());
        String message = doubt(form, open);
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (problems.isEmpty() && message == null) {
            try {
                limits.submission();
                model.addAttribute("receipt", process.submit(wanted, uploads, form.once(SentFiles.names(sent))));
                model.addAttribute("mailed", wanted.submitter().email() != null);
                model.addAttribute("answered", wanted.submitter().replyBy() != ReplyWay.NONE);
                model.addAttribute("refused", refused);
                return "intake/receipt";
            } catch (Refusal refusal) {
                problems.addAll(refusal.fields());
                message = problems.isEmpty() ? refusal.getMessage() : null;
                status = refusal.kind() == Refusal.Kind.LATER ? HttpStatus.TOO_MANY_REQUESTS : status;
            } catch (RuntimeException e) {
                LOG.error("a submission could not be stored", e);
                message = Wording.of("intake.limit.failed");
                status = HttpStatus.SERVICE_UNAVAILABLE;
            }
        } else {
            SentFiles.note(refused, problems);
        }
        response.setStatus(status.value());
        model.addAttribute("errors", problems.fields());
        model.addAttribute("message", message);
        model.addAttribute("filesLost", !uploads.isEmpty());
        return page(form.with(open.isPresent() ? form.key() : keys.issue()), model);
    }

    @GetMapping("/sanemts")
    String elsewhere() {
        return "redirect:/iesniegt";
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletResponse response) {
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        return "intake/too-large";
    }

    /** How far everybody can use the public pages. */
    @GetMapping("/pieklustamiba")
    String accessibility() {
        return "intake/accessibility";
    }

    /** What becomes of personal data. */
    @GetMapping("/personas-dati")
    String privacy() {
        return "intake/privacy";
    }

    /** Why the form is rather shown again than believed, which a person mends by pressing once more; null when it is. */
    private String doubt(SubmissionForm form, Optional<Duration> open) {
        if (form.homepage() != null && !form.homepage().isEmpty()) {
            return Wording.of("intake.doubt.homepage");
        }
        if (open.isEmpty()) {
            return Wording.of("intake.doubt.old");
        }
        return open.get().compareTo(settings.quickest()) < 0 ? Wording.of("intake.doubt.quick") : null;
    }

    /** By when a person who complains today is answered is said before they do. */
    private String page(SubmissionForm form, Model model) {
        var usual = terms.of(SubmitterType.NATURAL, SubmissionKind.COMPLAINT, false, clock.instant());
        model.addAttribute("answerBy", LocalDate.ofInstant(usual.replyDueAt(), Latvian.ZONE));
        model.addAttribute("form", form);
        return "intake/submit";
    }
}
