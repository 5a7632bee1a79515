package lv.saimnieks.change.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeRoute;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Who does what in a change, each within their own scope (PU2-20/A0). Requester and assessor do not decide; where nobody
 * else is left at a level, the next level does, and where there is none, the exception is recorded (E22).
 */
@Component
public class ChangePeople {

    private static final String EXCLUDED = Wording.of("change.ChangePeople.EXCLUDED");
    private static final String EXCEPTION = Wording.of("change.ChangePeople.EXCEPTION");

    /** Whose holders may be named to assess a change or to carry it out. */
    private static final Set<Role> WORKERS = new LinkedHashSet<>(List.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PROVIDER,
            Role.EXTERNAL_SERVICE_PROVIDER,
            Role.CHANGE_EXPERT,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER));

    private final Levels levels;
    private final Responsibilities responsibilities;
    private final FitPeople fit;

    public ChangePeople(Levels levels, Responsibilities responsibilities, FitPeople fit) {
        this.levels = levels;
        this.responsibilities = responsibilities;
        this.fit = fit;
    }

    /** The manager of the change by its scope (izmaiņas vadītājs), with substitutes. */
    public TaskPeople managers(Change change) {
        return levels.managers(change.request().scope(), change.targets());
    }

    /** @throws Refusal when nobody in the institution could manage such a change */
    public void requireManagers(Change change) {
        managers(change);
    }

    /** Who does a step that a process owner added: the roles that the model names, within the scope of the change. */
    public TaskPeople inRoles(Change change, Set<Role> roles, Set<String> takenBy) {
        return roles.isEmpty()
                ? managers(change)
                : levels.firstWithPeople(roles, change.targets(), Levels.Exclusion.NONE, takenBy);
    }

    /** Who was named to assess; the managers where nobody was, or where the person's roles do not fit any more. */
    public TaskPeople assessors(Change change) {
        String named = change.assessment().namedAssessor();
        return named(change, named)
                .map(role -> TaskPeople.of(role, List.of(named)))
                .orElseGet(() -> managers(change));
    }

    /** The role in which a person who is named works on this change; empty when none of theirs fits. */
    public Optional<Role> named(Change change, String user) {
        if (user == null) {
            return Optional.empty();
        }
        return fit.first(user, WORKERS)
                .map(any -> ownRole(change, user).orElse(any))
                .or(() -> Optional.of(managers(change))
                        .filter(m -> m.users().contains(user))
                        .map(TaskPeople::role));
    }

    /** The role that brings a person who was named into this change. */
    private Optional<Role> ownRole(Change change, String user) {
        Set<String> codes = new LinkedHashSet<>(change.targets());
        codes.addAll(change.affectedCodes());
        return codes.stream()
                .flatMap(code -> responsibilities.holdersOf(code).stream())
                .filter(h -> h.userId().equals(user))
                .map(Responsibilities.Holder::role)
                .findFirst()
                .or(() -> Optional.of(Role.CHANGE_EXPERT)
                        .filter(r -> responsibilities.peopleFor(r, null).contains(user)));
    }

    public TaskPeople experts(Change change, Set<String> takenBy) {
        return levels.firstWithPeople(Set.of(Role.CHANGE_EXPERT), change.targets(), exclusion(change), takenBy);
    }

    /** The decisions a change needs: for each, the roles of which one person decides. */
    public List<Set<Role>> approvals(Change change) {
        ChangeRoute.Authority authority = change.route().authority();
        Set<Role> roles = roles(authority.roles());
        boolean choice = authority.approvals() < roles.size();
        if (choice && !change.classification().emergency()) {
            Set<Role> fitting = levels.portfolioRoles(change.targets());
            if (roles.containsAll(fitting)) {
                roles = fitting;
            }
        }
        List<Set<Role>> slots = new java.util.ArrayList<>();
        if (choice) {
            for (int i = 0; i < authority.approvals(); i++) {
                slots.add(roles);
            }
        } else {
            roles.forEach(r -> slots.add(Set.of(r)));
            while (!roles.isEmpty() && slots.size() < authority.approvals()) {
                slots.add(roles);
            }
        }
        Set<Role> additional = roles(authority.additionalAuthority());
        boolean otherSideAffected = switch (change.request().scope()) {
            case SERVICE -> change.affects(ItemKind.RESOURCE);
            case RESOURCE -> change.affects(ItemKind.SERVICE);
            case INSTITUTION -> true;
        };
        if (!additional.isEmpty() && otherSideAffected) {
            slots.add(additional);
        }
        return slots;
    }

    /** Who may take one of the decisions; after an escalation the next level too. */
    public TaskPeople deciders(Change change, int slot, Set<String> takenBy) {
        List<Set<Role>> slots = approvals(change);
        Set<Role> roles = slots.get(Math.min(slot, slots.size() - 1));
        TaskPeople people = levels.firstWithPeople(roles, change.targets(), exclusion(change), takenBy);
        if (!change.decisionEscalated()) {
            return prefersOwnSide(change, people);
        }
        Set<Role> next = Levels.above(Set.of(people.role()));
        if (next.isEmpty()) {
            return people;
        }
        Set<String> all = new LinkedHashSet<>(people.users());
        all.addAll(levels.firstWithPeople(next, change.targets(), exclusion(change), takenBy)
                .users());
        return new TaskPeople(people.role(), List.copyOf(all), people.excluded(), people.reasonExcluded());
    }

    /** Who confirms an authorisation given by word of mouth: the person named, if they may. */
    public TaskPeople verbalAuthority(Change change) {
        TaskPeople deciders = deciders(change, 0, Set.of());
        String named = change.assessment().emergency().verballyAuthorisedBy();
        return deciders.users().contains(named)
                ? new TaskPeople(deciders.role(), List.of(named), deciders.excluded(), EXCLUDED)
                : deciders;
    }

    /** One reviewer for each slot: the manager, then the authority (emergency) or portfolio manager (complex). */
    public TaskPeople reviewers(Change change, int slot, Set<String> takenBy) {
        if (slot == 0) {
            return managers(change);
        }
        Set<Role> roles = change.classification().emergency()
                ? roles(change.route().authority().roles())
                : switch (change.request().scope()) {
                    case RESOURCE -> Set.of(Role.RESOURCE_PORTFOLIO_MANAGER);
                    case SERVICE -> Set.of(Role.SERVICE_PORTFOLIO_MANAGER);
                    case INSTITUTION -> levels.portfolioRoles(change.targets());
                };
        TaskPeople people = levels.firstWithPeople(roles, change.targets(), Levels.Exclusion.NONE, takenBy);
        return prefersOwnSide(change, people);
    }

    public int reviewersNeeded(Change change) {
        return change.reviewedByTwo() ? 2 : 1;
    }

    /** The person of a plan item with substitutes; where the person has left, the manager. */
    public TaskPeople implementers(Change change, int slot) {
        return implementers(change, change.currentItems().get(slot));
    }

    /** Who puts back what a rollback comes to next: its implementer; where no work has begun, the manager. */
    public TaskPeople undoers(Change change, LocalDate today) {
        return change.toUndo(today).stream()
                .findFirst()
                .map(item -> implementers(change, item))
                .orElseGet(() -> managers(change));
    }

    /** Who is told when a step is late: the portfolio managers of the change's side. */
    public Set<String> overseers(Change change) {
        return levels.holders(levels.portfolioRoles(change.targets()), change.targets());
    }

    private TaskPeople implementers(Change change, PlanItem item) {
        Optional<Role> role = named(change, item.work().who());
        if (role.isEmpty()) {
            return managers(change);
        }
        Set<String> users = new LinkedHashSet<>();
        users.add(item.work().who());
        change.affectedCodes()
                .forEach(code -> responsibilities.holdersOf(code).stream()
                        .filter(h -> h.userId().equals(item.work().who()))
                        .forEach(h -> users.addAll(
                                responsibilities.substitutesOf(item.work().who(), h.role(), code))));
        return TaskPeople.of(role.get(), List.copyOf(users));
    }

    private Levels.Exclusion exclusion(Change change) {
        return new Levels.Exclusion(excluded(change), EXCLUDED);
    }

    /** Requester and assessor: they do not decide on, or give an expert opinion of, their own change. */
    Set<String> excluded(Change change) {
        Set<String> excluded = new LinkedHashSet<>();
        excluded.add(change.request().requester());
        if (change.assessment().assessor() != null) {
            excluded.add(change.assessment().assessor());
        }
        return excluded;
    }

    /** For whom, as what, and with which separation note this person decides. */
    public Decision.Decider decider(Change change, String user, int slot, Set<String> takenBy) {
        Role role = roleOf(change, user, slot)
                .orElseGet(() -> deciders(change, slot, takenBy).role());
        String note = excluded(change).contains(user) ? EXCEPTION : null;
        return new Decision.Decider(user, levels.actingFor(user, role, change.targets()), role, note);
    }

    /** The role, from the one asked for upwards, in which this person may decide. */
    private Optional<Role> roleOf(Change change, String user, int slot) {
        List<Set<Role>> slots = approvals(change);
        Set<String> excluded = excluded(change);
        Set<Role> level = slots.get(Math.min(slot, slots.size() - 1));
        while (!level.isEmpty()) {
            for (Role role : level) {
                if (levels.holders(Set.of(role), change.targets()).contains(user)
                        && !excluded.contains(levels.actingFor(user, role, change.targets()))) {
                    return Optional.of(role);
                }
            }
            level = Levels.above(level);
        }
        return Optional.empty();
    }

    /** Among emergency authorities, the one on whose side the change is (service or resource) comes first. */
    private TaskPeople prefersOwnSide(Change change, TaskPeople people) {
        if (people.role() != Role.EMERGENCY_CHANGE_AUTHORITY || change.request().scope() == Scope.INSTITUTION) {
            return people;
        }
        Set<Role> side = change.request().scope() == Scope.SERVICE
                ? Set.of(Role.SERVICE_PORTFOLIO_MANAGER)
                : Set.of(Role.RESOURCE_PORTFOLIO_MANAGER);
        Set<String> own = levels.holders(side, change.targets());
        List<String> fitting = people.users().stream().filter(own::contains).toList();
        return fitting.isEmpty()
                ? people
                : new TaskPeople(people.role(), fitting, people.excluded(), people.reasonExcluded());
    }

    private static Set<Role> roles(String groups) {
        Set<Role> roles = new LinkedHashSet<>();
        if (groups != null) {
            Arrays.stream(groups.split(","))
                    .map(String::strip)
                    .forEach(g -> Role.ofGroup(g).ifPresent(roles::add));
        }
        return roles;
    }
}
