package lv.saimnieks.change.process;

import java.util.Map;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.steps.ChangeImplementation;
import lv.saimnieks.change.steps.ChangeIntake;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way from our pages and REST into the process {@code change-management}; register and engine change together. */
@Component
@Transactional
public class ChangeProcess {

    public static final String KEY = "change-management";

    static final String NUMBER = "changeNumber";
    private static final String DEVIATION_REPORTED = "DeviationReported";
    private static final String CHANGE_WITHDRAWN = "ChangeWithdrawn";

    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final Idempotency idempotency;
    private final ChangeIntake intake;
    private final ChangeImplementation implementation;

    ChangeProcess(
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem,
            Idempotency idempotency,
            ChangeIntake intake,
            ChangeImplementation implementation) {
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.idempotency = idempotency;
        this.intake = intake;
        this.implementation = implementation;
    }

    /**
     * Enters a request into the register and starts its process.
     *
     * @return the register number
     */
    public String start(NewChange wanted) {
        Change change = intake.receive(wanted);
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                KEY,
                change.number(),
                Map.of(NUMBER, change.number(), "starter", wanted.origin().requester())));
        return change.number();
    }

    /**
     * {@link #start} of a request that may be sent twice: the same key of the same person starts one change only.
     *
     * @param key at most 100 characters; null when the request cannot come twice
     * @return the register number
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String startOnce(NewChange wanted, String key) {
        return idempotency.once("change", wanted.origin().requester(), key, wanted.toString(), () -> start(wanted));
    }

    /** Withdraws a request; its process goes on to closing. */
    public void withdraw(String number, String user, String reason) {
        intake.withdraw(number, user, reason);
        correlate(CHANGE_WITHDRAWN, number);
    }

    /** Reports a deviation during implementation; the manager gets a task. */
    public void deviate(String number, String user, DeviationKind kind, String description) {
        implementation.deviate(number, user, kind, description);
        correlate(DEVIATION_REPORTED, number, Map.of("deviated", true));
    }

    /** Reports that a piece of work is late; the manager gets a task, unless one waits already, which decides this too. */
    void reportLate(String number, int slot) {
        if (implementation.late(number, slot)) {
            correlate(DEVIATION_REPORTED, number, Map.of("deviated", true));
        }
    }

    /** Lets the process know of a deviation that the register has already. */
    void reportDeviation(String number) {
        correlate(DEVIATION_REPORTED, number);
    }

    private void correlate(String message, String number) {
        correlate(message, number, Map.of());
    }

    private void correlate(String message, String number, Map<String, Object> variables) {
        asSystem.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(variables)
                .correlate());
    }
}
