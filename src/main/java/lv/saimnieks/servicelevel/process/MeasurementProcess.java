package lv.saimnieks.servicelevel.process;

import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.breach.FoundResults;
import lv.saimnieks.servicelevel.breach.Occasion;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way into the process {@code sla-measurement}; register and engine change together. */
@Component
class MeasurementProcess {

    static final String KEY = "sla-measurement";
    static final String NUMBER = "breachNumber";

    private static final String RECORDED = "MeasurementRecorded";

    private final Breaches breaches;
    private final FoundResults found;
    private final MeasurementTasks tasks;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    MeasurementProcess(
            Breaches breaches,
            FoundResults found,
            MeasurementTasks tasks,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem) {
        this.breaches = breaches;
        this.found = found;
        this.tasks = tasks;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Takes up a result.
     *
     * @return number of the nonconformity
     * @throws org.springframework.dao.DuplicateKeyException when it was taken up already, also by another node meanwhile
     */
    @Transactional
    String start(Occasion occasion, long result) {
        String number = breaches.register(found.get(occasion, result));
        asSystem.run(() -> breaches.started(
                number,
                runtime.startProcessInstanceByKey(KEY, number, tasks.processVariables(number))
                        .getId()));
        return number;
    }

    /** The value that is waited for came by another way; nothing where nobody waits any more. */
    @Transactional
    void measured(String number) {
        asSystem.run(() -> runtime.createExecutionQuery()
                .processInstanceBusinessKey(number)
                .messageEventSubscriptionName(RECORDED)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(RECORDED, waiting.getId())));
    }
}
