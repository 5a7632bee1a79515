package lv.saimnieks.change;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.TaskPeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/** Who holds a role for the targets of a change, and who is asked when nobody does: the level above (E12, E22). */
class RoleLevels {

    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    RoleLevels(Catalogue catalogue, Responsibilities responsibilities) {
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
    }

    /** For whom the person acts in a role: for themselves where they hold it for any target, else for the holder. */
    String actingFor(String user, Role role, Set<String> targets) {
        Set<String> holders = new LinkedHashSet<>();
        for (String target : targets) {
            if (responsibilities.peopleFor(role, target).contains(user)) {
                holders.add(responsibilities.actingFor(user, role, target));
            }
        }
        if (holders.isEmpty()) {
            holders.add(responsibilities.actingFor(user, role, null));
        }
        return holders.contains(user) ? user : holders.iterator().next();
    }

    /**
     * The people of the lowest level that has anyone who may; where nobody may at any level, whoever is there.
     *
     * @param excluded people who may not, nor anybody in their place
     * @param takenBy people who have another part of the same step
     * @throws Refusal when nobody at all holds any of the roles upwards
     */
    TaskPeople firstWithPeople(Set<Role> roles, Set<String> targets, Set<String> excluded, Set<String> takenBy) {
        for (Set<Role> level = roles; !level.isEmpty(); level = above(level)) {
            List<String> allowed = allowed(level, targets, excluded, takenBy);
            if (!allowed.isEmpty()) {
                return people(level, targets, allowed, excluded);
            }
        }
        for (Set<Role> level = roles; !level.isEmpty(); level = above(level)) {
            Set<String> anyone = holders(level, targets);
            if (!anyone.isEmpty()) {
                return people(level, targets, List.copyOf(anyone), Set.of());
            }
        }
        throw Refusal.conflict(Wording.of("change.RoleLevels.firstWithPeople"));
    }

    private TaskPeople people(Set<Role> level, Set<String> targets, List<String> users, Set<String> excluded) {
        Role role = level.stream()
                .filter(r -> holders(Set.of(r), targets).stream().anyMatch(users::contains))
                .findFirst()
                .orElseThrow();
        return new TaskPeople(role, users, excluded, excluded.isEmpty() ? null : ChangePeople.EXCLUDED);
    }

    private List<String> allowed(Set<Role> level, Set<String> targets, Set<String> excluded, Set<String> takenBy) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Role role : level) {
            for (String user : holders(Set.of(role), targets)) {
                if (!excluded.contains(user)
                        && !takenBy.contains(user)
                        && !excluded.contains(actingFor(user, role, targets))) {
                    allowed.add(user);
                }
            }
        }
        return List.copyOf(allowed);
    }

    /** Who holds any of the roles: for the targets where the role is about such items, else for the institution. */
    Set<String> holders(Set<Role> roles, Collection<String> targets) {
        Set<String> found = new LinkedHashSet<>();
        for (Role role : roles) {
            switch (role) {
                case SERVICE_MANAGER, SERVICE_PROVIDER -> each(role, ItemKind.SERVICE, targets, found);
                case RESOURCE_MANAGER -> each(role, ItemKind.RESOURCE, targets, found);
                default -> found.addAll(responsibilities.peopleFor(role, null));
            }
        }
        return found;
    }

    private void each(Role role, ItemKind kind, Collection<String> targets, Set<String> found) {
        targets.stream()
                .filter(t -> catalogue.find(t).map(i -> i.kind() == kind).orElse(false))
                .forEach(t -> found.addAll(responsibilities.peopleFor(role, t)));
    }

    /** The roles above; none above the head of the institution. */
    static Set<Role> above(Set<Role> level) {
        Set<Role> next = new LinkedHashSet<>();
        for (Role role : level) {
            switch (role) {
                case SERVICE_MANAGER, SERVICE_PROVIDER -> next.add(Role.SERVICE_PORTFOLIO_MANAGER);
                case RESOURCE_MANAGER -> next.add(Role.RESOURCE_PORTFOLIO_MANAGER);
                case SERVICE_PORTFOLIO_MANAGER, RESOURCE_PORTFOLIO_MANAGER -> next.add(Role.INSTITUTION_HEAD);
                case INSTITUTION_HEAD, ADMINISTRATOR -> {}
                default -> {
                    next.add(Role.SERVICE_PORTFOLIO_MANAGER);
                    next.add(Role.RESOURCE_PORTFOLIO_MANAGER);
                }
            }
        }
        return next;
    }

    boolean has(Collection<String> codes, ItemKind kind) {
        return codes.stream()
                .anyMatch(c -> catalogue.find(c).map(i -> i.kind() == kind).orElse(false));
    }
}
