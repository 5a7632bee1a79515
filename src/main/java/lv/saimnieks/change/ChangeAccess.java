package lv.saimnieks.change;

import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read and touch a change outside their tasks: people with a role in the case, portfolio managers, auditors. */
@Component
@Transactional
public class ChangeAccess {

    private static final Set<Role> READ_ALL =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.AUDITOR);

    private final ChangeFinder finder;
    private final ChangePeople people;
    private final Users users;

    ChangeAccess(ChangeFinder finder, ChangePeople people, Users users) {
        this.finder = finder;
        this.people = people;
        this.users = users;
    }

    /** Whether the person sees every change, not only those they take part in. */
    @Transactional(readOnly = true)
    public boolean readsAll(String user) {
        return users.rolesOf(user).stream().anyMatch(READ_ALL::contains);
    }

    /** Whether the person may ask for a change: all staff but those who are auditors only. */
    @Transactional(readOnly = true)
    public boolean mayStart(String user) {
        return users.rolesOf(user).stream().anyMatch(r -> r != Role.AUDITOR);
    }

    /** @throws Refusal unless the person may ask for a change */
    @Transactional(readOnly = true)
    public void requireMayStart(String user) {
        if (!mayStart(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireMayStart"));
        }
    }

    /** Whether the person may authorise and withdraw standard-change models. */
    @Transactional(readOnly = true)
    public boolean mayAuthoriseModels(String user) {
        return users.rolesOf(user).stream()
                .anyMatch(r -> r == Role.SERVICE_PORTFOLIO_MANAGER || r == Role.RESOURCE_PORTFOLIO_MANAGER);
    }

    /** @throws Refusal unless the person may authorise standard-change models */
    @Transactional(readOnly = true)
    public void requireMayAuthoriseModels(String user) {
        if (!mayAuthoriseModels(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireMayAuthoriseModels"));
        }
    }

    /** @throws Refusal when there is no such change or the person has no part in it; both sound alike */
    @Transactional(readOnly = true)
    public Change readable(String number, String user) {
        Change change = finder.get(number);
        if (!readsAll(user) && !change.participants().contains(user)) {
            throw Refusal.missing(Wording.of("change.ChangeAccess.readable", number));
        }
        return change;
    }

    /** @throws Refusal unless the person is the requester or manages the change */
    @Transactional(readOnly = true)
    public void requireRequesterOrManager(String number, String user) {
        Change change = readable(number, user);
        boolean manages = people.managers(change).users().contains(user);
        if (!manages && !change.request().requester().equals(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireRequesterOrManager"));
        }
    }

    /** @throws Refusal unless the person manages the change or works on its plan */
    @Transactional(readOnly = true)
    public void requireManagerOrImplementer(String number, String user) {
        Change change = readable(number, user);
        boolean works = change.currentItems().stream().anyMatch(i -> user.equals(i.who()));
        if (!works && !people.managers(change).users().contains(user)) {
            throw Refusal.forbidden(Wording.of("change.ChangeAccess.requireManagerOrImplementer"));
        }
    }

    /** Someone was given a task of the case and so has a role in it. */
    public void involve(String number, Iterable<String> newcomers) {
        Change change = finder.get(number);
        newcomers.forEach(change::involve);
    }
}
