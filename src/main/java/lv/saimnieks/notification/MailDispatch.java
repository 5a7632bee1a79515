package lv.saimnieks.notification;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends what is due. Runs after each commit that stored a message and by the clock; tests call it by hand. */
@Component
public class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private final Delivery delivery;
    private final ApplicationEventPublisher events;

    MailDispatch(Delivery delivery, ApplicationEventPublisher events) {
        this.delivery = delivery;
        this.events = events;
    }

    /**
     * Tries every message that is due now, a few in one transaction.
     *
     * @return how many were tried here
     */
    public int dispatchDue() {
        int tried = 0;
        Delivery.Done done;
        long after = 0;
        do {
            done = delivery.attempt(after);
            after = done.last();
            tried += done.tried().size();
            tell(done.tried());
        } while (done.more());
        return tried;
    }

    /** What became of the messages is stored already; a listener that fails changes nothing about it. */
    private void tell(List<Message> tried) {
        List<Long> succeeded = tried.stream()
                .filter(m -> m.outcome() != Outcome.QUEUED && m.outcome() != Outcome.FAILED)
                .map(Message::id)
                .toList();
        if (!succeeded.isEmpty()) {
            publish(new DeliveriesSucceeded(succeeded));
        }
        tried.stream()
                .filter(m -> m.outcome() == Outcome.FAILED)
                .forEach(m -> publish(new DeliveryFailed(
                        m.id(), m.written().number(), m.written().template(), m.attempts())));
    }

    private void publish(Object fact) {
        try {
            events.publishEvent(fact);
        } catch (RuntimeException e) {
            LOG.error("Nobody could be told: {}", fact, e);
        }
    }
}
