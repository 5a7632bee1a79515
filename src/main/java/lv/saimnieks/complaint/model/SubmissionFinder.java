package lv.saimnieks.complaint.model;

import jakarta.persistence.EntityManager;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a submission by its number or refuses in words. A transaction reads it once, however often it asks. */
@Component
@Transactional(readOnly = true)
public class SubmissionFinder {

    private final EntityManager entities;

    SubmissionFinder(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal when there is no such submission */
    public Submission get(String number) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(Submission.class)
                .loadOptional(number == null ? "" : number)
                .orElseThrow(() -> Refusal.missing(Wording.of("complaint.SubmissionFinder.get", number)));
    }

    /** The submission that this one was merged into, and so on; itself where it was not. */
    public Submission governing(String number) {
        Submission found = get(number);
        return found.mergedInto() == null ? found : governing(found.mergedInto());
    }
}
