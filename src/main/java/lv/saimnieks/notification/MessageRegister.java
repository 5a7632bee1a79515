package lv.saimnieks.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.notification.recipients.Recipients;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of messages: what was written to whom, and sending again what failed. */
@Service
@Transactional
public class MessageRegister {

    private static final Duration MONTH = Duration.ofDays(30);

    private final MailRepository messages;
    private final Attempts attempts;
    private final Recipients recipients;
    private final NamedParameterJdbcTemplate batch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageRegister(
            MailRepository messages,
            Attempts attempts,
            Recipients recipients,
            NamedParameterJdbcTemplate batch,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.recipients = recipients;
        this.batch = batch;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of the register, newest first.
     *
     * @param number register number of a case; blank for all
     * @param outcome null for all
     * @param page from 0
     * @param size 1 or more
     * @param viewer who reads it
     */
    public Page<SentMessage> find(String number, @Nullable Outcome outcome, int page, int size, String viewer) {
        Specification<Message> wanted = (root, query, cb) -> cb.conjunction();
        if (!number.isBlank()) {
            wanted =
                    wanted.and((root, query, cb) -> cb.equal(root.get("written").get("number"), number.strip()));
        }
        if (outcome != null) {
            wanted = wanted.and((root, query, cb) -> cb.equal(root.get("outcome"), outcome));
        }
        Page<SentMessage> found = messages.findAll(
                        wanted, PageRequest.of(page, size, Sort.by(Sort.Direction.DESC, "id")))
                .map(Message::asSent);
        Set<String> outside = found.stream()
                .filter(m -> recipients.bookOf(m.recipient()).isPresent() && recipients.mayRead(m, viewer))
                .map(SentMessage::number)
                .collect(Collectors.toSet());
        if (!outside.isEmpty()) {
            events.publishEvent(new MessagesShown(outside, viewer));
        }
        return found.map(m -> recipients.shown(m, viewer));
    }

    /** How many messages of the last month were given up and not sent again since. */
    @Transactional(readOnly = true)
    public long failed() {
        return messages.countByOutcomeAndWrittenCreatedAtAfter(
                Outcome.FAILED, clock.instant().minus(MONTH));
    }

    /** What was tried with a message, oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> attemptsOf(long messageId) {
        return attempts.of(messageId);
    }

    /**
     * The message that went out as a letter with this id.
     *
     * @param messageId of the letter, without brackets
     */
    @Transactional(readOnly = true)
    public Optional<SentMessage> ofLetter(String messageId) {
        return messages.findByWrittenFingerprint(messageId.split("@", 2)[0]).map(Message::asSent);
    }

    /** Whether the message went to one of the staff, by user id. */
    @Transactional(readOnly = true)
    public boolean isToStaff(SentMessage message) {
        return !message.recipient().contains("@")
                && recipients.bookOf(message.recipient()).isEmpty();
    }

    /** How many messages were written in these cases to people who are no staff. */
    @Transactional(readOnly = true)
    public long countOf(Collection<String> numbers) {
        return messages.findByWrittenNumberIn(numbers).stream()
                .filter(m -> !isToStaff(m.asSent()))
                .count();
    }

    /**
     * Takes out of the messages of these cases, for good, what was written and to which address outside; that there were
     * messages, when and of what kind stays. What still waits is not sent any more.
     */
    public void forget(Collection<String> numbers) {
        String mark = Wording.of("notification.MessageRegister.forgotten");
        List<Message> found = messages.findByWrittenNumberIn(numbers);
        if (found.isEmpty()) {
            return;
        }
        List<Object[]> outside = found.stream()
                .filter(m -> !isToStaff(m.asSent()))
                .map(m -> new Object[] {
                    m.written().recipient().contains("@") ? mark : m.written().recipient(), m.id()
                })
                .toList();
        batch.update("""
                update notification set body = :mark, error = null, calendar = null,
                  outcome = case when outcome in ('QUEUED', 'GATHERED') then 'FAILED' else outcome end, next_attempt_at = null
                where number in (:numbers)""", Map.of("mark", mark, "numbers", numbers));
        batch.update("""
                update notification_attempt set detail = null, address = null
                where notification_id in (select id from notification where number in (:numbers))""", Map.of("numbers", numbers));
        batch.getJdbcTemplate()
                .batchUpdate("update notification set address = null, recipient = ? where id = ?", outside);
    }

    /** Takes what was written out of the messages of a case that were made by these templates; all else of them stays. */
    public void forget(String number, Set<String> templates) {
        batch.update(
                "update notification set body = :mark where number = :number and template in (:templates)",
                Map.of(
                        "mark",
                        Wording.of("notification.MessageRegister.forgotten"),
                        "number",
                        number,
                        "templates",
                        templates));
    }

    /**
     * A message went out but the mail server of the recipient did not take it: it has failed, as one that never went out.
     *
     * @param reason in the server's words
     */
    public void cameBack(long messageId, String reason) {
        Message message = messages.lock(messageId).orElse(null);
        if (message != null && message.comeBack(Wording.of("notification.MessageRegister.cameBack", reason))) {
            attempts.add(List.of(message), clock.instant());
            events.publishEvent(new DeliveryFailed(
                    messageId, message.written().number(), message.written().template(), message.attempts()));
        }
    }

    /**
     * Sends a message again that failed or had no address, to the address that is known now.
     *
     * @param person user id of who asks for it
     * @throws Refusal when there is no such message or it need not be sent again
     */
    public SentMessage sendAgain(long messageId, String person) {
        Message message = messages.lock(messageId)
                .orElseThrow(() -> messages.existsById(messageId)
                        ? Refusal.conflict(Wording.of("notification.MessageRegister.sendAgain"))
                        : Refusal.missing(Wording.of("notification.MessageRegister.missing")));
        message.sendAgain(recipients.addressOf(message.written().recipient()).orElse(null), clock.instant());
        attempts.add(message, clock.instant(), person);
        events.publishEvent(new MessageQueued());
        return message.asSent();
    }

    /** Messages of a case to the recipient that were given up or had no address, oldest first. */
    @Transactional(readOnly = true)
    public List<Long> undelivered(String number, String recipient) {
        return messages.findByWrittenNumberOrderById(number).stream()
                .filter(m -> m.written().recipient().equals(recipient))
                .filter(m -> m.outcome() == Outcome.FAILED || m.outcome() == Outcome.NO_ADDRESS)
                .map(Message::id)
                .toList();
    }

    /** Whether the message is for the recipient. */
    @Transactional(readOnly = true)
    public boolean goesTo(long messageId, String recipient) {
        return messages.findById(messageId)
                .filter(m -> m.written().recipient().equals(recipient))
                .isPresent();
    }
}
