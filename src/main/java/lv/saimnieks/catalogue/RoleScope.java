package lv.saimnieks.catalogue;

import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;

/** For what a role can be held, and which roles people expect to see filled. */
public final class RoleScope {

    private static final Set<Role> OF_SERVICES =
            Set.of(Role.SERVICE_MANAGER, Role.SERVICE_PROVIDER, Role.EXTERNAL_SERVICE_PROVIDER);

    private RoleScope() {}

    /** Whether the role can be held for one such item; every role can be held for the institution. */
    public static boolean fits(Role role, ItemKind kind) {
        return role == Role.CHANGE_EXPERT
                || (kind == ItemKind.SERVICE ? OF_SERVICES.contains(role) : role == Role.RESOURCE_MANAGER);
    }

    /** Whether somebody who holds the role for the institution has, by that, a role for each such item. */
    static boolean isAbout(Role role, ItemKind kind) {
        return role == portfolioManager(kind) || (fits(role, kind) && role != Role.CHANGE_EXPERT);
    }

    public static Role manager(ItemKind kind) {
        return kind == ItemKind.SERVICE ? Role.SERVICE_MANAGER : Role.RESOURCE_MANAGER;
    }

    public static Role portfolioManager(ItemKind kind) {
        return kind == ItemKind.SERVICE ? Role.SERVICE_PORTFOLIO_MANAGER : Role.RESOURCE_PORTFOLIO_MANAGER;
    }

    /** Roles in which people work with such an item, the most responsible first. */
    public static List<Role> shownFor(ItemKind kind) {
        return kind == ItemKind.SERVICE
                ? List.of(
                        Role.SERVICE_MANAGER,
                        Role.SERVICE_PROVIDER,
                        Role.EXTERNAL_SERVICE_PROVIDER,
                        Role.CHANGE_EXPERT,
                        Role.SERVICE_PORTFOLIO_MANAGER)
                : List.of(Role.RESOURCE_MANAGER, Role.CHANGE_EXPERT, Role.RESOURCE_PORTFOLIO_MANAGER);
    }
}
