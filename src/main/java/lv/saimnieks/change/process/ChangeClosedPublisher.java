package lv.saimnieks.change.process;

import lv.saimnieks.change.ChangeClosure;
import lv.saimnieks.change.ClosedFact;
import lv.saimnieks.platform.SystemWork;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the case that asked for a change that it is closed; stored and logged also when nobody waits any more. */
@Component
class ChangeClosedPublisher {

    private static final String CHANGE_CLOSED = "ChangeClosed";
    private static final Logger log = LoggerFactory.getLogger(ChangeClosedPublisher.class);

    private final ChangeClosure closure;
    private final RuntimeService runtime;
    private final SystemWork systemWork;

    ChangeClosedPublisher(ChangeClosure closure, @Lazy RuntimeService runtime, SystemWork systemWork) {
        this.closure = closure;
        this.runtime = runtime;
        this.systemWork = systemWork;
    }

    void publish(String number) {
        ClosedFact fact = closure.publish(number);
        if (fact.originCase() == null || fact.delivered()) {
            return;
        }
        int taken = systemWork.call(() -> runtime.createMessageCorrelation(CHANGE_CLOSED)
                .processInstanceBusinessKey(fact.originCase())
                .setVariable("originChangeNumber", number)
                .setVariable("changeClosureCode", fact.closureCode().name())
                .correlateAllWithResult()
                .size());
        if (taken > 0) {
            closure.delivered(number);
        } else {
            log.info("ChangeClosed of {} is stored: {} does not wait for it", number, fact.originCase());
        }
    }
}
