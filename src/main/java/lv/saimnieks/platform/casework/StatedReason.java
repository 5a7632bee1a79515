package lv.saimnieks.platform.casework;

import java.util.concurrent.atomic.AtomicReference;
import lv.saimnieks.shared.TransactionLocal;
import org.springframework.stereotype.Component;

/** Why the running transaction intervenes in cases, where no request tells it: a job that a person ordered with a reason. */
@Component
public class StatedReason {

    private final TransactionLocal<AtomicReference<String>> reason = new TransactionLocal<>(AtomicReference::new);

    /** Does the work for this reason; the transaction is running already. */
    public void during(String why, Runnable work) {
        reason.get().set(why);
        try {
            work.run();
        } finally {
            reason.get().set(null);
        }
    }

    /** In words; null where nobody was asked. */
    public String now() {
        return reason.get().get();
    }
}
