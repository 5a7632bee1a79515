package lv.saimnieks.change.model;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The register of changes. */
public interface Changes extends Repository<Change, Long>, JpaSpecificationExecutor<Change> {

    Change save(Change change);

    Optional<Change> findByNumber(String number);

    /** The parts of a split change, by number. */
    List<Change> findByRequestOriginOriginCaseOrderByNumber(String originCase);
}
