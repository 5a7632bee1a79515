package lv.saimnieks.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renders and stores messages with the caller's work: where that rolls back, nothing is sent. */
@Service
class StoringNotifier implements Notifier {

    private final MailRepository messages;
    private final MessageTemplates templates;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoringNotifier(
            MailRepository messages,
            MessageTemplates templates,
            Recipients recipients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Notice notice) {
        Map<String, String> facts = Facts.of(notice);
        String fingerprint = fingerprint(notice, facts);
        if (messages.existsByFingerprint(fingerprint)) {
            return;
        }
        RenderedText text = templates.render(notice.template(), facts);
        String address = recipients.addressOf(notice.recipient()).orElse(null);
        messages.save(new Message(notice, fingerprint, text, address, clock.instant()));
        events.publishEvent(new MessageQueued());
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentMessage> messagesOf(String number) {
        return messages.findByNumberOrderById(number).stream()
                .map(Message::asSent)
                .toList();
    }

    private static String fingerprint(Notice notice, Map<String, String> facts) {
        String all = String.join("\u0000", String.valueOf(notice.template()), notice.number(), "" + notice.recipient())
                + facts;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
