package lv.saimnieks.cases.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.cases.Outcome;
import lv.saimnieks.cases.OutcomeStored;
import lv.saimnieks.cases.Outcomes;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings outcomes to the cases that wait for them: right after the commit that stored one, and by the clock for a case
 * that began to wait later. Each is delivered in a transaction of its own, so that a receiver that fails harms neither
 * the case that ended nor other outcomes; it is tried again by the clock.
 */
@Component
public class OutcomeDelivery {

    /** Set in a waiting place, it names the one case whose outcome is waited for there. */
    static final String AWAITED = "awaitedCase";

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeDelivery.class);

    private final Outcomes outcomes;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OutcomeDelivery(
            Outcomes outcomes,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.outcomes = outcomes;
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void afterCommit(OutcomeStored stored) {
        if (!deliver(stored.id())) {
            LOG.info("Outcome {} is stored: nobody waits for it now", stored.id());
        }
    }

    /** Delivers what somebody has begun to wait for since it was published. */
    public void deliverAwaited() {
        jdbc.sql("""
                        select o.id from case_outcome o
                        where o.delivered_at is null and exists (
                          select 1 from ACT_RU_EVENT_SUBSCR s
                          join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
                          where s.EVENT_TYPE_ = 'message' and s.EVENT_NAME_ = o.message
                            and p.BUSINESS_KEY_ = o.origin_case)
                        order by o.id""").query(Long.class).list().forEach(this::deliver);
    }

    private boolean deliver(long id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean taken = outcomes.take(id).filter(this::handOver).isPresent();
                if (!taken) {
                    status.setRollbackOnly();
                }
                return taken;
            }));
        } catch (RuntimeException e) {
            LOG.error("Outcome {} could not be delivered, it is tried again", id, e);
            return false;
        }
    }

    private boolean handOver(Outcome outcome) {
        return asSystem.call(() -> {
            Optional<Execution> waiting = waiting(outcome);
            waiting.ifPresent(place ->
                    runtime.messageEventReceived(outcome.message(), place.getId(), Map.copyOf(outcome.variables())));
            return waiting.isPresent();
        });
    }

    /** One place of the case that asked; where several wait, the one that names this case or none. */
    private Optional<Execution> waiting(Outcome outcome) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(outcome.originCase())
                .messageEventSubscriptionName(outcome.message())
                .list()
                .stream()
                .filter(e -> awaits(e, outcome.caseNumber()))
                .findFirst();
    }

    private boolean awaits(Execution execution, String caseNumber) {
        Object awaited = runtime.getVariable(execution.getId(), AWAITED);
        return awaited == null || Objects.equals(awaited, caseNumber);
    }
}
