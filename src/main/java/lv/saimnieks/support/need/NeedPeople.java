package lv.saimnieks.support.need;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.support.material.Topic;
import org.springframework.stereotype.Component;

/**
 * Who takes care of a need: the manager of the service or resource (PU2-12/D2, D4); of the institution the portfolio
 * manager of services (D1), or of resources where it is about using them (D3).
 */
@Component
public class NeedPeople {

    private final Levels levels;
    private final Users users;

    NeedPeople(Levels levels, Users users) {
        this.levels = levels;
        this.users = users;
    }

    public TaskPeople managers(SupportNeed need) {
        return need.scope() == Scope.INSTITUTION
                ? levels.firstWithPeople(Set.of(portfolio(need)), List.of(), Levels.Exclusion.NONE, Set.of())
                : levels.managers(need.scope(), List.of(need.itemCode()));
    }

    /** Who is above the managers. */
    public Set<String> above(SupportNeed need) {
        return need.scope() == Scope.INSTITUTION
                ? levels.holders(Levels.above(Set.of(portfolio(need))), List.of())
                : levels.holders(levels.portfolioRoles(List.of(need.itemCode())), List.of(need.itemCode()));
    }

    /** The managers; once it is late, who is above them too. */
    public TaskPeople evaluators(SupportNeed need) {
        TaskPeople managers = managers(need);
        if (need.escalatedAt() == null) {
            return managers;
        }
        Set<String> all = new LinkedHashSet<>(managers.users());
        all.addAll(above(need));
        return TaskPeople.of(managers.role(), List.copyOf(all));
    }

    /** Who asked, in the first of the roles that they have; the managers where they have left. */
    public TaskPeople asker(SupportNeed need, Set<Role> roles) {
        if (need.asker() == null) {
            return managers(need);
        }
        Set<Role> has = users.rolesOf(need.asker());
        return roles.stream()
                .filter(has::contains)
                .findFirst()
                .map(role -> TaskPeople.of(role, List.of(need.asker())))
                .orElseGet(() -> managers(need));
    }

    private static Role portfolio(SupportNeed need) {
        return need.topic() == Topic.RESOURCE_USE ? Role.RESOURCE_PORTFOLIO_MANAGER : Role.SERVICE_PORTFOLIO_MANAGER;
    }
}
