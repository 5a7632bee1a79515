package lv.saimnieks.servicelevel.action;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Levels.Exclusion;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Who does what in a corrective action, by the table {@code corrective-action} and the catalogue; a vacancy goes up. */
@Component
public class ActionPeople {

    private static final Set<Role> WORKERS = Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER);

    /** Whose holders may be given a measure. */
    private static final Set<Role> DOERS = new LinkedHashSet<>(List.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PROVIDER,
            Role.EXTERNAL_SERVICE_PROVIDER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER));

    private final Levels levels;
    private final Catalogue catalogue;
    private final Users users;
    private final FitPeople fit;

    ActionPeople(Levels levels, Catalogue catalogue, Users users, FitPeople fit) {
        this.levels = levels;
        this.catalogue = catalogue;
        this.users = users;
        this.fit = fit;
    }

    /** Who looks for the cause, plans and documents. */
    public TaskPeople owner(CorrectiveAction action) {
        return inRoles(action, Set.of(ownerRole(action)));
    }

    private Role ownerRole(CorrectiveAction action) {
        ItemKind kind = kind(action);
        return switch (action.rule().ownerRole()) {
            case MEASURER -> kind == ItemKind.SERVICE ? Role.SERVICE_PROVIDER : Role.RESOURCE_MANAGER;
            case MANAGER, MANAGER_CONFIRMED -> RoleScope.manager(kind);
            case PORTFOLIO_MANAGER -> RoleScope.portfolioManager(kind);
        };
    }

    private ItemKind kind(CorrectiveAction action) {
        return catalogue.find(action.itemCode()).map(Item::kind).orElse(ItemKind.RESOURCE);
    }

    public TaskPeople inRoles(CorrectiveAction action, Set<Role> roles) {
        return firstOf(action, roles, Exclusion.NONE);
    }

    private TaskPeople firstOf(CorrectiveAction action, Set<Role> roles, Exclusion excluded) {
        return levels.firstWithPeople(roles, items(action), excluded, Set.of());
    }

    private static List<String> items(CorrectiveAction action) {
        return List.of(action.itemCode());
    }

    /** Who confirms a plan: the portfolio manager, or the level above where the portfolio manager made it. */
    public TaskPeople confirmer(CorrectiveAction action) {
        return firstOf(
                action,
                levels.portfolioRoles(items(action)),
                new Exclusion(Set.of(action.plannedBy()), Wording.of("servicelevel.action.confirm.planner")));
    }

    /** Who accepts risks and is told when time runs out. */
    public TaskPeople portfolio(CorrectiveAction action) {
        return inRoles(action, levels.portfolioRoles(items(action)));
    }

    /** Who decides when it did not help too often: the portfolio manager or the head of the institution. */
    public TaskPeople deciders(CorrectiveAction action) {
        TaskPeople portfolio = portfolio(action);
        Set<String> all = new LinkedHashSet<>(portfolio.users());
        all.addAll(levels.holders(Set.of(Role.INSTITUTION_HEAD), Set.of()));
        return TaskPeople.of(portfolio.role(), List.copyOf(all));
    }

    /** The person of a measure; the owner where there is none, or where the person's roles do not fit. */
    public TaskPeople doer(CorrectiveAction action, CorrectiveMeasure measure) {
        String who = measure.planned().who();
        return fit.first(who, DOERS)
                .map(role -> TaskPeople.of(role, List.of(who)))
                .orElseGet(() -> owner(action));
    }

    /** Whether a measure may be given to the person. */
    boolean mayDo(CorrectiveAction action, String who) {
        return fit.first(who, DOERS).isPresent() || owner(action).users().contains(who);
    }

    /** Who looks at what was done: the owner, or the level above where the owner did it (S15). */
    public TaskPeople verifier(CorrectiveAction action, CorrectiveMeasure measure) {
        return firstOf(
                action,
                Set.of(ownerRole(action)),
                new Exclusion(Set.of(measure.done().doneBy()), Wording.of("servicelevel.action.verify.doer")));
    }

    /** Everybody who may be given a measure. */
    public Set<String> doersToChoose(CorrectiveAction action) {
        Set<String> found = new LinkedHashSet<>(owner(action).users());
        found.addAll(levels.holders(WORKERS, items(action)));
        found.addAll(portfolio(action).users());
        WORKERS.stream().sorted().forEach(role -> found.addAll(users.holders(role)));
        return found;
    }

    /** Who manages and who provides the item: they may read what is done about it. */
    Set<String> concerned(CorrectiveAction action) {
        return levels.holders(Set.of(Role.SERVICE_PROVIDER, RoleScope.manager(kind(action))), items(action));
    }

    /** Who is told how it ended, as the table says; recipients are told by a person. */
    Set<String> informed(CorrectiveAction action) {
        Set<String> found = new LinkedHashSet<>();
        for (String whom : action.rule().informed()) {
            switch (whom) {
                case "MANAGER" -> found.addAll(levels.holders(Set.of(RoleScope.manager(kind(action))), items(action)));
                case "PROVIDERS" -> found.addAll(concerned(action));
                case "PORTFOLIO_MANAGER" -> found.addAll(portfolio(action).users());
                case "DEPENDANTS" -> found.addAll(dependantsManagers(action));
                case "INSTITUTION_HEAD" -> found.addAll(levels.holders(Set.of(Role.INSTITUTION_HEAD), Set.of()));
                default -> {}
            }
        }
        return found;
    }

    private Set<String> dependantsManagers(CorrectiveAction action) {
        Set<String> codes =
                catalogue.dependantsOf(items(action)).stream().map(Item::code).collect(Collectors.toSet());
        return levels.holders(Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER), codes);
    }
}
