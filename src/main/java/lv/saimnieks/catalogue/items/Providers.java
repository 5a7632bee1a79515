package lv.saimnieks.catalogue.items;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who provides which service. */
interface Providers extends JpaRepository<Provider, Long> {

    List<Provider> findByServiceCodeInOrderById(Collection<String> serviceCodes);
}
