package lv.saimnieks.servicelevel.term;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Who may read and change terms. Staff read them all, as a promise is for everybody who works to keep it; a provider
 * from outside reads those of its own services. Terms are changed by who manages the item and its portfolio manager,
 * principles and forms of agreements by the portfolio managers.
 */
@Component
public class TermAccess {

    private static final Set<Role> PORTFOLIO =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);

    private final Users users;
    private final Levels levels;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    TermAccess(Users users, Levels levels, Catalogue catalogue, Responsibilities responsibilities) {
        this.users = users;
        this.levels = levels;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
    }

    /** Whether the person reads the terms of every item: whoever has a role, but providers from outside. */
    public boolean readsAll(String user) {
        return Role.ofHouse(users.rolesOf(user));
    }

    /** Codes of the items for which the person has a part; what somebody who does not read all may read. */
    public List<String> itemsOf(String user) {
        return catalogue.allWithRetired().stream()
                .map(Item::code)
                .filter(code -> hasPart(user, code))
                .toList();
    }

    /** Whether the person may read the terms of an item, for many items. */
    public Predicate<String> readable(String user) {
        return readsAll(user) ? item -> true : Set.copyOf(itemsOf(user))::contains;
    }

    public boolean mayRead(String user, String itemCode) {
        return readsAll(user) || hasPart(user, itemCode);
    }

    private boolean hasPart(String user, String itemCode) {
        return responsibilities.holdersOf(itemCode).stream()
                .anyMatch(h -> h.userId().equals(user));
    }

    /** Whether the person may change the terms of the item. */
    public boolean mayEdit(String user, String itemCode) {
        Optional<ItemKind> kind = catalogue.find(itemCode).map(Item::kind);
        return kind.isPresent() && mayEdit(user, itemCode, kind.get(), levels);
    }

    private boolean mayEdit(String user, String itemCode, ItemKind kind, Levels asked) {
        Scope scope = kind == ItemKind.SERVICE ? Scope.SERVICE : Scope.RESOURCE;
        return users.rolesOf(user).contains(RoleScope.portfolioManager(kind))
                || asked.managersOf(scope, List.of(itemCode)).contains(user);
    }

    /** The items in use whose terms the person may change, services first. */
    public List<Item> editable(String user) {
        Levels asked = levels.forList();
        return catalogue.all().stream()
                .filter(i -> mayEdit(user, i.code(), i.kind(), asked))
                .toList();
    }

    /** @throws Refusal unless the person may change the terms of the item */
    public void requireMayEdit(String user, String itemCode) {
        if (!mayEdit(user, itemCode)) {
            throw Refusal.forbidden(Wording.of("servicelevel.term.onlyManagers", itemCode));
        }
    }

    /** @throws Refusal unless the person may change the terms of any item, and so agree on them */
    public void requireMayEditAny(String user) {
        if (editable(user).isEmpty()) {
            throw Refusal.forbidden(Wording.of("servicelevel.term.onlyAnyManager"));
        }
    }

    /** Whether the person may enter documents of that kind: who may change terms agrees, portfolio managers keep the rest. */
    public boolean mayEdit(String user, DocumentKind kind) {
        return kind == DocumentKind.AGREEMENT
                ? !editable(user).isEmpty()
                : users.rolesOf(user).stream().anyMatch(PORTFOLIO::contains);
    }

    /** @throws Refusal unless the person may enter documents of that kind */
    public void requireMayEdit(String user, DocumentKind kind) {
        if (kind == DocumentKind.AGREEMENT) {
            requireMayEditAny(user);
        } else if (!mayEdit(user, kind)) {
            throw Refusal.forbidden(Wording.of("servicelevel.document.onlyPortfolio"));
        }
    }
}
