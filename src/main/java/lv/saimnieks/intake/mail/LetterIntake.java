package lv.saimnieks.intake.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.intake.mail.LetterRegister.Fate;
import lv.saimnieks.intake.mail.letter.LetterReader;
import lv.saimnieks.intake.mail.letter.LetterReason;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one letter in one transaction: what it starts, its row in the register, and the progress of the box. */
@Component
class LetterIntake {

    private final BoxProgress progress;
    private final LetterRegister letters;
    private final MailIntake intake;
    private final LetterReader reader;

    LetterIntake(
            BoxProgress progress,
            LetterRegister letters,
            MailIntake intake,
            MailboxSettings settings,
            @Value("${saimnieks.notification.from}") String sender) {
        this.progress = progress;
        this.letters = letters;
        this.intake = intake;
        Set<String> own = Stream.of(settings.address(), settings.user(), sender.replaceAll(".*<|>.*", ""))
                .map(a -> a.strip().toLowerCase(Locale.ROOT))
                .filter(a -> a.contains("@"))
                .collect(Collectors.toUnmodifiableSet());
        this.reader = new LetterReader(own);
    }

    /** The letter as it reads. */
    ReceivedMail read(byte[] original, Instant arrivedAt) {
        return reader.read(original, arrivedAt, true);
    }

    /**
     * Takes the letter, unless it was taken.
     *
     * @param failed keeps it for a person to look at, because it could not be handled
     */
    @Transactional
    void take(String box, long uidValidity, Arrival arrival, boolean failed) {
        if (!progress.isNext(box, uidValidity, arrival.uid())) {
            return;
        }
        ReceivedMail mail = reader.read(arrival.content(), arrival.arrivedAt(), !failed);
        if (!letters.knows(mail.fingerprint())) {
            Fate fate = failed
                    ? new Fate(LetterState.HELD, LetterReason.FAILED, null, null)
                    : intake.decide(mail, arrival.tooLarge());
            letters.add(mail, arrival, fate);
        }
        progress.taken(box, arrival.uid());
    }
}
