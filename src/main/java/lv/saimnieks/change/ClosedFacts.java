package lv.saimnieks.change;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored {@code ChangeClosed} messages. */
interface ClosedFacts extends Repository<ClosedFact, Long> {

    ClosedFact save(ClosedFact fact);

    Optional<ClosedFact> findByNumber(String number);
}
