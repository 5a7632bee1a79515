package lv.saimnieks.support.training;

import java.util.Collection;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import org.springframework.stereotype.Component;

/**
 * Who may read, plan and attend trainings, as for materials: people of the institution read all; a provider from outside
 * what is meant for providers from outside about its own services or about none, and what it takes part in.
 */
@Component
public class TrainingAccess {

    private final MaterialAccess access;
    private final TrainingRows rows;
    private final Users users;

    TrainingAccess(MaterialAccess access, TrainingRows rows, Users users) {
        this.access = access;
        this.rows = rows;
        this.users = users;
    }

    boolean mayRead(String user, Training training) {
        return !access.outside(user) || meant(user, training) || takesPart(user, training);
    }

    private boolean meant(String user, Training training) {
        return training.audience().reaches(access.outside(user))
                && (!access.outside(user)
                        || training.items().isEmpty()
                        || access.itemsOf(user).stream().anyMatch(training.items()::contains));
    }

    private boolean takesPart(String user, Training training) {
        return rows.participants(training).stream().anyMatch(p -> user.equals(p.userId()));
    }

    /** Whether the person is one of those whom the training is for: who reads by office only is not. */
    public boolean mayAttend(String user, Training training) {
        return users.exists(user) && access.provides(user) && meant(user, training);
    }

    /** Whether the person may plan the training and keeps its people. */
    public boolean manages(String user, Training training) {
        return access.mayWrite(user, training.items());
    }

    /** Whether the person may see who takes part. */
    public boolean seesPeople(String user, Training training) {
        return manages(user, training) || users.rolesOf(user).contains(Role.AUDITOR);
    }

    /** For whom it is; nobody where no person is reached. */
    Set<String> concerned(Audience audience, Collection<String> items) {
        return access.concerned(audience, items);
    }

    /** @throws Refusal unless the person may plan a training about the items */
    public void requireManager(String user, Collection<String> items) {
        if (!access.mayWrite(user, items)) {
            throw Refusal.forbidden(
                    Wording.of(items.isEmpty() ? "support.training.onlyPortfolio" : "support.training.onlyManagers"));
        }
    }

    /** @throws Refusal unless the person may plan any training */
    public void requireAnyManager(String user) {
        if (!access.mayWriteAnything(user)) {
            throw Refusal.forbidden(Wording.of("support.training.onlyManagers"));
        }
    }
}
