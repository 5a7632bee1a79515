package lv.saimnieks.change.model;

import jakarta.persistence.EntityManager;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a change by its number or refuses in words. A transaction reads a change once, however often it asks. */
@Component
@Transactional(readOnly = true)
public class ChangeFinder {

    private final EntityManager entities;

    ChangeFinder(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal when there is no such change */
    public Change get(String number) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(Change.class)
                .loadOptional(number == null ? "" : number)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.ChangeFinder.get", number)));
    }
}
