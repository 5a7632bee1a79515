package lv.saimnieks.audit.batch;

import java.util.Optional;
import java.util.stream.Stream;
import lv.saimnieks.platform.casework.StatedReason;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Does an operation to one case as a single intervention does it, and says why it cannot be done. */
@Component
class BatchDeeds {

    private static final Logger LOG = LoggerFactory.getLogger(BatchDeeds.class);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final BatchSteps steps;
    private final StatedReason stated;

    BatchDeeds(
            @Lazy RuntimeService runtime, @Lazy ManagementService management, BatchSteps steps, StatedReason stated) {
        this.runtime = runtime;
        this.management = management;
        this.steps = steps;
        this.stated = stated;
    }

    /** Why the operation is not for this case as it stands; empty when it is. */
    Optional<String> whyNot(BatchOperation operation, String step, Standing one) {
        if (one.ended()) {
            return why("ended");
        }
        if (one.waitingIn() != null) {
            return Optional.of(Wording.of("batch.why.elsewhere", String.valueOf(one.waitingIn())));
        }
        return switch (operation) {
            case RETRY -> one.failedJobs() == 0 ? why("noFailed") : Optional.empty();
            case SUSPEND -> one.suspended() ? why("suspended") : Optional.empty();
            case ACTIVATE -> one.suspended() ? Optional.empty() : why("active");
            case CANCEL -> Optional.empty();
            case MOVE -> whyNotTo(step, one);
        };
    }

    private Optional<String> whyNotTo(String step, Standing one) {
        if (one.suspended()) {
            return why("move.suspended");
        }
        if (one.steps().size() == 1 && one.steps().contains(step)) {
            return why("move.there");
        }
        return steps.find(one.definition(), step).isEmpty() ? why("move.noStep") : Optional.empty();
    }

    private static Optional<String> why(String key) {
        return Optional.of(Wording.of("batch.why." + key));
    }

    /** Does it in the running transaction, as the person whom the engine takes for authenticated. */
    void perform(BatchOperation operation, String step, String instance, String reason) {
        stated.during(reason, () -> {
            switch (operation) {
                case RETRY ->
                    management
                            .createJobQuery()
                            .processInstanceId(instance)
                            .noRetriesLeft()
                            .list()
                            .forEach(job -> management.setJobRetries(job.getId(), 1));
                case SUSPEND -> runtime.suspendProcessInstanceById(instance);
                case ACTIVATE -> runtime.activateProcessInstanceById(instance);
                case CANCEL -> runtime.deleteProcessInstance(instance, reason, false, true);
                case MOVE -> move(instance, step, reason);
            }
        });
    }

    private void move(String instance, String step, String reason) {
        ActivityInstance tree = runtime.getActivityInstance(instance);
        ProcessInstanceModificationInstantiationBuilder move =
                runtime.createProcessInstanceModification(instance).startBeforeActivity(step);
        leaves(tree).forEach(move::cancelActivityInstance);
        transitions(tree).forEach(move::cancelTransitionInstance);
        move.setAnnotation(reason).execute();
    }

    private static Stream<String> leaves(ActivityInstance tree) {
        ActivityInstance[] children = tree.getChildActivityInstances();
        return Stream.of(children)
                .flatMap(c -> c.getChildActivityInstances().length == 0 && c.getChildTransitionInstances().length == 0
                        ? Stream.of(c.getId())
                        : leaves(c));
    }

    private static Stream<String> transitions(ActivityInstance tree) {
        return Stream.concat(
                Stream.of(tree.getChildTransitionInstances()).map(t -> t.getId()),
                Stream.of(tree.getChildActivityInstances()).flatMap(BatchDeeds::transitions));
    }

    /** Why a case could not be done, in words. */
    static String words(BatchOperation operation, RuntimeException thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.getMessage();
        }
        if (thrown instanceof AuthorizationException) {
            return Wording.of("batch.why.rights");
        }
        if (thrown instanceof OptimisticLockingException || thrown instanceof ConcurrencyFailureException) {
            return Wording.of("batch.why.busy");
        }
        LOG.warn("A case could not be done ({})", operation, thrown);
        return Wording.of(operation == BatchOperation.MOVE ? "batch.why.move.fault" : "batch.why.fault");
    }
}
