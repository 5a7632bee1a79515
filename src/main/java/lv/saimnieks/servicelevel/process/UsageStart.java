package lv.saimnieks.servicelevel.process;

import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.servicelevel.usage.Supervision.Origin;
import lv.saimnieks.servicelevel.usage.Supervisions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins supervisions, by hand or by the clock. */
@Service
@Transactional
public class UsageStart {

    private final Supervisions supervisions;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    UsageStart(Supervisions supervisions, @Lazy RuntimeService runtime, RunAsSystem asSystem) {
        this.supervisions = supervisions;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Begins the supervision that a person asks for; answers its number.
     *
     * @param report what was noticed; may be null
     * @throws Refusal when the person has no part in the item
     */
    public String byHand(String itemCode, String report, String user) {
        if (supervisions.reportable(user).stream().noneMatch(i -> i.code().equals(itemCode))) {
            throw Refusal.invalid("item", Wording.of("servicelevel.usage.notYours"));
        }
        return start(itemCode, report, user);
    }

    /** Begins the supervision of an item whose time has come. */
    public void byClock(String itemCode) {
        start(itemCode, null, null);
    }

    private String start(String itemCode, String report, String user) {
        String number = supervisions.begin(itemCode, report, Origin.NONE, user);
        asSystem.run(() -> supervisions.started(
                number,
                runtime.startProcessInstanceByKey(UsageTasks.KEY, number).getId()));
        return number;
    }
}
