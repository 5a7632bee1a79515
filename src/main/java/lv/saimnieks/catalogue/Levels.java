package lv.saimnieks.catalogue;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Who holds a role for the items of a case, who is asked when nobody does (the level above), and who manages a case of
 * a scope (COMMON/S1, E12, E22). Tasks, pages and lists of every domain ask here, so that they cannot differ.
 */
@Component
public class Levels {

    /**
     * People who may not do a task, nor anybody in their place.
     *
     * @param reason Latvian sentence told to one of them who tries
     */
    public record Exclusion(Set<String> people, String reason) {

        public static final Exclusion NONE = new Exclusion(Set.of(), null);
    }

    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    public Levels(Catalogue catalogue, Responsibilities responsibilities) {
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
    }

    /** The same answers for one list, each looked up once however many rows there are. */
    public ManagerIndex forList() {
        return new ManagerIndex(catalogue, responsibilities);
    }

    /**
     * Who manages a case, with substitutes: the managers of its items, or of the portfolio on whose side they are.
     *
     * @throws Refusal when nobody does at any level
     */
    public TaskPeople managers(Scope scope, Collection<String> codes) {
        return firstWithPeople(managerRoles(scope, codes), codes, Exclusion.NONE, Set.of());
    }

    /** User ids of who manages a case, as {@link #managers} says; none when nobody does. */
    public List<String> managersOf(Scope scope, Collection<String> codes) {
        return find(managerRoles(scope, codes), codes, Exclusion.NONE, Set.of())
                .map(TaskPeople::users)
                .orElse(List.of());
    }

    private Set<Role> managerRoles(Scope scope, Collection<String> codes) {
        return switch (scope) {
            case SERVICE -> Set.of(Role.SERVICE_MANAGER);
            case RESOURCE -> Set.of(Role.RESOURCE_MANAGER);
            case INSTITUTION -> portfolioRoles(codes);
        };
    }

    /** The portfolio managers on whose side the items are; both when on both sides or on none. */
    public Set<Role> portfolioRoles(Collection<String> codes) {
        Set<ItemKind> sides = EnumSet.noneOf(ItemKind.class);
        codes.forEach(code -> kindOf(code).ifPresent(sides::add));
        Set<Role> roles = new LinkedHashSet<>();
        for (ItemKind kind : ItemKind.values()) {
            if (sides.isEmpty() || sides.contains(kind)) {
                roles.add(RoleScope.portfolioManager(kind));
            }
        }
        return roles;
    }

    /**
     * The people of the lowest level that has anyone who may; where nobody may at any level, whoever is there.
     *
     * @param roles the lowest level
     * @param codes services and resources that the case is about
     * @param takenBy people who have another part of the same step
     * @throws Refusal when nobody at all holds any of the roles upwards
     */
    public TaskPeople firstWithPeople(
            Set<Role> roles, Collection<String> codes, Exclusion excluded, Set<String> takenBy) {
        return find(roles, codes, excluded, takenBy)
                .orElseThrow(() -> Refusal.conflict(Wording.of("catalogue.Levels.nobody")));
    }

    private Optional<TaskPeople> find(
            Set<Role> roles, Collection<String> codes, Exclusion excluded, Set<String> takenBy) {
        for (Set<Role> level = roles; !level.isEmpty(); level = above(level)) {
            Set<String> allowed = allowed(level, codes, excluded.people(), takenBy);
            if (!allowed.isEmpty()) {
                return Optional.of(people(level, codes, allowed, excluded));
            }
        }
        for (Set<Role> level = roles; !level.isEmpty(); level = above(level)) {
            Set<String> anyone = holders(level, codes);
            if (!anyone.isEmpty()) {
                return Optional.of(people(level, codes, anyone, Exclusion.NONE));
            }
        }
        return Optional.empty();
    }

    private TaskPeople people(Set<Role> level, Collection<String> codes, Set<String> users, Exclusion excluded) {
        Role role = level.stream()
                .filter(r -> holders(Set.of(r), codes).stream().anyMatch(users::contains))
                .findFirst()
                .orElseThrow();
        return new TaskPeople(
                role, List.copyOf(users), excluded.people(), excluded.people().isEmpty() ? null : excluded.reason());
    }

    private Set<String> allowed(Set<Role> level, Collection<String> codes, Set<String> excluded, Set<String> takenBy) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Role role : level) {
            for (String user : holders(Set.of(role), codes)) {
                if (!excluded.contains(user)
                        && !takenBy.contains(user)
                        && (excluded.isEmpty() || !excluded.contains(actingFor(user, role, codes)))) {
                    allowed.add(user);
                }
            }
        }
        return allowed;
    }

    /** Who holds any of the roles: for the items where the role is about such items, else for the institution. */
    public Set<String> holders(Set<Role> roles, Collection<String> codes) {
        Set<String> found = new LinkedHashSet<>();
        for (Role role : roles) {
            switch (role) {
                case SERVICE_MANAGER, SERVICE_PROVIDER -> each(role, ItemKind.SERVICE, codes, found);
                case RESOURCE_MANAGER -> each(role, ItemKind.RESOURCE, codes, found);
                default -> found.addAll(peopleFor(role, null));
            }
        }
        return found;
    }

    private void each(Role role, ItemKind kind, Collection<String> codes, Set<String> found) {
        codes.stream()
                .filter(code -> kindOf(code).filter(kind::equals).isPresent())
                .forEach(code -> found.addAll(peopleFor(role, code)));
    }

    /** For whom the person acts in a role: for themselves where they hold it for any of the items, else for the holder. */
    public String actingFor(String user, Role role, Collection<String> codes) {
        Set<String> holders = new LinkedHashSet<>();
        for (String code : codes) {
            if (peopleFor(role, code).contains(user)) {
                holders.add(responsibilities.actingFor(user, role, code));
            }
        }
        if (holders.isEmpty()) {
            holders.add(responsibilities.actingFor(user, role, null));
        }
        return holders.contains(user) ? user : holders.iterator().next();
    }

    /** The roles above; none above the head of the institution. */
    public static Set<Role> above(Set<Role> level) {
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

    Optional<ItemKind> kindOf(String code) {
        return catalogue.find(code).map(Item::kind);
    }

    List<String> peopleFor(Role role, String code) {
        return responsibilities.peopleFor(role, code);
    }
}
