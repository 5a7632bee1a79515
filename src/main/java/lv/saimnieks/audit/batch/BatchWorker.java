package lv.saimnieks.audit.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.CreatorRights;
import lv.saimnieks.audit.batch.CaseBatch.Case;
import lv.saimnieks.audit.batch.CaseBatch.Result;
import lv.saimnieks.audit.batch.CaseBatch.State;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the open batches case by case, each in a transaction of its own together with what is written down of it, with the
 * rights of whoever ordered it. A case that cannot be done does not stop the others. After a restart, or when its node
 * died, a batch goes on with the next case.
 */
@Component
class BatchWorker {

    /** A worker that was not heard of for so long is taken for dead; longer than any one case may take. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private final String name = UUID.randomUUID().toString();
    private final CaseBatches batches;
    private final Standings standings;
    private final BatchDeeds deeds;
    private final CreatorRights rights;
    private final AuditAccess access;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile boolean stopped;

    BatchWorker(
            CaseBatches batches,
            Standings standings,
            BatchDeeds deeds,
            CreatorRights rights,
            AuditAccess access,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.standings = standings;
        this.deeds = deeds;
        this.rights = rights;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works until no batch waits, or until it is stopped. */
    void work() {
        while (!stopped) {
            Optional<CaseBatch> batch =
                    batches.claim(name, clock.instant(), clock.instant().minus(SILENCE));
            if (batch.isEmpty()) {
                return;
            }
            work(batch.get());
        }
    }

    /** Ends after the case at hand; what is left goes on after the next start, or on another node, at once. */
    void stop() {
        stopped = true;
        batches.release(name);
    }

    private void work(CaseBatch batch) {
        Optional<Case> next = batches.nextCase(batch.id());
        while (next.isPresent()) {
            if (stopped || !batches.beat(batch.id(), name, clock.instant())) {
                batches.release(name);
                return;
            }
            one(batch, next.get());
            next = batches.nextCase(batch.id());
        }
        batches.end(batch.id(), State.DONE, clock.instant());
    }

    private void one(CaseBatch batch, Case one) {
        try {
            rights.call(batch.by(), () -> {
                transactions.executeWithoutResult(t -> {
                    Optional<String> skip = whyNot(batch, one);
                    if (skip.isEmpty()) {
                        deeds.perform(batch.operation(), batch.step(), one.instance(), batch.reason());
                    }
                    batches.caseDone(
                            batch.id(), one.place(), skip.isEmpty() ? Result.DONE : Result.SKIPPED, skip.orElse(null));
                });
                return null;
            });
        } catch (RuntimeException e) {
            if (stopped) {
                throw e;
            }
            batches.caseDone(batch.id(), one.place(), Result.FAILED, BatchDeeds.words(batch.operation(), e));
        }
    }

    /** A case may have ended or gone on meanwhile, and whoever ordered it may have lost the right to see it. */
    private Optional<String> whyNot(CaseBatch batch, Case one) {
        Optional<Standing> now = standings.of(one.instance(), batch.id());
        if (now.isEmpty()) {
            return Optional.of(Wording.of("batch.why.ended"));
        }
        return access.readable().contains(now.get().process())
                ? deeds.whyNot(batch.operation(), batch.step(), now.get())
                : Optional.of(Wording.of("batch.why.rights"));
    }
}
