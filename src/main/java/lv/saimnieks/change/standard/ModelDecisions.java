package lv.saimnieks.change.standard;

import java.util.Objects;
import java.util.Set;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.standard.ModelVersions.Draft;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with versions of standard-change models (PU2-20/V3, U2, F6): whoever works with changes proposes one, a
 * portfolio manager who did not propose it authorises or refuses it, and decides about a model that failed twice in a row.
 */
@Service
@Transactional
public class ModelDecisions {

    /** Who may propose a model. */
    public static final Set<Role> PROPOSERS = Set.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PROVIDER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER);

    private final StandardModels models;
    private final ModelVersions versions;
    private final StandardModelUses uses;
    private final Users users;

    ModelDecisions(StandardModels models, ModelVersions versions, StandardModelUses uses, Users users) {
        this.models = models;
        this.versions = versions;
        this.uses = uses;
        this.users = users;
    }

    /** Whether a proposed version is to be in force. */
    public enum Authorisation implements Labelled {
        AUTHORISE,
        REFUSE
    }

    /** What becomes of a suspended model. */
    public enum Suspension implements Labelled {
        RESTORE,
        CHANGE,
        WITHDRAW
    }

    @Transactional(readOnly = true)
    public boolean mayPropose(String user) {
        return users.rolesOf(user).stream().anyMatch(PROPOSERS::contains);
    }

    /** @throws Refusal unless the person may propose models */
    @Transactional(readOnly = true)
    public void requireMayPropose(String user) {
        if (!mayPropose(user)) {
            throw Refusal.forbidden(Wording.of("change.catalogue.mayNotPropose"));
        }
    }

    /**
     * Enters a complete proposal; answers its number.
     *
     * @param code of the model that is to be changed; null for a new one
     * @throws Refusal with field names when something is missing or wrong, or the model cannot be changed now
     */
    public String propose(@Nullable String code, Draft draft, String user) {
        requireMayPropose(user);
        models.problems(draft.content(), draft.steps()).refuse();
        if (code != null) {
            requireChangeable(code);
        }
        ModelOccasion occasion = code == null ? ModelOccasion.NEW : ModelOccasion.CHANGE;
        String number = versions.begin(code, occasion, ModelCaseState.DRAFT, draft, null, user, null);
        versions.propose(number, draft, user);
        return number;
    }

    private void requireChangeable(String code) {
        StandardModel model = models.find(code)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.StandardModels.withdraw", code)));
        if (model.withdrawnOn() != null) {
            throw Refusal.conflict(Wording.of("change.StandardModels.alreadyWithdrawn", code));
        }
    }

    /** What somebody prepared that was begun by a review or by a suspension. */
    public void prepared(String number, Draft draft, String user) {
        models.problems(draft.content(), draft.steps()).refuse();
        versions.propose(number, draft, user);
    }

    /**
     * The answer to a proposal.
     *
     * @param separationNote why the proposer's own answer counts; null for anybody else's
     * @return whether a suspended model waits for another decision
     * @throws Refusal when it is refused without grounds, or the model was withdrawn meanwhile
     */
    public boolean answer(
            String number,
            String user,
            Authorisation answer,
            @Nullable String grounds,
            @Nullable String separationNote) {
        ModelVersion version = versions.get(number);
        if (answer == Authorisation.AUTHORISE) {
            if (models.find(version.code()).isPresent()) {
                requireChangeable(version.code());
            }
            versions.decide(number, ModelCaseState.AUTHORISED, user, grounds, separationNote);
            models.putInForce(version, user);
            return false;
        }
        require(grounds);
        if (suspended(version)) {
            versions.again(number, user, grounds);
            return true;
        }
        versions.decide(number, ModelCaseState.REFUSED, user, grounds, separationNote);
        return false;
    }

    private boolean suspended(ModelVersion version) {
        return models.find(version.code())
                .filter(m -> m.withdrawnOn() == null && m.suspendedOn() != null)
                .isPresent();
    }

    private static void require(@Nullable String grounds) {
        Problems wrong = new Problems();
        wrong.required("groundsText", Wording.of("change.catalogue.grounds"), grounds, Problems.TEXT);
        wrong.refuse();
    }

    /** Whether the failure of a standard change is the second in a row, so that its model is to be suspended. */
    @Transactional(readOnly = true)
    public boolean toSuspend(Change failed) {
        return models.find(failed.request().wish().standardModel())
                .filter(m -> m.suspendedOn() == null && m.withdrawnOn() == null)
                .filter(m ->
                        Objects.equals(m.revision(), failed.classification().standardModelRevision()))
                .filter(m -> uses.failedBefore(m, failed.number()))
                .isPresent();
    }

    /**
     * Suspends a model and begins the case about it; answers its number. Where a change of it is proposed already, that
     * goes on: its authorisation lifts the suspension, its refusal asks for another decision.
     */
    public String suspend(String code, String lastFailure) {
        String reason = Wording.of("change.catalogue.failedTwice", lastFailure);
        models.suspend(code, reason);
        return versions.begin(
                code, ModelOccasion.SUSPENSION, ModelCaseState.SUSPENDED, null, lastFailure, null, reason);
    }

    /** Suspends a model about which a case goes on. */
    public void suspendOnly(String code, String lastFailure) {
        models.suspend(code, Wording.of("change.catalogue.failedTwice", lastFailure));
    }

    /** @throws Refusal without grounds */
    public void decide(String number, String user, Suspension decision, @Nullable String grounds) {
        require(grounds);
        String code = versions.get(number).code();
        switch (decision) {
            case RESTORE -> {
                models.restore(code);
                versions.decide(number, ModelCaseState.RESTORED, user, grounds, null);
            }
            case WITHDRAW -> {
                models.withdraw(code, user, grounds);
                versions.decide(number, ModelCaseState.WITHDRAWN, user, grounds, null);
            }
            case CHANGE -> {
                StandardModel model = models.find(code).orElseThrow();
                versions.prepare(number, new Draft(model.content(), model.steps()), user, grounds);
            }
        }
    }

    /**
     * Withdraws a model from today; running changes that were verified against it go on.
     *
     * @throws Refusal without a reason, or while its suspension is to be decided in a task
     */
    public void withdraw(String code, String user, @Nullable String reason) {
        if (models.find(code).filter(m -> m.suspendedOn() != null).isPresent()) {
            throw Refusal.conflict(Wording.of("change.catalogue.decideInTask", code));
        }
        models.withdraw(code, user, reason);
    }

    /** The process was ended by a person past its steps; a suspended model stays so until it is changed or withdrawn. */
    public void cancel(String number) {
        if (!versions.get(number).state().closed()) {
            versions.decide(number, ModelCaseState.CANCELLED, null, null, null);
        }
    }
}
