package lv.saimnieks.servicelevel.action;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a corrective action by its number or refuses in words. A transaction reads it once, however often it asks. */
@Component
@Transactional(readOnly = true)
public class CorrectiveActions {

    private final EntityManager entities;

    CorrectiveActions(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal when there is no such action */
    public CorrectiveAction get(String number) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(CorrectiveAction.class)
                .loadOptional(number == null ? "" : number)
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.action.missing", number)));
    }

    /** Number of the action for a breach; empty when there is none. */
    public Optional<String> ofBreach(String breachNumber) {
        return entities.createQuery(
                        "select a.number from CorrectiveAction a where a.breachNumber = :breach", String.class)
                .setParameter("breach", breachNumber)
                .getResultStream()
                .findFirst();
    }

    /** Numbers of the actions that wait for results. */
    public List<String> awaitingResults() {
        return entities.createQuery(
                        "select a.number from CorrectiveAction a where a.status = :status order by a.id", String.class)
                .setParameter("status", ActionStatus.AWAITING_RESULTS)
                .getResultList();
    }
}
