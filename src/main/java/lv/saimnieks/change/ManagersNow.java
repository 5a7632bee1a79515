package lv.saimnieks.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Scope;

/**
 * Who manages which changes today, for one list: asks the catalogue once per service or resource, however many rows
 * there are. Where an item has no manager, the portfolio manager of its side does (as {@link ChangePeople} says).
 */
final class ManagersNow {

    private final Responsibilities responsibilities;
    private final Map<String, ItemKind> kinds = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    ManagersNow(Catalogue catalogue, Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
        for (Item item : catalogue.all()) {
            kinds.put(item.code(), item.kind());
        }
    }

    /** User ids of who manages a change of that scope and targets. */
    List<String> of(Scope scope, Collection<String> targets) {
        Set<String> found = new LinkedHashSet<>();
        if (scope == Scope.INSTITUTION) {
            boolean services = targets.stream().anyMatch(t -> kinds.get(t) == ItemKind.SERVICE);
            boolean resources = targets.stream().anyMatch(t -> kinds.get(t) == ItemKind.RESOURCE);
            if (services || !resources) {
                found.addAll(portfolio(ItemKind.SERVICE));
            }
            if (resources || !services) {
                found.addAll(portfolio(ItemKind.RESOURCE));
            }
            return List.copyOf(found);
        }
        ItemKind kind = scope == Scope.SERVICE ? ItemKind.SERVICE : ItemKind.RESOURCE;
        targets.stream().filter(t -> kinds.get(t) == kind).forEach(t -> found.addAll(ofItem(t, kind)));
        return found.isEmpty() ? portfolio(kind) : List.copyOf(found);
    }

    /** The codes of that kind whose changes the person manages. */
    List<String> managedBy(String user, ItemKind kind) {
        return codes(kind).stream()
                .filter(code -> ofItem(code, kind).contains(user))
                .toList();
    }

    /** Everybody who manages an item or a portfolio. */
    List<String> everybody() {
        Set<String> found = new TreeSet<>();
        for (ItemKind kind : ItemKind.values()) {
            found.addAll(portfolio(kind));
            codes(kind).forEach(code -> found.addAll(ofItem(code, kind)));
        }
        return List.copyOf(found);
    }

    boolean managesPortfolio(String user, ItemKind kind) {
        return portfolio(kind).contains(user);
    }

    List<String> codes(ItemKind kind) {
        List<String> codes = new ArrayList<>();
        kinds.forEach((code, k) -> {
            if (k == kind) {
                codes.add(code);
            }
        });
        return codes;
    }

    private List<String> ofItem(String code, ItemKind kind) {
        List<String> holders = people(kind == ItemKind.SERVICE ? Role.SERVICE_MANAGER : Role.RESOURCE_MANAGER, code);
        return holders.isEmpty() ? portfolio(kind) : holders;
    }

    private List<String> portfolio(ItemKind kind) {
        return people(
                kind == ItemKind.SERVICE ? Role.SERVICE_PORTFOLIO_MANAGER : Role.RESOURCE_PORTFOLIO_MANAGER, null);
    }

    private List<String> people(Role role, String code) {
        return known.computeIfAbsent(role + " " + code, k -> responsibilities.peopleFor(role, code));
    }
}
