package lv.saimnieks.models.migration;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseMoves;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the cases of the open jobs, each in a transaction of its own together with what is written down of it. A case
 * that cannot be moved does not stop the others. After a restart, or when its node died, a job goes on with the next case.
 */
@Component
class MoveWorker {

    /** A worker that was not heard of for so long is taken for dead; longer than any one case may take. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private static final Set<Role> OWNERS = EnumSet.of(Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final String name = UUID.randomUUID().toString();
    private final MoveJobs jobs;
    private final MovePlans plans;
    private final MovePreviews previews;
    private final CaseMoves moves;
    private final Users users;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile boolean stopped;

    MoveWorker(
            MoveJobs jobs,
            MovePlans plans,
            MovePreviews previews,
            CaseMoves moves,
            Users users,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jobs = jobs;
        this.plans = plans;
        this.previews = previews;
        this.moves = moves;
        this.users = users;
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works until no job waits, or until it is stopped. */
    void work() {
        while (!stopped) {
            Optional<MoveJob> job =
                    jobs.claim(name, clock.instant(), clock.instant().minus(SILENCE));
            if (job.isEmpty()) {
                return;
            }
            work(job.get());
        }
    }

    /** Ends after the case at hand; what is left goes on after the next start, or on another node, at once. */
    void stop() {
        stopped = true;
        jobs.release(name);
    }

    private void work(MoveJob job) {
        boolean allowed = users.rolesOf(job.by()).stream().anyMatch(OWNERS::contains);
        Map<String, MigrationPlan> agreed = new HashMap<>();
        Optional<MoveJob.Case> next = jobs.nextCase(job.id());
        while (next.isPresent()) {
            if (stopped || !jobs.beat(job.id(), name, clock.instant())) {
                jobs.release(name);
                return;
            }
            if (allowed) {
                move(job, next.get(), agreed);
            } else {
                failed(job, next.get(), Wording.of("migration.why.notOwner", job.by()));
            }
            next = jobs.nextCase(job.id());
        }
        jobs.end(job.id(), MoveJob.State.DONE, clock.instant());
    }

    /** @param agreed the plans made so far, by the version that they lead from */
    private void move(MoveJob job, MoveJob.Case one, Map<String, MigrationPlan> agreed) {
        try {
            MigrationPlan plan = agreed.computeIfAbsent(
                    one.fromDefinition(),
                    from -> plans.plan(from, job.toDefinition(), Move.steps(List.of(job.steps()))));
            transactions.executeWithoutResult(t -> {
                Optional<String> skip = whyNot(job, one);
                if (skip.isEmpty()) {
                    moves.move(plan, one.instance(), job.by(), job.reason());
                }
                jobs.caseDone(
                        job.id(),
                        one.place(),
                        skip.isEmpty() ? MoveJob.Result.MOVED : MoveJob.Result.SKIPPED,
                        skip.orElse(null));
            });
        } catch (OptimisticLockingException e) {
            failed(job, one, Wording.of("migration.why.busy"));
        } catch (RuntimeException e) {
            if (stopped) {
                throw e;
            }
            failed(job, one, String.join(" ", previews.why(e, one.fromDefinition())));
        }
    }

    /** A case that has ended or was moved meanwhile is left alone. */
    private Optional<String> whyNot(MoveJob job, MoveJob.Case one) {
        ProcessInstance instance = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(one.instance())
                .singleResult());
        if (instance == null) {
            return Optional.of(Wording.of("migration.why.ended"));
        }
        String now = instance.getProcessDefinitionId();
        return now.equals(one.fromDefinition())
                ? Optional.empty()
                : Optional.of(Wording.of(
                        now.equals(job.toDefinition()) ? "migration.why.already" : "migration.why.elsewhere"));
    }

    private void failed(MoveJob job, MoveJob.Case one, String reason) {
        jobs.caseDone(job.id(), one.place(), MoveJob.Result.FAILED, reason);
    }
}
