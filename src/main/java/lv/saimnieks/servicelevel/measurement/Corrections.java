package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what was measured, or takes it back; the old values, who and why are kept, and its periods evaluated anew. */
@Service
public class Corrections {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final ResultRows results;
    private final Terms terms;
    private final MeasurementAccess access;
    private final Clock clock;

    Corrections(JdbcClient jdbc, ResultRows results, Terms terms, MeasurementAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.terms = terms;
        this.access = access;
        this.clock = clock;
    }

    /** One correction of a term's observation, as people read it. */
    public record Correction(
            Instant startsAt,
            BigDecimal oldAmount,
            Long oldGood,
            Long oldTotal,
            BigDecimal newAmount,
            Long newGood,
            Long newTotal,
            boolean withdrawn,
            String reason,
            String correctedBy,
            Instant correctedAt) {}

    private record Before(
            String termCode,
            Instant startsAt,
            Instant endsAt,
            BigDecimal amount,
            Long good,
            Long total,
            boolean withdrawn) {}

    /**
     * Gives an observation another value; counts where it had counts.
     *
     * @throws Refusal when the person may not, or the value or the reason is wrong
     */
    @Transactional
    public void correct(long id, BigDecimal amount, Long good, Long total, String reason, String user) {
        Before before = open(id, reason, user);
        boolean percent = terms.get(before.termCode()).content().unit().symbol().equals("%");
        boolean wrongCounts = (total == null) != (before.total() == null)
                || (good == null) != (before.good() == null)
                || (total != null && (total < 0 || (good != null && (good < 0 || good > total))));
        boolean wrongAmount = (amount == null) != (before.amount() == null)
                || (amount != null
                        && (amount.signum() < 0
                                || amount.compareTo(percent ? new BigDecimal(100) : MeasurementReader.MOST) > 0));
        if (wrongCounts || wrongAmount) {
            throw Refusal.invalid(
                    wrongCounts ? "total" : "value", Wording.of("servicelevel.measurement.wrong.correction"));
        }
        log(id, amount, good, total, false, reason, user);
        jdbc.sql("update level_observation set amount = :amount, good = :good, total = :total where id = :id")
                .param("amount", amount, Types.NUMERIC)
                .param("good", good, Types.BIGINT)
                .param("total", total, Types.BIGINT)
                .param("id", id)
                .update();
        results.touch(before.termCode(), null, before.startsAt(), before.endsAt());
    }

    /** Takes an observation back as if it had never come; likewise. */
    @Transactional
    public void withdraw(long id, String reason, String user) {
        Before before = open(id, reason, user);
        log(id, null, null, null, true, reason, user);
        jdbc.sql("update level_observation set withdrawn = true, figure_of = null where id = ?")
                .param(id)
                .update();
        results.touch(before.termCode(), null, before.startsAt(), before.endsAt());
    }

    /** What a register says now of a case; likewise, but the system itself does it. */
    void replace(long id, Observation now, String reason) {
        log(id, now.amount(), now.good(), now.total(), false, reason, null);
        jdbc.sql("""
                        update level_observation set starts_at = :at, ends_at = :at, amount = :amount, good = :good,
                               total = :total, withdrawn = false
                         where id = :id
                        """)
                .param("at", ResultRows.at(now.start()))
                .param("amount", now.amount(), Types.NUMERIC)
                .param("good", now.good(), Types.BIGINT)
                .param("total", now.total(), Types.BIGINT)
                .param("id", id)
                .update();
    }

    /** What a register no longer counts; likewise. */
    void drop(long id, String reason) {
        log(id, null, null, null, true, reason, null);
        jdbc.sql("update level_observation set withdrawn = true where id = ?")
                .param(id)
                .update();
    }

    private Before open(long id, String reason, String user) {
        Before before = jdbc.sql("""
                        select term_code, starts_at, ends_at, amount, good, total, withdrawn
                          from level_observation where id = ? for update
                        """)
                .param(id)
                .query(Before.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.measurement.wrong.observation")));
        if (!access.mayManage(user, terms.get(before.termCode()).content().itemCode())) {
            throw Refusal.forbidden(Wording.of("servicelevel.measurement.wrong.mayNotManage", before.termCode()));
        }
        if (before.withdrawn()) {
            throw Refusal.conflict(Wording.of("servicelevel.measurement.wrong.withdrawn"));
        }
        if (terms.get(before.termCode()).content().measure() != null) {
            throw Refusal.conflict(Wording.of("servicelevel.measurement.wrong.computed", before.termCode()));
        }
        Problems problems = new Problems();
        problems.required("reason", Wording.of("servicelevel.measurement.reason"), reason, LONGEST_REASON);
        problems.refuse();
        return before;
    }

    private void log(long id, BigDecimal amount, Long good, Long total, boolean withdrawn, String why, String user) {
        jdbc.sql("""
                        insert into level_correction (observation_id, old_amount, old_good, old_total, new_amount,
                               new_good, new_total, withdrawn, reason, corrected_by, corrected_at)
                        select id, amount, good, total, cast(:amount as numeric(24, 10)), cast(:good as bigint),
                               cast(:total as bigint), cast(:withdrawn as boolean), cast(:why as varchar), cast(:user as varchar), cast(:now as timestamp with time zone)
                          from level_observation where id = :id
                        """)
                .param("amount", amount)
                .param("good", good)
                .param("total", total)
                .param("withdrawn", withdrawn)
                .param("why", why.strip())
                .param("user", user, Types.VARCHAR)
                .param("now", ResultRows.at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** What was measured, as people read it. */
    public record Measured(
            long id,
            Kind kind,
            Instant startsAt,
            Instant endsAt,
            BigDecimal amount,
            Long good,
            Long total,
            String recordedBy,
            Instant recordedAt) {}

    /** What was measured of a term and is not taken back, the latest first. */
    @Transactional(readOnly = true)
    public List<Measured> measured(String termCode, int most) {
        return jdbc.sql("""
                        select id, kind, starts_at, ends_at, amount, good, total, recorded_by, recorded_at
                          from level_observation where term_code = ? and not withdrawn
                         order by starts_at desc, id desc limit ?
                        """).params(termCode, most).query(Measured.class).list();
    }

    /** Corrections of a term's observations, the latest first. */
    @Transactional(readOnly = true)
    public List<Correction> of(String termCode) {
        return jdbc.sql("""
                        select o.starts_at, c.old_amount, c.old_good, c.old_total, c.new_amount, c.new_good,
                               c.new_total, c.withdrawn, c.reason, c.corrected_by, c.corrected_at
                          from level_correction c join level_observation o on o.id = c.observation_id
                         where o.term_code = ? order by c.id desc limit 100
                        """).param(termCode).query(Correction.class).list();
    }
}
