package lv.saimnieks.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way out: a mail server where {@code spring.mail.host} names one, else the log. */
@Component
class MailOut {

    private static final Logger LOG = LoggerFactory.getLogger(MailOut.class);
    private static final String TIMEOUT_MS = "10000";

    private final JavaMailSender server;
    private final InternetAddress from;
    private final Optional<InternetAddress> replyTo;
    private final Clock clock;

    MailOut(ObjectProvider<JavaMailSender> server, NotificationSettings settings, Clock clock) {
        this.server = server.getIfAvailable();
        this.from = sender(settings.from());
        this.replyTo = settings.replyTo().isBlank() ? Optional.empty() : Optional.of(sender(settings.replyTo()));
        this.clock = clock;
        if (this.server instanceof JavaMailSenderImpl mail) {
            limitWaiting(mail.getJavaMailProperties());
        }
    }

    /**
     * Sends one message.
     *
     * @param toStaff whether the log may show it where there is no mail server; else it only says that there was one
     * @return SENT or LOGGED
     * @throws MailException when the server did not take it
     */
    Outcome send(Message message, boolean toStaff) {
        if (server == null && !toStaff) {
            LOG.info(
                    "Message {} of case {} to {}",
                    message.id(),
                    message.written().number(),
                    message.written().recipient());
            return Outcome.LOGGED;
        }
        if (server == null) {
            LOG.info(
                    "Message {} of case {} to {}: {}\n{}",
                    message.id(),
                    message.written().number(),
                    message.address(),
                    message.written().subject(),
                    message.written().body().indent(4));
            return Outcome.LOGGED;
        }
        server.send(mime -> write(message, mime));
        return Outcome.SENT;
    }

    /** The same message has the same Message-ID however often it is sent, so that a mail server can tell. */
    private void write(Message message, MimeMessage mime) throws MessagingException {
        mime.setFrom(from);
        if (replyTo.isPresent()) {
            mime.setReplyTo(new InternetAddress[] {replyTo.get()});
        }
        mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.address(), true));
        mime.setSubject(message.written().subject(), StandardCharsets.UTF_8.name());
        String calendar = message.written().calendar();
        if (calendar == null) {
            mime.setText(message.written().body(), StandardCharsets.UTF_8.name());
        } else {
            mime.setContent(
                    CalendarPart.with(message.written().body(), calendar, Objects.requireNonNull(message.address())));
        }
        mime.setSentDate(Date.from(clock.instant()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setHeader("Message-ID", "<" + message.written().fingerprint() + "@" + domain(from.getAddress()) + ">");
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress parsed = new InternetAddress(from, true);
            if (MailAddress.of(parsed.getAddress()).isPresent()) {
                return new InternetAddress(parsed.getAddress(), parsed.getPersonal(), StandardCharsets.UTF_8.name());
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.debug("Sender {}", from, e);
        }
        throw new IllegalStateException(Wording.of("notification.MailOut.sender", from));
    }

    /** A server that hangs must not hold up all other messages for ever. */
    private static void limitWaiting(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", TIMEOUT_MS);
            properties.putIfAbsent("mail." + protocol + ".timeout", TIMEOUT_MS);
            properties.putIfAbsent("mail." + protocol + ".writetimeout", TIMEOUT_MS);
        }
    }
}
