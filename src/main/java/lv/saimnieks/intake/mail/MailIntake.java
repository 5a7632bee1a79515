package lv.saimnieks.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.intake.mail.LetterRegister.Fate;
import lv.saimnieks.intake.mail.letter.DeliveryReport;
import lv.saimnieks.intake.mail.letter.LetterReason;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of a letter: a new submission, a letter in a known case, a comment of the staff, or nothing until a person
 * looks at it.
 */
@Component
class MailIntake {

    private static final Duration SOON = Duration.ofHours(1);
    private static final int MOST_IN_A_CASE = 3;
    private static final int MOST_NEW = 10;

    private final SubmissionDesk desk;
    private final LetterRegister letters;
    private final MessageRegister messages;
    private final Notifier notifier;
    private final StaffReplies replies;
    private final Clock clock;

    MailIntake(
            SubmissionDesk desk,
            LetterRegister letters,
            MessageRegister messages,
            Notifier notifier,
            StaffReplies replies,
            Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.messages = messages;
        this.notifier = notifier;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * Does what the letter asks for, in the caller's transaction. Its case is that of our letter which it answers, else
     * the one whose number stands in its subject.
     */
    Fate decide(ReceivedMail mail, boolean tooLarge) {
        SentMessage answered = mail.references().stream()
                .flatMap(id -> messages.ofLetter(id).stream())
                .findFirst()
                .orElse(null);
        String number = (answered == null
                        ? Register.SUBMISSION.numberIn(mail.subject()).stream()
                        : Stream.of(answered.number()))
                .filter(desk::knows)
                .findFirst()
                .orElse(null);
        if (mail.machine() != null) {
            return machine(mail, answered, number);
        }
        if (answered != null && messages.isToStaff(answered)) {
            return tooMany(LetterState.COMMENT, mail, answered.number(), MOST_NEW)
                    ? new Fate(LetterState.HELD, LetterReason.TOO_MANY, answered.number(), null)
                    : replies.take(answered, mail);
        }
        String own = desk.isSubmitter(number, mail.from()) ? number : null;
        if (tooManyFrom(mail, own)) {
            return new Fate(LetterState.HELD, LetterReason.TOO_MANY, number, null);
        }
        if (tooLarge) {
            return tooLarge(mail, own);
        }
        return own == null
                ? new Fate(LetterState.SUBMISSION, null, desk.register(mail, null), remarks(mail, number))
                : new Fate(LetterState.ADDED, null, desk.add(own, mail), remarks(mail, null));
    }

    private Fate machine(ReceivedMail mail, @Nullable SentMessage answered, @Nullable String number) {
        DeliveryReport report = mail.report();
        if (report.failed() && answered != null && report.isAbout(answered.address())) {
            messages.cameBack(answered.id(), report.reason());
        }
        return new Fate(LetterState.MACHINE, mail.machine(), number, report.reason());
    }

    /** A program that answers each letter of ours would never end; people write less often. */
    private boolean tooManyFrom(ReceivedMail mail, @Nullable String inCase) {
        return inCase == null
                ? tooMany(LetterState.SUBMISSION, mail, null, MOST_NEW)
                : tooMany(LetterState.ADDED, mail, inCase, MOST_IN_A_CASE);
    }

    private boolean tooMany(LetterState state, ReceivedMail mail, @Nullable String inCase, int most) {
        return letters.since(clock.instant().minus(SOON), state, mail, inCase) >= most;
    }

    private Fate tooLarge(ReceivedMail mail, @Nullable String inCase) {
        String number = inCase == null ? desk.register(mail, null) : inCase;
        if (mail.contact() != null) {
            notifier.send(new Notice(
                    "intake/too-large",
                    number,
                    SubmissionNotices.recipient(number),
                    Map.of("number", number, "arrived", mail.arrivedAt())));
        }
        return new Fate(
                inCase == null ? LetterState.SUBMISSION : LetterState.HELD, LetterReason.TOO_LARGE, number, null);
    }

    private static String remarks(ReceivedMail mail, @Nullable String related) {
        return Stream.concat(
                        mail.remarks().stream().map(Labelled::label),
                        Stream.ofNullable(related).map(number -> Wording.of("intake.mail.related", number)))
                .collect(Collectors.joining(" "));
    }
}
