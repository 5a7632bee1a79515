package lv.saimnieks.intake.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.notification.SentMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which case a letter speaks of: by the letter of ours that it answers, else by the number in its subject. */
@Component
class CaseFinder {

    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\bPIE[-\u2010-\u2013 ]?(\\d{4})[-\u2010-\u2013 ]?0*(\\d{1,6})\\b");

    private final MessageRegister messages;

    CaseFinder(MessageRegister messages) {
        this.messages = messages;
    }

    /** A case, and the letter of ours that was answered if it is known. */
    record Found(String number, @Nullable SentMessage letter) {}

    Optional<Found> caseOf(ReceivedMail mail) {
        return mail.references().stream()
                .flatMap(id -> messages.ofLetter(id).stream())
                .findFirst()
                .map(letter -> new Found(letter.number(), letter))
                .or(() -> number(mail.subject()).map(number -> new Found(number, null)));
    }

    /** The first number of a submission in a text, as it is written in the register. */
    static Optional<String> number(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find()
                ? Optional.of(
                        String.format(Locale.ROOT, "PIE-%s-%06d", found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
