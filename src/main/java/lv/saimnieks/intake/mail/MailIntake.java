package lv.saimnieks.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.intake.mail.CaseFinder.Found;
import lv.saimnieks.intake.mail.LetterRegister.Fate;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a letter: a new submission, a letter in a known case, or nothing until a person looks at it. */
@Component
class MailIntake {

    private static final Duration SOON = Duration.ofHours(1);
    private static final int MOST_IN_A_CASE = 3;
    private static final int MOST_NEW = 10;

    private final SubmissionDesk desk;
    private final CaseFinder cases;
    private final LetterRegister letters;
    private final MessageRegister messages;
    private final Notifier notifier;
    private final Clock clock;

    MailIntake(
            SubmissionDesk desk,
            CaseFinder cases,
            LetterRegister letters,
            MessageRegister messages,
            Notifier notifier,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.letters = letters;
        this.messages = messages;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** Does what the letter asks for, in the caller's transaction. */
    Fate decide(ReceivedMail mail, boolean tooLarge) {
        Found found = cases.caseOf(mail).orElse(null);
        String number = found != null && desk.knows(found.number()) ? found.number() : null;
        if (mail.machine() != null) {
            return machine(mail, found, number);
        }
        if (found != null && found.letter() != null && messages.isToStaff(found.letter())) {
            return new Fate(LetterState.HELD, LetterReason.STAFF, number, null);
        }
        String own = isOfSubmitter(mail, number) ? number : null;
        if (tooManyFrom(mail, own)) {
            return new Fate(LetterState.HELD, LetterReason.TOO_MANY, number, null);
        }
        if (tooLarge) {
            return tooLarge(mail, own);
        }
        if (own != null) {
            return new Fate(LetterState.ADDED, null, desk.add(own, mail), remarks(mail, null));
        }
        return new Fate(LetterState.SUBMISSION, null, desk.register(mail, null), remarks(mail, number));
    }

    private boolean isOfSubmitter(ReceivedMail mail, @Nullable String number) {
        ReceivedMail.Address from = mail.from();
        return from != null && number != null && desk.isSubmitter(number, from);
    }

    private Fate machine(ReceivedMail mail, @Nullable Found found, @Nullable String number) {
        DeliveryReport report = mail.report();
        SentMessage letter = found == null ? null : found.letter();
        if (report.failed() && letter != null && report.isAbout(letter.address())) {
            messages.cameBack(letter.id(), report.reason());
        }
        return new Fate(LetterState.MACHINE, mail.machine(), number, report.reason());
    }

    /** A program that answers each letter of ours would never end; people write less often. */
    private boolean tooManyFrom(ReceivedMail mail, @Nullable String inCase) {
        Instant since = clock.instant().minus(SOON);
        return inCase == null
                ? letters.since(since, LetterState.SUBMISSION, mail, null) >= MOST_NEW
                : letters.since(since, LetterState.ADDED, mail, inCase) >= MOST_IN_A_CASE;
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

    private static @Nullable String remarks(ReceivedMail mail, @Nullable String other) {
        String said = mail.remarks().stream().map(Labelled::label).collect(Collectors.joining(" "));
        String related = other == null ? "" : Wording.of("intake.mail.related", other);
        String all = (said + " " + related).strip();
        return all.isEmpty() ? null : all;
    }
}
