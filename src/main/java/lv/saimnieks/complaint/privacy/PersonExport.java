package lv.saimnieks.complaint.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.model.Submitters.Contact;
import lv.saimnieks.complaint.privacy.PersonalDataLooks.LookWay;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.SentMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a person in one ZIP file: a JSON file for each submission, and what was sent with it as it came. */
@Service
@Transactional
public class PersonExport {

    private final SubmissionFinder finder;
    private final Submitters submitters;
    private final SubmissionTexts texts;
    private final Notifier notifier;
    private final ObjectProvider<PersonalRecords> records;
    private final PersonalDataLooks looks;
    private final ObjectMapper json;

    PersonExport(
            SubmissionFinder finder,
            Submitters submitters,
            SubmissionTexts texts,
            Notifier notifier,
            ObjectProvider<PersonalRecords> records,
            PersonalDataLooks looks,
            ObjectMapper json) {
        this.finder = finder;
        this.submitters = submitters;
        this.texts = texts;
        this.notifier = notifier;
        this.records = records;
        this.looks = looks;
        this.json = json;
    }

    private record Sent(Answer.Kind kind, Answer.Written written) {}

    private record Told(String subject, String body, String address, Instant writtenAt, Instant sentAt) {}

    private record Exported(
            String number,
            String title,
            String kind,
            String status,
            Instant receivedAt,
            Instant answeredAt,
            Instant closedAt,
            Contact submitter,
            List<Text> texts,
            List<Sent> answers,
            List<Told> messages) {}

    /** Writes the file and notes who took it. */
    public void write(Collection<String> numbers, String viewer, OutputStream out) throws IOException {
        looks.add(numbers, viewer, LookWay.EXPORT);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String number : numbers) {
            add(
                    zip,
                    number + "/pieteikums.json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(exported(number, viewer)));
            for (PersonalRecords place : records) {
                place.export(number, (name, content) -> add(zip, number + "/" + name, content));
            }
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Exported exported(String number, String viewer) {
        Submission s = finder.get(number);
        return new Exported(
                number,
                s.title(),
                s.classification().kind().label(),
                (s.outcome() == null ? s.status() : s.outcome()).label(),
                s.receivedAt(),
                s.answeredAt(),
                s.closedAt(),
                submitters.of(number).orElse(null),
                texts.of(number),
                s.answers().stream().map(a -> new Sent(a.kind(), a.written())).toList(),
                notifier.messagesOf(number, viewer).stream()
                        .filter(m -> m.address() != null && m.recipient().contains(number))
                        .map(PersonExport::told)
                        .toList());
    }

    private static Told told(SentMessage m) {
        return new Told(m.subject(), m.body(), m.address(), m.createdAt(), m.sentAt());
    }
}
