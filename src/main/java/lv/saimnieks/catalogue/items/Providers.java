package lv.saimnieks.catalogue.items;

import java.util.Collection;
import java.util.List;
import lv.saimnieks.catalogue.ProviderKind;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who provides services. */
interface Providers extends JpaRepository<Provider, String> {

    /** That a provider provides a service. */
    record Provided(String service, String code, ProviderKind kind, String name) {

        String label() {
            return ProviderFacts.label(code, kind, name);
        }
    }

    @Query("""
            select new lv.saimnieks.catalogue.items.Providers$Provided(s, p.code, p.facts.kind, p.facts.name)
              from Provider p join p.services s where s in ?1 order by p.code""")
    List<Provided> of(Collection<String> services);

    List<Provider> findAllByOrderByCode();
}
