package lv.saimnieks.change.standard;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored standard-change models. */
interface StandardModelEntries extends Repository<StandardModel, String> {

    StandardModel save(StandardModel model);

    Optional<StandardModel> findById(String code);

    List<StandardModel> findAllByOrderByCode();
}
