package lv.saimnieks.change.watch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Everything that is watched, and by whom. */
@Component
public class WatchScopes {

    private final Catalogue catalogue;
    private final Levels levels;
    private final Users users;

    WatchScopes(Catalogue catalogue, Levels levels, Users users) {
        this.catalogue = catalogue;
        this.levels = levels;
        this.users = users;
    }

    /** Both portfolios and every service and resource in use. */
    public List<WatchScope> all() {
        List<Item> items = catalogue.all();
        return Stream.concat(
                        Stream.of(ItemKind.values()).map(kind -> portfolio(kind, items)),
                        items.stream().map(WatchScopes::item))
                .toList();
    }

    /** Empty where there is no such scope. */
    public Optional<WatchScope> of(String code) {
        return Stream.of(ItemKind.values())
                .filter(kind -> code(kind).equals(code))
                .map(kind -> portfolio(kind, catalogue.all()))
                .findFirst()
                .or(() -> catalogue.find(code).map(WatchScopes::item));
    }

    /** What the person may watch at any time: what they manage, also in the place of another, or have in their portfolio. */
    public List<WatchScope> of(String user, List<WatchScope> all) {
        Set<Role> roles = users.rolesOf(user);
        List<WatchScope> own = new ArrayList<>();
        for (WatchScope scope : all) {
            Role portfolio = RoleScope.portfolioManager(scope.kind());
            if (roles.contains(portfolio)
                    || levels.holders(EnumSet.of(scope.role(), portfolio), scope.items())
                            .contains(user)) {
                own.add(scope);
            }
        }
        return own;
    }

    private static WatchScope item(Item item) {
        return new WatchScope(
                item.code(), item.label(), item.kind(), RoleScope.manager(item.kind()), List.of(item.code()));
    }

    private static WatchScope portfolio(ItemKind kind, List<Item> items) {
        return new WatchScope(
                code(kind),
                Wording.of("change.watch.whole." + kind),
                kind,
                RoleScope.portfolioManager(kind),
                items.stream().filter(i -> i.kind() == kind).map(Item::code).toList());
    }

    private static String code(ItemKind kind) {
        return kind == ItemKind.SERVICE ? "PK" : "RK";
    }
}
