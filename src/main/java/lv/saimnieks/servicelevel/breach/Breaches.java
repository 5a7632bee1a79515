package lv.saimnieks.servicelevel.breach;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.RegisterNumbers;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of nonconformities. */
@Service
@Transactional
public class Breaches {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SEARCH = 2000;

    private final JdbcClient jdbc;
    private final RegisterNumbers numbers;
    private final CaseTimeline timeline;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Clock clock;

    Breaches(
            JdbcClient jdbc,
            RegisterNumbers numbers,
            CaseTimeline timeline,
            Catalogue catalogue,
            Terms terms,
            Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Breach get(String number) {
        return one(number, Breach.class);
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Handling handling(String number) {
        return one(number, Handling.class);
    }

    private <T> T one(String number, Class<T> type) {
        return jdbc.sql("select * from level_breach where number = ?")
                .param(number)
                .query(type)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.breach.missing", number)));
    }

    /**
     * Whether somebody has to look into a term that a case says is not kept: not when it said so before, nor when the
     * breach of its last period is being taken care of, where the case is noted then.
     */
    public boolean worthLooking(String termCode, String caseNumber) {
        boolean before = times(NewBreach.key(Occasion.SUSPECTED, termCode, caseNumber), false) > 0;
        Optional<String> known =
                jdbc.sql("""
                        select b.number from level_breach b
                         where b.term_code = ? and b.severity in ('MINOR', 'MODERATE', 'MAJOR', 'CRITICAL')
                           and (b.closed_at is null or b.outcome = 'BREACHED')
                           and b.period_from = (select max(r.period_from) from level_result r
                                                 where r.term_code = b.term_code and r.state is not null)
                         order by b.registered_at desc limit 1
                        """).param(termCode).query(String.class).optional();
        if (!before) {
            known.ifPresent(number -> timeline.add(number, CaseFact.of("servicelevel.timeline.alsoSaid", caseNumber)));
        }
        return !before && known.isEmpty();
    }

    /**
     * Enters something found into the register: anew when what was found before is closed, and what a case asks for as often
     * as it asks.
     *
     * @return its number
     * @throws org.springframework.dao.DuplicateKeyException when a result was taken up already
     */
    public String register(NewBreach found) {
        String number = numbers.next(Register.BREACH);
        String item = found.term().content().itemCode();
        Result result = found.result();
        long before = times(found.key(), found.originCase() == null);
        jdbc.sql("""
                        insert into level_breach (number, found_key, title, search_text, occasion, term_code, term_id,
                          item_code, period_from, period_to, registered_at, origin_process, origin_case)
                        values (:number, :key, :title, :search, :occasion, :term, :termId, :item, :from, :to, :now,
                          :process, :case)
                        """)
                .param("number", number)
                .param("key", before == 0 ? found.key() : found.key() + " " + before)
                .param("title", "")
                .param("search", "")
                .param("occasion", found.occasion().name())
                .param("term", found.term().code())
                .param("termId", result == null ? found.term().id() : result.termId())
                .param("item", item)
                .param("from", result == null ? null : result.periodFrom(), Types.DATE)
                .param("to", result == null ? null : result.periodTo(), Types.DATE)
                .param("now", now())
                .param("process", found.originProcess(), Types.VARCHAR)
                .param("case", found.originCase(), Types.VARCHAR)
                .update();
        title(number, found.occasion(), found.term());
        evaluated(number);
        timeline.add(number, CaseFact.of("servicelevel.timeline.found", found.occasion(), period(result)));
        if (found.originCase() != null) {
            timeline.add(number, CaseFact.of("servicelevel.timeline.asked", found.originCase()));
        }
        return number;
    }

    private void title(String number, Occasion occasion, Term term) {
        String item = term.content().itemCode();
        String title = occasion.label() + ": " + term.label();
        String name = catalogue.find(item).map(Item::label).orElse(item);
        jdbc.sql("update level_breach set title = ?, search_text = ? where number = ?")
                .params(
                        PlainText.cut(title, LONGEST_TITLE),
                        PlainText.cut(Latvian.fold(number + " " + title + " " + name), LONGEST_SEARCH),
                        number)
                .update();
    }

    private long times(String key, boolean closed) {
        return jdbc.sql("""
                        select count(*) from level_breach where (found_key = :key or found_key like :key || ' %')
                           and (closed_at is not null or not :closed)
                        """)
                .param("key", key)
                .param("closed", closed)
                .query(Long.class)
                .single();
    }

    private static String period(Result result) {
        return result == null ? "–" : Term.days(result.periodFrom(), result.periodTo());
    }

    /** The instance that takes care of it. */
    public void started(String number, String process) {
        jdbc.sql("update level_breach set process = ? where number = ?")
                .params(process, number)
                .update();
    }

    /** Takes over what the last evaluation says of the period; nothing where the period has no result any more. */
    public void evaluated(String number) {
        jdbc.sql("""
                        update level_breach b set (severity, amount, deviation, consecutive) = (
                          select max(r.severity), max(r.amount), max(r.deviation), coalesce(max(r.consecutive), 0)
                            from level_result r where r.term_id = b.term_id and r.period_from = b.period_from)
                         where b.number = ?
                        """).param(number).update();
    }

    /** Notes that the breach stands, with its severity. */
    public void confirmBreach(String number) {
        Breach breach = get(number);
        if (breach.occasion() == Occasion.MISSING) {
            title(number, Occasion.BREACHED, terms.get(breach.termCode()));
        }
        timeline.add(
                number,
                CaseFact.of(
                        "servicelevel.timeline.breached",
                        breach.severity(),
                        breach.deviation() == null
                                ? "–"
                                : Latvian.number(breach.deviation().stripTrailingZeros()),
                        breach.consecutive()));
    }

    /** What the evaluation says of it now. */
    @Transactional(readOnly = true)
    public Finding finding(Breach breach) {
        Severity severity = breach.severity();
        if (severity != null && severity.compareTo(Severity.MISSING) > 0) {
            return Finding.BREACH;
        }
        if (breach.occasion() == Occasion.SUSPECTED) {
            return Finding.SUSPECTED;
        }
        return severity == null ? Finding.NONE : Finding.valueOf(severity.name());
    }

    /** Takes in what a person decided. */
    void decide(String number, Decision decision, String user, String words) {
        jdbc.sql("update level_breach set decision = ?, decided_by = ?, decision_text = ? where number = ?")
                .params(decision.name(), user, words, number)
                .update();
        timeline.add(
                number,
                user,
                CaseFact.of("servicelevel.timeline.decided", decision).text(words));
    }

    /** How grave a breach is that nothing measured shows yet, as who analysed it says. */
    void grade(String number, Severity severity) {
        jdbc.sql("update level_breach set severity = ? where number = ?")
                .params(severity.name(), number)
                .update();
    }

    /** No value came; from now on the portfolio manager has it too. */
    void escalate(String number) {
        jdbc.sql("update level_breach set escalated_at = ? where number = ? and escalated_at is null")
                .params(now(), number)
                .update();
        timeline.add(number, CaseFact.of("servicelevel.timeline.escalated"));
    }

    /** Closes it by what was found and decided. */
    public void close(String number) {
        Ending ending = Ending.of(get(number), handling(number).decision());
        jdbc.sql("update level_breach set outcome = ?, closed_at = ? where number = ?")
                .params(ending.name(), now(), number)
                .update();
        timeline.add(number, CaseFact.of("servicelevel.timeline.closed", ending));
    }

    /** Its process was ended by a person past its steps. */
    public void cancel(String number) {
        jdbc.sql("update level_breach set outcome = ?, closed_at = ? where number = ? and closed_at is null")
                .params(Ending.CANCELLED.name(), now(), number)
                .update();
    }

    /** A corrective action takes care of it from now on. */
    public void taken(String breach, String action) {
        jdbc.sql("update level_breach set action_number = ? where number = ?")
                .params(action, breach)
                .update();
        timeline.add(breach, CaseFact.of("servicelevel.timeline.taken", action));
    }

    /** Whether anything that was measured in the period was corrected since it was found. */
    @Transactional(readOnly = true)
    boolean corrected(String number) {
        return jdbc.sql("""
                        select count(*) from level_breach b
                          join level_result r on r.term_id = b.term_id and r.period_from = b.period_from
                          join level_observation o on o.term_code = b.term_code and o.starts_at < r.ends_at
                            and (o.ends_at > r.starts_at or o.starts_at = r.starts_at)
                          join level_correction c on c.observation_id = o.id and c.corrected_at >= b.registered_at
                         where b.number = ?
                        """).param(number).query(Long.class).single() > 0;
    }

    /** The one figure for the whole period; empty where the value comes about of several observations. */
    @Transactional(readOnly = true)
    Optional<Figure> figure(String number) {
        var found = jdbc.sql("""
                        select o.id, o.amount, o.good, o.total from level_breach b
                          join level_result r on r.term_id = b.term_id and r.period_from = b.period_from
                          join level_observation o on o.term_code = b.term_code and not o.withdrawn
                            and o.starts_at < r.ends_at and (o.ends_at > r.starts_at or o.starts_at = r.starts_at)
                         where b.number = ? order by o.id limit 2
                        """).param(number).query(Figure.class).list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What was measured of a whole period. */
    record Figure(long id, BigDecimal amount, Long good, Long total) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
