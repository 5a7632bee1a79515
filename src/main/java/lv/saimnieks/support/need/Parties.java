package lv.saimnieks.support.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.Responsibilities.Holder;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who provides, by the catalogue (PU2-12/V1): the institution's own people, and each provider from outside – of the
 * service, of the services that need the resource, or of all services.
 */
@Component
public class Parties {

    private static final String OWN = "OWN_STAFF";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;
    private final MaterialAccess access;
    private final Clock clock;

    Parties(
            JdbcClient jdbc,
            Catalogue catalogue,
            Responsibilities responsibilities,
            MaterialAccess access,
            Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
        this.access = access;
        this.clock = clock;
    }

    /** A group or a provider; {@code code} is what a form sends. */
    public record Party(String code, String name, boolean outside) {}

    private record Row(String code, String services, String kind, String name) {

        /** Of a natural person no name is shown. */
        Party party() {
            String who = Wording.of("catalogue.ProviderKind." + kind);
            boolean named = name != null && !kind.equals("NATURAL_PERSON");
            return new Party(code, services + " " + (named ? who + ": " + name : who), true);
        }
    }

    /** Own people first; {@code itemCode} null for the institution. */
    public List<Party> of(String itemCode) {
        List<String> services = services(itemCode).map(Item::code).toList();
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(OWN, Wording.of("catalogue.ProviderKind." + OWN), false));
        if (!services.isEmpty()) {
            jdbc.sql("""
                            select p.code, string_agg(s.service_code, ', ' order by s.service_code) as services,
                                   p.kind, p.name
                              from catalogue_provider p
                              join catalogue_provided_service s on s.provider_code = p.code
                             where p.kind <> 'OWN_STAFF' and s.service_code in (:services)
                               and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                             group by p.code, p.kind, p.name order by services, p.code""")
                    .param("services", services)
                    .param("today", LocalDate.now(clock))
                    .query(Row.class)
                    .list()
                    .forEach(row -> parties.add(row.party()));
        }
        if (parties.size() == 1 && services.stream().anyMatch(this::outsiders)) {
            parties.add(new Party("OUTSIDE", Wording.of("support.need.outsiders"), true));
        }
        return parties;
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
