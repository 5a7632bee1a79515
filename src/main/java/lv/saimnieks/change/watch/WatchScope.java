package lv.saimnieks.change.watch;

import java.util.List;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.platform.Role;

/**
 * What is watched as one: a service, a resource, or the whole of either for the institution.
 *
 * @param code of the item; {@code PK} or {@code RK} for the portfolio of services or resources
 * @param role whose task it is
 * @param items codes whose signals count
 */
public record WatchScope(String code, String label, ItemKind kind, Role role, List<String> items) {

    /** Whether it is about the institution, not one item. */
    public boolean whole() {
        return role == Role.SERVICE_PORTFOLIO_MANAGER || role == Role.RESOURCE_PORTFOLIO_MANAGER;
    }
}
