package lv.saimnieks.complaint.people;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.shared.Latvian;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells submitters and staff what happens to a submission. A mail to the submitter is addressed to the case: the address
 * is looked up when it is sent, so that it goes to the right one also after a correction.
 */
@Component
public class SubmissionNotices {

    private final CaseMail mail;
    private final Notifier notifier;
    private final CaseFiles files;
    private final String baseUrl;

    SubmissionNotices(
            CaseMail mail, Notifier notifier, CaseFiles files, @Value("${saimnieks.base-url}") String baseUrl) {
        this.mail = mail;
        this.notifier = notifier;
        this.files = files;
        this.baseUrl = baseUrl;
    }

    /** The submitter of a case as a recipient of mail: nobody reads of it who may not know the person. */
    public static String recipient(String number) {
        return SubmitterBook.of(number);
    }

    /** Number, tracking code, promised day, and which files were not taken. */
    public void acknowledge(Submission submission, String trackingCode) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", trackingCode);
        facts.put("received", Latvian.date(submission.receivedAt()));
        if (submission.term().replyPromised()) {
            facts.put("due", Latvian.date(submission.term().replyDueAt()));
        }
        String refused = files.refusedOf(submission.number()).stream()
                .map(RefusedFile::reason)
                .collect(Collectors.joining(" "));
        if (!refused.isEmpty()) {
            facts.put("refused", refused);
        }
        tell(submission, "acknowledged", facts, "/statuss");
    }

    /** The tracking code once more, for who lost it; each moment is another mail. */
    @Transactional
    public void codeAgain(String number, String trackingCode, Instant now) {
        Map<String, Object> facts =
                Map.of("number", number, "code", trackingCode, "moment", now, "link", baseUrl + "/statuss");
        notifier.send(new Notice("complaint/code", number, SubmitterBook.of(number), facts));
    }

    /** A question, with the page where it can be answered. */
    public void ask(Submission submission) {
        tell(
                submission,
                "question",
                Map.of(
                        "text", submission.question().question(),
                        "due", Latvian.date(submission.question().questionUntil())),
                "/jautajums/" + submission.question().questionToken());
    }

    public void answer(Submission submission, Answer answer) {
        tell(submission, "answer", Map.of("text", answer.written().text(), "entry", answer.writtenAt()), "/statuss");
    }

    public void extended(Submission submission) {
        tell(
                submission,
                "extended",
                Map.of(
                        "text", submission.term().extendedReason(),
                        "due", Latvian.date(submission.term().replyDueAt())),
                "/statuss");
    }

    /** Nobody works on it any more. */
    public void cancelled(Submission submission) {
        tell(submission, "cancelled", Map.of(), "/statuss");
    }

    /** How satisfied the submitter is, with the page where that can be said. */
    public void askFeedback(Submission submission, String token) {
        tell(submission, "feedback", Map.of(), "/atsauksme/" + token);
    }

    private void tell(Submission submission, String template, Map<String, Object> facts, String page) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("number", submission.number());
        all.put("link", baseUrl + page);
        notifier.send(
                new Notice("complaint/" + template, submission.number(), SubmitterBook.of(submission.number()), all));
    }

    /** Tells who answers for the item that it is the third time; the same three are told once. */
    public void repeated(
            Submission third, Collection<String> people, String item, String label, Cause cause, List<String> numbers) {
        mail.send(
                "complaint/repeated",
                SubmissionSummary.of(third),
                Set.copyOf(people),
                Map.of(
                        "entry",
                        "",
                        "item",
                        label,
                        "cause",
                        cause.label(),
                        "text",
                        String.join("\n", numbers),
                        "link",
                        baseUrl + SubmissionSummary.PATH + "?item=" + item + "&cause=" + cause));
    }

    /** The one that theirs was merged into is decided: what was decided, and not a word of the other submitter's. */
    public void decidedInGoverning(Submission merged, String decision) {
        tell(merged, "decided", Map.of("decision", decision), "/statuss");
    }

    /** Tells members of staff. */
    public void remind(Submission submission, String template, Collection<String> people, String text) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("due", Latvian.dateTime(submission.term().replyDueAt()));
        if (text != null) {
            facts.put("text", text);
        }
        mail.send("complaint/" + template, SubmissionSummary.of(submission), Set.copyOf(people), facts);
    }
}
