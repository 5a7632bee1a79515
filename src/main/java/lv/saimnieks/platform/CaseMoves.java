package lv.saimnieks.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lv.saimnieks.shared.TransactionLocal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running cases to another version of their model for a person. The engine itself lets only administrators do so,
 * because its own operation may change variables of the case as well; callers make sure that the person may move cases.
 */
@Component
public class CaseMoves {

    private final ProcessEngine engine;
    private final TransactionLocal<AtomicReference<String>> reason = new TransactionLocal<>(AtomicReference::new);

    CaseMoves(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Moves one case in the running transaction; its story tells who and why.
     *
     * @param plan without variables
     * @param instance id of the process instance
     * @param user who moves it
     * @param why in words
     * @throws org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException when the case cannot be moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(MigrationPlan plan, String instance, String user, String why) {
        reason.get().set(why);
        var before = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().setAuthentication(user, List.of(), List.of());
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        engine.getRuntimeService()
                                .newMigration(plan)
                                .processInstanceIds(instance)
                                .execute();
                        return null;
                    }));
        } finally {
            engine.getIdentityService().setAuthentication(before);
            reason.get().set(null);
        }
    }

    /** Why the running transaction moves cases; null where nobody was asked. */
    public String reason() {
        return reason.get().get();
    }
}
