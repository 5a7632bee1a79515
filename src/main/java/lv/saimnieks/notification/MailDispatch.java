package lv.saimnieks.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sends what is due. Runs after each commit that stored a message and by the clock; tests call it by hand. */
@Component
public class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final int AT_ONCE = 500;

    private final MailRepository messages;
    private final Delivery delivery;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailDispatch(MailRepository messages, Delivery delivery, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.delivery = delivery;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tries every message that is due now, each in its own transaction.
     *
     * @return how many were tried here
     */
    public int dispatchDue() {
        List<Long> due = messages.due(clock.instant(), Limit.of(AT_ONCE));
        int tried = 0;
        for (long id : due) {
            tried += dispatch(id);
        }
        return tried;
    }

    private int dispatch(long id) {
        Optional<Message> message;
        try {
            message = delivery.attempt(id);
        } catch (RuntimeException e) {
            LOG.error("Message {} could not be handled, it stays as it was", id, e);
            return 0;
        }
        message.ifPresent(this::tell);
        return message.isPresent() ? 1 : 0;
    }

    /** What became of the message is stored already; a listener that fails changes nothing about it. */
    private void tell(Message message) {
        try {
            publish(message);
        } catch (RuntimeException e) {
            LOG.error("Nobody could be told what became of message {}", message.id(), e);
        }
    }

    private void publish(Message message) {
        if (message.outcome() == Outcome.FAILED) {
            events.publishEvent(
                    new DeliveryFailed(message.id(), message.number(), message.template(), message.attempts()));
        } else if (message.outcome() != Outcome.QUEUED) {
            events.publishEvent(new DeliverySucceeded(message.id(), message.number()));
        }
    }
}
