package lv.saimnieks.catalogue.items;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What needs what. */
interface Dependencies extends JpaRepository<Dependency, Long> {

    Optional<Dependency> findByDependentAndDependsOn(String dependent, String dependsOn);

    List<Dependency> findByDependentInOrderByDependsOn(Collection<String> dependents);
}
