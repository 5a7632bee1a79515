package lv.saimnieks.servicelevel.measurement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets what was measured against what was promised, for all terms at once and in the database. A period whose inputs
 * have not changed keeps its result as it is.
 */
@Service
public class Evaluation {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);
    private static final int MONTHS_BACK = 13;

    private final JdbcClient jdbc;
    private final ResultRows results;
    private final Severities severities;
    private final OwnRegisters registers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evaluation(
            JdbcClient jdbc,
            ResultRows results,
            Severities severities,
            OwnRegisters registers,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.severities = severities;
        this.registers = registers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Evaluates a period for all terms that were in force in it, and whatever else has changed. A period that has not
     * ended has no result yet; nor has that of a register before it was read, which is every night.
     *
     * @return how many results there were to look at
     */
    public int of(ReportPeriod period) {
        plan(period, null);
        return changed();
    }

    /** Reads our own registers; evaluates what has ended or changed since the last time, as far back as a year. */
    public int due() {
        registers.read();
        LocalDate today = LocalDate.now(clock);
        for (TermPeriod length : TermPeriod.values()) {
            for (int back = 1; length != TermPeriod.CASE && back <= MONTHS_BACK; back++) {
                ReportPeriod period = Segment.cycle(length, today.minusMonths(back));
                if (!period.end().isAfter(clock.instant())) {
                    plan(period, period.end());
                }
            }
        }
        return changed();
    }

    private void plan(ReportPeriod period, Instant knownBefore) {
        try {
            transaction.executeWithoutResult(t -> results.plan(period, knownBefore));
        } catch (DuplicateKeyException e) {
            LOG.info("Somebody else plans {} at the same time: {}", period.code(), e.getMessage());
        }
    }

    /** Evaluates the ended periods whose inputs have changed. */
    public int changed() {
        String batch = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Integer taken = transaction.execute(t -> evaluate(batch, now));
        severities.decide();
        return taken == null ? 0 : taken;
    }

    private int evaluate(String batch, Instant now) {
        int taken = run(EvaluationSql.TAKE, batch, now);
        if (taken > 0) {
            run(EvaluationSql.WINDOWS, batch, now);
            run(EvaluationSql.FIGURES, batch, now);
            run(EvaluationSql.PERCENTILES, batch, now);
            run(EvaluationSql.INTERVALS, batch, now);
            run(EvaluationSql.RESULTS, batch, now);
            run(EvaluationSql.CONSECUTIVE, batch, now);
            run(EvaluationSql.FORGET_WINDOWS, batch, now);
            run(EvaluationSql.FORGET_FIGURES, batch, now);
            run(EvaluationSql.GIVE_BACK, batch, now);
        }
        return taken;
    }

    private int run(String sql, String batch, Instant now) {
        return jdbc.sql(sql)
                .param("batch", batch)
                .param("now", ResultRows.at(now))
                .update();
    }
}
