package lv.saimnieks.intake.mail;

import java.util.List;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.cases.remarks.NewRemark;
import lv.saimnieks.cases.remarks.Remarks;
import lv.saimnieks.intake.mail.LetterRegister.Fate;
import lv.saimnieks.intake.mail.letter.LetterReason;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import lv.saimnieks.intake.mail.letter.ReplyText;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff write back to the system's mails about a case: a comment of theirs in it, under the same rules as on its
 * page. Only from the address that the mail went to.
 */
@Component
class StaffReplies {

    private final Remarks remarks;

    StaffReplies(Remarks remarks) {
        this.remarks = remarks;
    }

    /**
     * Adds the letter to the case, in a transaction of its own, so that a refusal leaves the letter for people to look at;
     * the same letter is added once.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Fate take(SentMessage answered, ReceivedMail mail) {
        String number = answered.number();
        if (mail.from() == null || !mail.from().address().equalsIgnoreCase(answered.address())) {
            return held(number, null);
        }
        try {
            NewRemark remark = new NewRemark(null, true, ReplyText.of(mail.text()), files(mail));
            remarks.add(number, answered.recipient(), remark, mail.fingerprint());
            return new Fate(LetterState.COMMENT, null, number, null);
        } catch (Refusal refused) {
            return held(number, refused.getMessage());
        }
    }

    private static Fate held(String number, @Nullable String why) {
        return new Fate(LetterState.HELD, LetterReason.STAFF, number, why);
    }

    private static List<Upload> files(ReceivedMail mail) {
        return mail.attachments().stream().map(SubmissionDesk::upload).toList();
    }
}
