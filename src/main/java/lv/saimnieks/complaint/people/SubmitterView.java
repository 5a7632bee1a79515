package lv.saimnieks.complaint.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submissions;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a submitter may see of their submission: where it stands, by when it is answered and what was written to them. No
 * name of anybody who works on it.
 */
@Component
@Transactional(readOnly = true)
public class SubmitterView {

    /** Compared with where there is no such number, so that this takes as long. */
    private static final String NO_CODE = "0000-0000-0000-0000-";

    private final SubmissionFinder finder;
    private final Submissions submissions;
    private final Submitters submitters;
    private final Clock clock;

    SubmitterView(SubmissionFinder finder, Submissions submissions, Submitters submitters, Clock clock) {
        this.finder = finder;
        this.submissions = submissions;
        this.submitters = submitters;
        this.clock = clock;
    }

    /**
     * A submission as its submitter may see it, in the language of this answer.
     *
     * @param kindWords empty until somebody confirmed what it is
     * @param replyDueOn null where no answer is promised
     * @param question that the submitter is asked now; null when there is none
     * @param withdrawable whether it can still be taken back
     */
    public record PublicStatus(
            String number,
            Instant receivedAt,
            Instant registeredAt,
            String kindWords,
            String stateWords,
            LocalDate replyDueOn,
            List<Step> steps,
            List<Letter> letters,
            Asked question,
            boolean withdrawable) {}

    /** What happened, in words. */
    public record Step(String words, Instant at) {}

    /** What was written to the submitter, as it was sent. */
    public record Letter(String kindWords, LocalDate sentOn, String text) {}

    /** What the submitter is asked, and until when an answer is waited for. */
    public record Asked(String text, LocalDate until) {}

    /** A question and the case it is about. */
    public record Asking(String number, String text, LocalDate until) {}

    /** Where the submitter can be reached by mail, and the code that is theirs. */
    public record Contact(String email, String trackingCode) {}

    /**
     * The submission of that number, for whoever has its code, both as people copy them from paper; a wrong pair of any
     * kind gives nothing, as slowly.
     */
    public Optional<PublicStatus> of(String number, String trackingCode) {
        String found = Register.SUBMISSION.numberIn(number).orElse("");
        Optional<String> known = submitters.of(found).map(Submitters.Contact::trackingCode);
        boolean same = MessageDigest.isEqual(plain(known.orElse(NO_CODE)), plain(trackingCode));
        return same && known.isPresent() ? Optional.of(shown(finder.get(found))) : Optional.empty();
    }

    /** A code without what stands between its letters and digits; codes have no letter that looks like a digit. */
    private static byte[] plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** How to reach the submitter by mail; empty when that is not known. */
    public Optional<Contact> contactOf(String number) {
        return submitters.of(number).filter(c -> c.email() != null).map(c -> new Contact(c.email(), c.trackingCode()));
    }

    /**
     * The question that a mailed link leads to, as long as an answer is waited for: nothing else of the case is told.
     *
     * @param token of the link
     */
    public Optional<Asking> asked(String token) {
        return submissions
                .findByQuestionQuestionToken(token)
                .filter(s -> s.status() == SubmissionStatus.WAITING)
                .filter(s -> s.question().questionUntil().isAfter(clock.instant()))
                .map(s -> new Asking(
                        s.number(), s.question().question(), day(s.question().questionUntil())));
    }

    private static PublicStatus shown(Submission s) {
        boolean waits = s.status() == SubmissionStatus.WAITING && s.question() != null;
        return new PublicStatus(
                s.number(),
                s.receivedAt(),
                s.registeredAt(),
                s.classification().classifiedAt() == null
                        ? ""
                        : label(s.classification().kind()),
                label(s.outcome() == null ? s.status() : s.outcome()),
                s.term().replyPromised() ? day(s.term().replyDueAt()) : null,
                steps(s),
                s.answers().stream()
                        .filter(a -> a.written().sentOn() != null)
                        .sorted(Comparator.comparing(Answer::writtenAt))
                        .map(a -> new Letter(
                                a.kind().label(),
                                a.written().sentOn(),
                                a.written().text()))
                        .toList(),
                waits ? new Asked(s.question().question(), day(s.question().questionUntil())) : null,
                s.status() != SubmissionStatus.CLOSED && s.answeredAt() == null);
    }

    private static List<Step> steps(Submission s) {
        return Stream.of(
                        step("complaint.submitter.received", s.receivedAt()),
                        step(
                                "complaint.submitter.classified",
                                s.classification().classifiedAt()),
                        step(
                                "complaint.submitter.decided",
                                s.decision() == null ? null : s.decision().decidedAt()),
                        step("complaint.submitter.answered", s.answeredAt()),
                        step("complaint.submitter.closed", s.closedAt()))
                .filter(step -> step.at() != null)
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    private static Step step(String key, Instant at) {
        return new Step(Wording.of(key), at);
    }

    private static String label(Labelled value) {
        return value == null ? "" : value.label();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Latvian.ZONE);
    }
}
