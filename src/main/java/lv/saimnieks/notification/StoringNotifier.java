package lv.saimnieks.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.notification.recipients.Recipients;
import lv.saimnieks.notification.text.Facts;
import lv.saimnieks.notification.text.MessageTemplates;
import lv.saimnieks.platform.clock.PastMoment;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.TransactionLocal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Renders and stores messages with the caller's work: where that rolls back, nothing is sent. What one transaction sends
 * is written together at its end.
 */
@Service
class StoringNotifier implements Notifier {

    private static final String KNOWN = "select fingerprint from notification where fingerprint in (:fingerprints)";
    private static final String INSERT = """
            insert into notification (template, number, recipient, address, subject, body, fingerprint, created_at,
                outcome, attempts, next_attempt_at, sent_at, error, calendar)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final TransactionLocal<Batch> batch = new TransactionLocal<>(Batch::new);
    private final MailRepository messages;
    private final NamedParameterJdbcTemplate jdbc;
    private final MessageTemplates templates;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoringNotifier(
            MailRepository messages,
            NamedParameterJdbcTemplate jdbc,
            MessageTemplates templates,
            Recipients recipients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.templates = templates;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    private record Waiting(Notice notice, Map<String, String> facts, Instant at) {}

    /** What the running transaction sends, by fingerprint. */
    private final class Batch implements TransactionSynchronization {
        private final Map<String, Waiting> waiting = new LinkedHashMap<>();
        private boolean known;
        private boolean ending;

        @Override
        public void beforeCommit(boolean readOnly) {
            ending = true;
            write(waiting);
        }
    }

    @Override
    @Transactional
    public void send(Notice notice) {
        Batch mine = batch.get();
        if (!mine.known) {
            mine.known = true;
            TransactionSynchronizationManager.registerSynchronization(mine);
            events.publishEvent(new MessageQueued());
        }
        Map<String, String> facts = Facts.of(notice);
        mine.waiting.putIfAbsent(fingerprint(notice, facts), new Waiting(notice, facts, clock.instant()));
        if (mine.ending) {
            write(mine.waiting);
        }
    }

    @Override
    @Transactional
    public List<SentMessage> messagesOf(String number, String viewer) {
        write(batch.get().waiting);
        return messages.findByWrittenNumberOrderById(number).stream()
                .map(m -> recipients.shown(m.asSent(), viewer))
                .toList();
    }

    /** Stores what waits, unless it was stored before. */
    private void write(Map<String, Waiting> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        jdbc.queryForList(KNOWN, Map.of("fingerprints", waiting.keySet()), String.class)
                .forEach(waiting::remove);
        List<Object[]> rows = new ArrayList<>();
        waiting.forEach((fingerprint, w) -> rows.add(values(written(fingerprint, w))));
        jdbc.getJdbcTemplate().batchUpdate(INSERT, rows);
        waiting.clear();
    }

    /** What is written in the past of the demo institution leaves nobody: it stands in the register, as logged then. */
    private Message written(String fingerprint, Waiting w) {
        Message message = new Message(
                w.notice(),
                fingerprint,
                templates.render(w.notice().template(), w.facts()),
                recipients.addressOf(w.notice().recipient()).orElse(null),
                w.at());
        if (message.outcome() == Outcome.QUEUED) {
            PastMoment.here().ifPresent(then -> message.succeed(Outcome.LOGGED, then));
        }
        return message;
    }

    private static Object[] values(Message m) {
        return new Object[] {
            m.written().template(),
            m.written().number(),
            m.written().recipient(),
            m.address(),
            m.written().subject(),
            m.written().body(),
            m.written().fingerprint(),
            Timestamp.from(m.written().createdAt()),
            m.outcome().name(),
            m.attempts(),
            m.nextAttemptAt() == null ? null : Timestamp.from(m.nextAttemptAt()),
            m.sentAt() == null ? null : Timestamp.from(m.sentAt()),
            m.error(),
            m.written().calendar()
        };
    }

    private static String fingerprint(Notice notice, Map<String, String> facts) {
        String all = String.join("\u0000", String.valueOf(notice.template()), notice.number(), "" + notice.recipient())
                + facts;
        return Sha256.of(all);
    }
}
