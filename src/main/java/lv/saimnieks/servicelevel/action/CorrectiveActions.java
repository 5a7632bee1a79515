package lv.saimnieks.servicelevel.action;

import jakarta.persistence.EntityManager;
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
}
