package lv.saimnieks.servicelevel.breach;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Scope;
import org.springframework.stereotype.Component;

/** Who has to do with the level of a service or resource: providers measure, managers analyse and decide (PU2-17/D2, D6, D12). */
@Component
public class BreachPeople {

    private final Catalogue catalogue;
    private final Levels levels;

    BreachPeople(Catalogue catalogue, Levels levels) {
        this.catalogue = catalogue;
        this.levels = levels;
    }

    /** Whether it is a resource, on which others depend. */
    public boolean resource(String item) {
        return catalogue.find(item).map(Item::kind).orElse(ItemKind.SERVICE) == ItemKind.RESOURCE;
    }

    /** Who manages the item, or else its portfolio. */
    public TaskPeople managers(String item) {
        return levels.managers(scope(item), List.of(item));
    }

    /** Who measures it: its providers, or where it has none its managers; when it is late, whoever is above them too. */
    public TaskPeople measurers(String item, boolean late) {
        Set<String> providers = levels.holders(Set.of(Role.SERVICE_PROVIDER), List.of(item));
        TaskPeople first =
                providers.isEmpty() ? managers(item) : TaskPeople.of(Role.SERVICE_PROVIDER, List.copyOf(providers));
        if (!late) {
            return first;
        }
        Set<String> all = new LinkedHashSet<>(portfolio(item));
        all.addAll(levels.managersOf(scope(item), List.of(item)));
        all.addAll(first.users());
        return TaskPeople.of(levels.portfolioRoles(List.of(item)).iterator().next(), List.copyOf(all));
    }

    /** Who is above the managers. */
    Set<String> portfolio(String item) {
        return levels.holders(levels.portfolioRoles(List.of(item)), List.of(item));
    }

    /** Services in use that depend on the item, directly or not. */
    List<Item> dependentServices(String item) {
        return catalogue.dependantsOf(List.of(item)).stream()
                .filter(i -> i.kind() == ItemKind.SERVICE)
                .toList();
    }

    private Scope scope(String item) {
        return resource(item) ? Scope.RESOURCE : Scope.SERVICE;
    }
}
