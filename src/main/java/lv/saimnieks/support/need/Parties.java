package lv.saimnieks.support.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.Responsibilities.Holder;
import lv.saimnieks.catalogue.ServiceProviders;
import lv.saimnieks.catalogue.ServiceProviders.ServiceProvider;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import org.springframework.stereotype.Component;

/**
 * Who provides, by the catalogue (PU2-12/V1): the institution's own people, and each provider from outside – of the
 * service, of the services that need the resource, or of all services.
 */
@Component
public class Parties {

    private static final String OWN = "OWN_STAFF";

    private final ServiceProviders providers;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;
    private final MaterialAccess access;

    Parties(ServiceProviders providers, Catalogue catalogue, Responsibilities responsibilities, MaterialAccess access) {
        this.providers = providers;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
        this.access = access;
    }

    /** A group or a provider; {@code code} is what a form sends. */
    public record Party(String code, String name, boolean outside) {}

    /** Own people first; {@code itemCode} null for the institution. */
    public List<Party> of(String itemCode) {
        List<String> services = services(itemCode).map(Item::code).toList();
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(OWN, Wording.of("catalogue.ProviderKind." + OWN), false));
        providers.of(services).stream()
                .filter(ServiceProvider::outside)
                .collect(Collectors.groupingBy(ServiceProvider::code, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, provided) -> parties.add(party(code, provided)));
        if (parties.size() == 1 && services.stream().anyMatch(this::outsiders)) {
            parties.add(new Party("OUTSIDE", Wording.of("support.need.outsiders"), true));
        }
        return parties;
    }

    private static Party party(String code, List<ServiceProvider> provided) {
        String services = provided.stream().map(ServiceProvider::service).collect(Collectors.joining(", "));
        return new Party(code, services + " " + provided.get(0).label(), true);
    }

    /** Those for whom it is meant. */
    public List<Party> of(String itemCode, Audience audience) {
        return of(itemCode).stream().filter(p -> audience.reaches(p.outside())).toList();
    }

    /** Whether anybody from outside provides it. */
    boolean outside(String itemCode) {
        return of(itemCode).stream().anyMatch(Party::outside);
    }

    private boolean outsiders(String service) {
        return responsibilities.holdersOf(service).stream().map(Holder::userId).anyMatch(access::outside);
    }

    private Stream<Item> services(String itemCode) {
        List<Item> items = itemCode == null
                ? catalogue.all()
                : catalogue
                        .find(itemCode)
                        .filter(i -> i.kind() == ItemKind.SERVICE)
                        .map(List::of)
                        .orElseGet(() -> catalogue.dependantsOf(List.of(itemCode)));
        return items.stream().filter(i -> i.kind() == ItemKind.SERVICE);
    }
}
