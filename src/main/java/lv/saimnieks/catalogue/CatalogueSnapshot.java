package lv.saimnieks.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.items.CatalogueItem;
import lv.saimnieks.catalogue.items.Items;
import lv.saimnieks.catalogue.responsibilities.Assignment;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.Assignments;
import lv.saimnieks.catalogue.responsibilities.Substitution;
import lv.saimnieks.catalogue.responsibilities.Substitution.Given;
import lv.saimnieks.catalogue.responsibilities.Substitutions;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.VersionedCache;
import org.springframework.stereotype.Component;

/** What cases ask of the catalogue at every step, kept in memory until somebody changes the catalogue, on any node. */
@Component
public class CatalogueSnapshot {

    /** Name of the data's version. */
    public static final String DATA = "catalogue";

    private final VersionedCache<Content> content;

    CatalogueSnapshot(Items items, Assignments assignments, Substitutions substitutions, DataVersions versions) {
        content = new VersionedCache<>(
                versions,
                DATA,
                () -> Content.of(
                        items.inOrder().stream().map(CatalogueItem::toItem).toList(),
                        assignments.inOrder().stream().map(Assignment::held).toList(),
                        substitutions.findAllByOrderById().stream()
                                .map(Substitution::given)
                                .toList()));
    }

    private record Content(
            Map<String, Item> items, List<Held> held, Map<Role, List<Held>> byRole, Map<String, List<Given>> given) {

        static Content of(List<Item> items, List<Held> held, List<Given> given) {
            return new Content(
                    items.stream().collect(Collectors.toMap(Item::code, Function.identity())),
                    List.copyOf(held),
                    held.stream().collect(Collectors.groupingBy(Held::role)),
                    given.stream().collect(Collectors.groupingBy(Given::userId)));
        }
    }

    /** The item of a code as it is written in the catalogue; null when there is none. */
    Item item(String code) {
        return content.get().items().get(code);
    }

    /** Who holds the role on a day: those for an item first, then those for the institution. */
    Stream<Held> holders(Role role, LocalDate day) {
        return content.get().byRole().getOrDefault(role, List.of()).stream()
                .filter(h -> h.validity().includes(day));
    }

    /** Everyone who holds a role on a day: those for an item first, then those for the institution. */
    Stream<Held> holders(LocalDate day) {
        return content.get().held().stream().filter(h -> h.validity().includes(day));
    }

    /** Who acts for the person on a day. */
    Stream<Given> substitutes(String userId, LocalDate day) {
        return content.get().given().getOrDefault(userId, List.of()).stream()
                .filter(s -> s.validity().includes(day));
    }
}
