package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.RegisterMeasure;
import lv.saimnieks.cases.RegisterMeasure.Kind;
import lv.saimnieks.servicelevel.measurement.ObservationRows.New;
import lv.saimnieks.servicelevel.term.RegisterMeasures;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in what the registers of the house say of their cases as values of terms (PU2-17/D2). The database tells what is
 * new, differs or is gone, so that nothing is counted twice and a night without news costs a query for each term; a case
 * that changed corrects its value, and what it was stays.
 */
@Component
class OwnRegisters {

    private static final Logger LOG = LoggerFactory.getLogger(OwnRegisters.class);
    private static final int CHUNK = ObservationRows.blockSize();
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Cases of which another value is stored, or none. */
    private static final String NEWS = """
            select c.case_number, c.since, c.moment, c.good, o.id, o.starts_at as before
              from (%s) c
              left join level_observation o
                on o.source = :source and o.external_id = :term || ' ' || c.case_number
             where c.item_code = :item and c.moment >= :from and c.moment < :to and c.case_number > :after
               and (o.id is null or o.withdrawn or o.starts_at <> c.moment or o.good <> c.good)
             order by c.case_number fetch first %d rows only
            """;

    private static final String GONE = """
            select o.id, o.external_id, o.starts_at from level_observation o
             where o.source = :source and not o.withdrawn and o.external_id in (
                   select external_id from level_observation
                    where term_code = :term and kind = 'POINT' and source = :source and starts_at >= :from and starts_at < :to
                   except
                   select :term || ' ' || c.case_number from (%s) c
                    where c.item_code = :item and c.moment >= :from and c.moment < :to)
            """;

    private final JdbcClient jdbc;
    private final ObservationRows rows;
    private final ResultRows results;
    private final Corrections corrections;
    private final Terms terms;
    private final RegisterMeasures measures;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnRegisters(
            JdbcClient jdbc,
            ObservationRows rows,
            ResultRows results,
            Corrections corrections,
            Terms terms,
            RegisterMeasures measures,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.results = results;
        this.corrections = corrections;
        this.terms = terms;
        this.measures = measures;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads all registers that terms name; what cannot be read now keeps no other from it and is tried the next time. */
    void read() {
        terms.computed().stream().collect(Collectors.groupingBy(Term::code)).forEach((code, versions) -> {
            try {
                RegisterMeasure measure =
                        measures.find(versions.get(0).content().measure()).orElseThrow();
                transaction.executeWithoutResult(t -> new Reading(measure, versions).all());
            } catch (DuplicateKeyException e) {
                LOG.info("Somebody else reads the cases of {} at the same time: {}", code, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The cases of {} cannot be read", code, e);
            }
        });
    }

    private record Case(String caseNumber, Instant since, Instant moment, int good, Long id, Instant before) {}

    private record Gone(long id, String externalId, Instant startsAt) {}

    /** One term's cases. */
    private final class Reading {

        private final RegisterMeasure measure;
        private final List<Term> versions;
        private final String code;
        private final String source;
        private final Instant now = clock.instant();
        private final Set<Segment> changed = new HashSet<>();

        Reading(RegisterMeasure measure, List<Term> versions) {
            this.measure = measure;
            this.versions = versions;
            this.code = versions.get(0).code();
            this.source = "register:" + measure.code();
        }

        void all() {
            begin();
            versions.forEach(this::news);
            versions.forEach(this::gone);
            results.want(changed);
        }

        /** Another node that reads the same waits here. */
        private void begin() {
            if (jdbc.sql("update level_reading set read_at = ? where term_code = ?")
                            .params(ResultRows.at(now), code)
                            .update()
                    == 0) {
                jdbc.sql("insert into level_reading (read_at, term_code) values (?, ?)")
                        .params(ResultRows.at(now), code)
                        .update();
            }
        }

        private JdbcClient.StatementSpec ask(String sql, Term version) {
            LocalDate last = version.content().validTo();
            return jdbc.sql(sql)
                    .param("source", source)
                    .param("term", code, Types.VARCHAR)
                    .param("item", version.content().itemCode())
                    .param("now", ResultRows.at(now))
                    .param(
                            "from",
                            ResultRows.at(Segment.midnight(version.content().validFrom())))
                    .param("to", ResultRows.at(last == null ? NEVER : Segment.midnight(last.plusDays(1))));
        }

        private void news(Term version) {
            String sql = NEWS.formatted(measure.rows(), CHUNK);
            List<Case> cases;
            String after = "";
            do {
                cases = ask(sql, version)
                        .param("after", after)
                        .query(Case.class)
                        .list();
                keep(cases);
                after = cases.isEmpty() ? after : cases.get(cases.size() - 1).caseNumber();
            } while (cases.size() == CHUNK);
        }

        private void keep(List<Case> cases) {
            List<New> created = new ArrayList<>();
            long id = cases.isEmpty() ? 0 : rows.block();
            for (Case c : cases) {
                Observation observation = observation(c);
                if (c.id() == null) {
                    created.add(new New(id++, observation, observation.fingerprint()));
                } else {
                    corrections.replace(c.id(), observation, reason("changed", c.caseNumber(), c.before()));
                    changes(c.before());
                }
                changes(c.moment());
            }
            rows.insert(created, source, null, ResultRows.at(now));
        }

        private Observation observation(Case c) {
            boolean share = measure.kind() == Kind.SHARE;
            return new Observation(
                    code,
                    versions.get(0).content().itemCode(),
                    lv.saimnieks.servicelevel.measurement.Kind.POINT,
                    c.moment(),
                    c.moment(),
                    share ? null : BigDecimal.valueOf(calendar.workingDaysBetween(day(c.since()), day(c.moment()))),
                    share ? (long) c.good() : null,
                    share ? 1L : null,
                    code + " " + c.caseNumber(),
                    List.of());
        }

        private void gone(Term version) {
            for (Gone g : ask(GONE.formatted(measure.rows()), version)
                    .query(Gone.class)
                    .list()) {
                corrections.drop(g.id(), reason("gone", g.externalId().substring(code.length() + 1), g.startsAt()));
                changes(g.startsAt());
            }
        }

        private String reason(String what, String number, Instant before) {
            return Wording.of("servicelevel.measurement.register." + what, number, Latvian.dateTime(before));
        }

        /** Has the period of a moment evaluated anew. */
        private void changes(Instant moment) {
            LocalDate day = day(moment);
            versions.stream()
                    .filter(v -> v.includes(day))
                    .map(v -> Segment.of(
                            v.id(),
                            code,
                            v.content().validFrom(),
                            v.content().validTo(),
                            Segment.cycle(v.content().period(), day)))
                    .flatMap(Optional::stream)
                    .forEach(changed::add);
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, Latvian.ZONE);
        }
    }
}
