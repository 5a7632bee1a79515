package lv.saimnieks.complaint.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.cases.retention.RetentionClasses.RetentionClass;
import lv.saimnieks.shared.Latvian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases closed submissions whose time has come, some hundred in a transaction; what fails is tried again next night. */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 200;

    private final RetentionClasses classes;
    private final Erasure erasure;
    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(RetentionClasses classes, Erasure erasure, JdbcClient jdbc, Clock clock) {
        this.classes = classes;
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many were erased. */
    public int run() {
        int erased = classes.all().stream()
                .filter(c -> c.of().goes() == What.PERSON)
                .mapToInt(this::erase)
                .sum();
        if (erased > 0) {
            LOG.info("Personal data of {} submissions were erased, their time had come", erased);
        }
        return erased;
    }

    private int erase(RetentionClass of) {
        String reason = of.reason();
        int erased = 0;
        long after = 0;
        List<Due> due = due(of, after);
        while (!due.isEmpty()) {
            erased += erase(due.stream().map(Due::number).toList(), reason);
            after = due.get(due.size() - 1).id();
            due = due(of, after);
        }
        return erased;
    }

    private int erase(List<String> numbers, String reason) {
        try {
            return erasure.erase(numbers, null, reason);
        } catch (RuntimeException e) {
            if (numbers.size() == 1) {
                LOG.error("The submission {} could not be erased", numbers.get(0), e);
                return 0;
            }
            return numbers.stream().mapToInt(n -> erase(List.of(n), reason)).sum();
        }
    }

    private record Due(long id, String number) {}

    private List<Due> due(RetentionClass of, long after) {
        return jdbc.sql("""
                        select id, number from submission where erased_at is null and closed_at < :before
                          and coalesce(kind, proposed_kind) = :kind and id > :after order by id fetch first :most rows only""")
                .param(
                        "before",
                        clock.instant()
                                .atZone(Latvian.ZONE)
                                .minusMonths(of.months())
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .param("kind", of.of().code())
                .param("after", after)
                .param("most", BATCH)
                .query(Due.class)
                .list();
    }
}
