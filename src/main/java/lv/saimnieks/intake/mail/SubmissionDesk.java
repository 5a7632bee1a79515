package lv.saimnieks.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submissions;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import lv.saimnieks.intake.mail.letter.ReceivedMail.Attachment;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What letters do in the register of submissions. */
@Component
class SubmissionDesk {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_NAME = 200;

    private final SubmissionProcess submissions;
    private final Submissions register;
    private final Submitters submitters;
    private final Clock clock;

    SubmissionDesk(SubmissionProcess submissions, Submissions register, Submitters submitters, Clock clock) {
        this.submissions = submissions;
        this.register = register;
        this.submitters = submitters;
        this.clock = clock;
    }

    boolean knows(String number) {
        return register.findByNumber(number).isPresent();
    }

    /** Whether the address is the submitter's in this case; that of no case is nobody's. */
    boolean isSubmitter(@Nullable String number, ReceivedMail.@Nullable Address address) {
        return number != null && address != null && submitters.writesFrom(number, address.address());
    }

    /**
     * Registers a submission and answers its number.
     *
     * @param person user id of who decided that it is one; null when the letter came as one
     */
    String register(ReceivedMail mail, @Nullable String person) {
        ReceivedMail.Address contact = mail.contact();
        String email = contact == null ? null : contact.address();
        String name = contact == null || contact.name().isEmpty() ? null : PlainText.cut(contact.name(), LONGEST_NAME);
        NewSubmission submission = new NewSubmission(
                text(mail),
                mail.subject(),
                Channel.EMAIL,
                new Submitter(
                        email == null ? SubmitterType.ANONYMOUS : SubmitterType.NATURAL,
                        name,
                        email,
                        null,
                        null,
                        email == null ? ReplyWay.NONE : ReplyWay.EMAIL),
                arrived(mail),
                List.of(),
                false,
                mail.readable(),
                person);
        return submissions.submit(submission, files(mail), null).number();
    }

    /** Adds the letter to the case; where the case waits for information, it is the answer. */
    String add(String number, ReceivedMail mail) {
        if (!knows(number)) {
            throw Refusal.missing(Wording.of("intake.letters.noCase", number));
        }
        submissions.informationReceived(number, text(mail), files(mail), arrived(mail));
        return number;
    }

    /** A mail server's clock may be ahead of ours. */
    private Instant arrived(ReceivedMail mail) {
        Instant now = clock.instant();
        return mail.arrivedAt().isAfter(now) ? now : mail.arrivedAt();
    }

    private static String text(ReceivedMail mail) {
        return PlainText.cut(mail.text(), LONGEST_TEXT);
    }

    private static List<Upload> files(ReceivedMail mail) {
        List<Attachment> all = new ArrayList<>(mail.attachments());
        if (mail.text().length() > LONGEST_TEXT) {
            byte[] text = mail.text().getBytes(StandardCharsets.UTF_8);
            all.add(0, new Attachment(Wording.of("intake.mail.textFile", "txt"), text));
        }
        return all.stream().map(SubmissionDesk::upload).toList();
    }

    static Upload upload(Attachment file) {
        return new Upload(file.name(), new ByteArrayResource(file.content()));
    }
}
