package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.FileSettings;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.process.SubmissionProcess;
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
    private final FloodLimit flood;
    private final UsualAnswer usual;
    private final IntakeSettings settings;
    private final FileSettings fileSettings;
    private final Clock clock;

    SubmitPages(
            SubmissionReader reader,
            SubmissionProcess process,
            CaseFiles files,
            FormKeys keys,
            FloodLimit flood,
            UsualAnswer usual,
            IntakeSettings settings,
            FileSettings fileSettings,
            Clock clock) {
        this.reader = reader;
        this.process = process;
        this.files = files;
        this.keys = keys;
        this.flood = flood;
        this.usual = usual;
        this.settings = settings;
        this.fileSettings = fileSettings;
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
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Problems problems = new Problems();
        NewSubmission wanted = reader.read(form, Channel.WEBSITE, List.of(), problems);
        List<Upload> uploads = SentFiles.uploads(sent);
        Optional<String> doubt = doubt(form);
        List<RefusedFile> refused = files.refused(uploads);
        if (!problems.isEmpty() || doubt.isPresent()) {
            if (!refused.isEmpty()) {
                problems.add("files", SentFiles.reasons(refused));
            }
            return again(HttpStatus.BAD_REQUEST, form, doubt.orElse(null), problems, sent, response, model);
        }
        try {
            flood.count(request, response);
            model.addAttribute("receipt", process.submit(wanted, uploads, form.once(SentFiles.names(sent))));
        } catch (Refusal refusal) {
            problems.addAll(refusal.fields());
            boolean later = refusal.kind() == Refusal.Kind.LATER;
            return again(
                    later ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST,
                    form,
                    refusal.fields().isEmpty() ? refusal.getMessage() : null,
                    problems,
                    sent,
                    response,
                    model);
        } catch (RuntimeException e) {
            LOG.error("a submission could not be stored", e);
            String sentence = Wording.of("intake.limit.failed");
            return again(HttpStatus.SERVICE_UNAVAILABLE, form, sentence, problems, sent, response, model);
        }
        model.addAttribute("mailed", wanted.submitter().email() != null);
        model.addAttribute("answered", wanted.submitter().replyBy() != ReplyWay.NONE);
        model.addAttribute("refused", refused);
        return "intake/receipt";
    }

    @GetMapping("/sanemts")
    String elsewhere() {
        return "redirect:/iesniegt";
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        return "intake/too-large";
    }

    /** Why the form is rather shown again than believed: nothing that a person cannot mend by pressing once more. */
    private Optional<String> doubt(SubmissionForm form) {
        if (form.homepage() != null && !form.homepage().isEmpty()) {
            return Optional.of(Wording.of("intake.doubt.homepage"));
        }
        Instant now = clock.instant();
        Duration open =
                keys.openedAt(form.key()).map(at -> Duration.between(at, now)).orElse(null);
        if (open == null || open.compareTo(settings.formLasts()) > 0) {
            return Optional.of(Wording.of("intake.doubt.old"));
        }
        return open.compareTo(settings.quickest()) < 0
                ? Optional.of(Wording.of("intake.doubt.quick"))
                : Optional.empty();
    }

    private String again(
            HttpStatus status,
            SubmissionForm form,
            String message,
            Problems problems,
            List<MultipartFile> sent,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("errors", inOrder(problems.fields()));
        model.addAttribute("message", message);
        model.addAttribute("filesLost", !SentFiles.uploads(sent).isEmpty());
        boolean good = keys.openedAt(form.key())
                .filter(at -> at.plus(settings.formLasts()).isAfter(clock.instant()))
                .isPresent();
        return page(form.with(good ? form.key() : keys.issue()), model);
    }

    private String page(SubmissionForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("longest", settings.longestText());
        model.addAttribute("most", fileSettings.most());
        model.addAttribute("largest", fileSettings.maxSize());
        model.addAttribute("answerBy", usual.day());
        return "intake/submit";
    }

    /** As the fields stand on the page. */
    private static Map<String, String> inOrder(Map<String, String> errors) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIELDS.stream().filter(errors::containsKey).forEach(field -> ordered.put(field, errors.get(field)));
        errors.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
