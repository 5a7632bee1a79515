package lv.saimnieks.change.people;

import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may ask for a change and touch one outside their tasks; who may read it, {@link CaseAccess} says. */
@Component
@Transactional(readOnly = true)
public class ChangeAccess {

    private final ChangeFinder finder;
    private final ChangePeople people;
    private final Users users;
    private final CaseAccess cases;

    ChangeAccess(ChangeFinder finder, ChangePeople people, Users users, CaseAccess cases) {
        this.finder = finder;
        this.people = people;
        this.users = users;
        this.cases = cases;
    }

    /** Whether the person sees every change, not only those they take part in. */
    public boolean readsAll(String user) {
        return cases.readsAll(user);
    }

    /** Whether the person may ask for a change: all staff but those who are auditors only. */
    public boolean mayStart(String user) {
        return users.rolesOf(user).stream().anyMatch(r -> r != Role.AUDITOR);
    }

    /** @throws Refusal unless the person may ask for a change */
    public void requireMayStart(String user) {
        if (!mayStart(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireMayStart"));
        }
    }

    /** Whether the person may authorise and withdraw standard-change models. */
    public boolean mayAuthoriseModels(String user) {
        return users.rolesOf(user).stream()
                .anyMatch(r -> r == Role.SERVICE_PORTFOLIO_MANAGER || r == Role.RESOURCE_PORTFOLIO_MANAGER);
    }

    /** @throws Refusal unless the person may authorise standard-change models */
    public void requireMayAuthoriseModels(String user) {
        if (!mayAuthoriseModels(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireMayAuthoriseModels"));
        }
    }

    /** @throws Refusal when there is no such change or the person has no part in it; both sound alike */
    public Change readable(String number, String user) {
        cases.requireReadable(number, user);
        return finder.get(number);
    }

    /** @throws Refusal unless the person is the requester or manages the change */
    public void requireRequesterOrManager(String number, String user) {
        Change change = readable(number, user);
        boolean manages = people.managers(change).users().contains(user);
        if (!manages && !change.request().requester().equals(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireRequesterOrManager"));
        }
    }

    /** @throws Refusal unless the person manages the change or works on its plan */
    public void requireManagerOrImplementer(String number, String user) {
        Change change = readable(number, user);
        boolean works = change.currentItems().stream()
                .anyMatch(i -> user.equals(i.work().who()));
        if (!works && !people.managers(change).users().contains(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireManagerOrImplementer"));
        }
    }
}
