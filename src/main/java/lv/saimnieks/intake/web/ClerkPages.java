package lv.saimnieks.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.complaint.process.SubmissionProcess.Receipt;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Staff enter what reaches them at the counter, by telephone, on paper or in any other way (PU2-18/A1, D8, D18): in under a
 * minute, because only the channel and the text are needed.
 */
@Controller
@RequestMapping(SubmissionSummary.PATH + "/jauns")
class ClerkPages {

    private static final List<Channel> SPOKEN = List.of(Channel.COUNTER, Channel.PHONE);

    private final SubmissionReader reader;
    private final SubmissionProcess process;
    private final Catalogue catalogue;
    private final Users users;

    ClerkPages(SubmissionReader reader, SubmissionProcess process, Catalogue catalogue, Users users) {
        this.reader = reader;
        this.process = process;
        this.catalogue = catalogue;
        this.users = users;
    }

    /**
     * What a clerk says beside the submission itself.
     *
     * @param receivedOn day on which it came, {@code 2026-11-23}; blank for today
     * @param receivedAt time of that day; blank for the day's beginning, or now
     */
    record Circumstances(
            String channel, String receivedOn, String receivedAt, String identified, List<String> targets) {}

    @GetMapping
    String form(Authentication who, Model model) {
        requireClerk(who);
        Circumstances usual = new Circumstances(Channel.PHONE.name(), null, null, null, null);
        return page(SubmissionForm.empty(UUID.randomUUID().toString()), usual, model);
    }

    @PostMapping
    String enter(
            @ModelAttribute("form") SubmissionForm form,
            @ModelAttribute("came") Circumstances came,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireClerk(who);
        Problems wrong = new Problems();
        try {
            Channel channel = wrong.one("channel", came.channel(), Channel.class);
            if (came.channel() == null || came.channel().isBlank()) {
                wrong.add("channel", Wording.of("intake.clerk.channelMissing"));
            }
            List<String> targets = came.targets() == null ? List.of() : came.targets();
            NewSubmission read = reader.read(form, channel, targets, wrong);
            Instant receivedAt = receivedAt(came, wrong);
            wrong.refuse();
            NewSubmission wanted = new NewSubmission(
                    read.text(),
                    null,
                    channel,
                    read.submitter(),
                    receivedAt,
                    targets,
                    SPOKEN.contains(channel) || came.identified() != null,
                    true,
                    who.getName());
            String key = form.key() == null ? null : form.once(SentFiles.names(files));
            Receipt receipt = process.submit(wanted, Upload.of(files), key);
            redirect.addFlashAttribute("notice", notice(receipt));
            return "redirect:" + SubmissionSummary.PATH + "/" + receipt.number();
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            model.addAttribute("message", refusal.fields().isEmpty() ? refusal.getMessage() : null);
            return page(form, came, model);
        }
    }

    private static Instant receivedAt(Circumstances came, Problems wrong) {
        LocalDate day = wrong.day("receivedOn", came.receivedOn());
        if (day == null) {
            return null;
        }
        LocalTime time = LocalTime.MIDNIGHT;
        if (came.receivedAt() != null && !came.receivedAt().isBlank()) {
            try {
                time = LocalTime.parse(came.receivedAt());
            } catch (DateTimeParseException e) {
                wrong.add("receivedAt", Wording.of("intake.clerk.timeWrong"));
            }
        }
        return day.atTime(time).atZone(Latvian.ZONE).toInstant();
    }

    private static String notice(Receipt receipt) {
        String entered = Wording.of("intake.clerk.notice", receipt.number(), receipt.trackingCode());
        return receipt.replyDueOn() == null
                ? entered
                : entered + " " + Wording.of("intake.clerk.due", Latvian.date(receipt.replyDueOn()));
    }

    private void requireClerk(Authentication who) {
        if (users.rolesOf(who.getName()).stream().noneMatch(SubmissionSummary.CLERKS::contains)) {
            throw Refusal.forbidden(Wording.of("intake.clerk.forbidden"));
        }
    }

    private String page(SubmissionForm form, Circumstances came, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("came", came);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("items", catalogue.all());
        return "intake/clerk";
    }
}
