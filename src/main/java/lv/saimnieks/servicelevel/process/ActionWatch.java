package lv.saimnieks.servicelevel.process;

import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.servicelevel.action.ActionEffect;
import lv.saimnieks.servicelevel.action.CorrectiveActions;
import lv.saimnieks.servicelevel.measurement.LevelWatch;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells corrective actions that the results which they wait for are there, by {@code MeasurementRecorded}. */
@Component
class ActionWatch implements LevelWatch {

    private static final String MESSAGE = "MeasurementRecorded";

    private final CorrectiveActions actions;
    private final ActionEffect effect;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final TransactionTemplate transaction;

    ActionWatch(
            CorrectiveActions actions,
            ActionEffect effect,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem,
            TransactionTemplate transaction) {
        this.actions = actions;
        this.effect = effect;
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.transaction = transaction;
    }

    @Override
    public void look() {
        actions.awaitingResults().forEach(number -> transaction.executeWithoutResult(t -> tell(number)));
    }

    private void tell(String number) {
        if (effect.helped(actions.get(number)).isPresent()) {
            asSystem.run(() -> runtime.createMessageCorrelation(MESSAGE)
                    .processInstanceBusinessKey(number)
                    .correlateAll());
        }
    }
}
