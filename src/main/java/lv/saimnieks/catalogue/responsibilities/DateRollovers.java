package lv.saimnieks.catalogue.responsibilities;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Where the daily check stands; locked while a node looks, so that two nodes do not both act. */
interface DateRollovers extends JpaRepository<DateRollover, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DateRollover> findLockedById(int id);
}
