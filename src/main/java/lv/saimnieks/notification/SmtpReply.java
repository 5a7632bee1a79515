package lv.saimnieks.notification;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server answered to a message that it did not take (RFC 5321, codes of RFC 3463).
 *
 * @param code {@code 550}; from 500 on no attempt will change it
 * @param subject and detail of the status, {@code 1.1}; empty where the server gives none
 * @param text the server's own words
 */
record SmtpReply(int code, String subject, String text) {

    private static final Pattern REPLY =
            Pattern.compile("\\b([45]\\d\\d)[ -](?:[45]\\.(\\d{1,3}\\.\\d{1,3})\\s?)?(.*)");
    private static final int PERMANENT = 500;

    /** The answer somewhere in what the mail library threw; empty where no server answered. */
    static Optional<SmtpReply> in(MailException thrown) {
        Deque<Throwable> open = new ArrayDeque<>(Set.of(thrown));
        Set<Throwable> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                if (next instanceof MessagingException said) {
                    Matcher reply = REPLY.matcher(Objects.requireNonNullElse(said.getMessage(), ""));
                    if (reply.lookingAt()) {
                        return Optional.of(new SmtpReply(
                                Integer.parseInt(reply.group(1)),
                                Objects.requireNonNullElse(reply.group(2), ""),
                                PlainText.line(reply.group(3))));
                    }
                    push(open, said.getNextException());
                }
                if (next instanceof MailSendException failed) {
                    for (Exception one : failed.getMessageExceptions()) {
                        push(open, one);
                    }
                }
                push(open, next.getCause());
            }
        }
        return Optional.empty();
    }

    private static void push(Deque<Throwable> open, @Nullable Throwable next) {
        if (next != null) {
            open.push(next);
        }
    }

    boolean permanent() {
        return code >= PERMANENT;
    }

    /** Why the message was not taken, in Latvian, with what the server said. */
    String words() {
        String kind = !permanent()
                ? "later"
                : switch (subject.split("\\.")[0]) {
                    case "1" -> "address";
                    case "2" -> "mailbox";
                    case "7" -> "policy";
                    default -> "refused";
                };
        return Wording.of("notification.SmtpReply." + kind, code + " " + text);
    }
}
