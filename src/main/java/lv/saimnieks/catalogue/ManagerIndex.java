package lv.saimnieks.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Scope;

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

    /** Codes of the items of that kind, retired ones too. */
    public List<String> codes(ItemKind kind) {
        return items.stream().filter(i -> i.kind() == kind).map(Item::code).toList();
    }

    /** Codes of the items of that kind that have a manager of their own; the portfolio manager has the others. */
    public List<String> managed(ItemKind kind) {
        return codes(kind).stream()
                .filter(code -> !ownManagers(kind, code).isEmpty())
                .toList();
    }

    /** Codes of the items of that kind whose own manager, or that manager's substitute, the person is. */
    public List<String> managedBy(String user, ItemKind kind) {
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
