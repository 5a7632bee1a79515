package lv.saimnieks.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.SqlWhere;

/** {@link Levels} for one list: asks the catalogue once per item and role, and answers what a filter by manager needs. */
public final class ManagerIndex extends Levels {

    private final List<Item> items;
    private final Map<String, Optional<ItemKind>> kinds = new HashMap<>();
    private final Map<String, List<String>> people = new HashMap<>();

    ManagerIndex(Catalogue catalogue, Responsibilities responsibilities) {
        super(catalogue, responsibilities);
        items = catalogue.allWithRetired();
        items.forEach(item -> kinds.put(item.code(), Optional.of(item.kind())));
    }

    /**
     * Narrows a list to the cases that the person manages: by the same rule as {@link #managersOf} of each of them.
     *
     * @param scope SQL of the case's scope, such as {@code c.scope}
     * @param hasItem SQL condition that the case is about an item; {@code %s} stands where the name of the parameter with
     *     the codes goes
     */
    public void managedBy(String user, String scope, String hasItem, SqlWhere where) {
        List<String> ways = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            String ofKind = scope + " = '" + scope(kind) + "' and ";
            where.put("own" + kind, some(managedBy(user, kind))).put("managed" + kind, some(managed(kind)));
            where.put("all" + kind, some(codes(kind)));
            ways.add(ofKind + hasItem.formatted("own" + kind));
            if (managersOf(scope(kind), List.of()).contains(user)) {
                ways.add(ofKind + "not " + hasItem.formatted("managed" + kind));
            }
        }
        String institution = scope + " = '" + Scope.INSTITUTION + "' and ";
        String service = hasItem.formatted("all" + ItemKind.SERVICE);
        String resource = hasItem.formatted("all" + ItemKind.RESOURCE);
        if (managersOf(Scope.INSTITUTION, List.of()).contains(user)) {
            ways.add(institution + "(%s and %s or not %1$s and not %2$s)".formatted(service, resource));
        }
        if (managesSide(user, ItemKind.SERVICE)) {
            ways.add(institution + service + " and not " + resource);
        }
        if (managesSide(user, ItemKind.RESOURCE)) {
            ways.add(institution + resource + " and not " + service);
        }
        where.and("((" + String.join(") or (", ways) + "))");
    }

    private boolean managesSide(String user, ItemKind kind) {
        return codes(kind).stream()
                .limit(1)
                .anyMatch(any -> managersOf(Scope.INSTITUTION, List.of(any)).contains(user));
    }

    /** SQL knows no empty list. */
    private static List<String> some(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** Codes of the items of that kind, retired ones too. */
    private List<String> codes(ItemKind kind) {
        return items.stream().filter(i -> i.kind() == kind).map(Item::code).toList();
    }

    /** Codes of the items of that kind that have a manager of their own; the portfolio manager has the others. */
    List<String> managed(ItemKind kind) {
        return codes(kind).stream()
                .filter(code -> !ownManagers(kind, code).isEmpty())
                .toList();
    }

    /** Codes of the items of that kind whose own manager, or that manager's substitute, the person is. */
    List<String> managedBy(String user, ItemKind kind) {
        return codes(kind).stream()
                .filter(code -> ownManagers(kind, code).contains(user))
                .toList();
    }

    /** User ids of everybody who manages an item or a portfolio, in order. */
    public List<String> everybody() {
        Set<String> found = new TreeSet<>(managersOf(Scope.INSTITUTION, List.of()));
        for (ItemKind kind : ItemKind.values()) {
            found.addAll(managersOf(scope(kind), List.of()));
            codes(kind).forEach(code -> found.addAll(managersOf(scope(kind), List.of(code))));
        }
        return List.copyOf(found);
    }

    private static Scope scope(ItemKind kind) {
        return kind == ItemKind.SERVICE ? Scope.SERVICE : Scope.RESOURCE;
    }

    private Set<String> ownManagers(ItemKind kind, String code) {
        return holders(Set.of(RoleScope.manager(kind)), List.of(code));
    }

    @Override
    Optional<ItemKind> kindOf(String code) {
        return kinds.computeIfAbsent(code, super::kindOf);
    }

    @Override
    List<String> peopleFor(Role role, String code) {
        return people.computeIfAbsent(role + " " + code, k -> super.peopleFor(role, code));
    }
}
