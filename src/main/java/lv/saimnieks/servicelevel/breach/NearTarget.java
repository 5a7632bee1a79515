package lv.saimnieks.servicelevel.breach;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells managers of results near the target; nobody has anything to do with them, so there is no case. */
@Service
public class NearTarget {

    private final JdbcClient jdbc;
    private final FoundResults found;
    private final BreachNotices notices;
    private final Clock clock;

    NearTarget(JdbcClient jdbc, FoundResults found, BreachNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.found = found;
        this.notices = notices;
        this.clock = clock;
    }

    /** Results of which nobody was told, by their ids. */
    public List<Long> find(long after, int most) {
        return found.nearTarget(after, most);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else tells at the same time */
    @Transactional
    public void tell(long id) {
        Result result = found.result(id);
        jdbc.sql("insert into level_told (term_code, period_from, told_at) values (?, ?, ?)")
                .params(result.termCode(), result.periodFrom(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        notices.atRisk(found.term(result), result);
    }
}
