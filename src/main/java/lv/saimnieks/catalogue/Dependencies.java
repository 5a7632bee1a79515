package lv.saimnieks.catalogue;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What needs what. */
interface Dependencies extends JpaRepository<Dependency, Long> {

    Optional<Dependency> findByDependentAndDependsOn(String dependent, String dependsOn);
}
