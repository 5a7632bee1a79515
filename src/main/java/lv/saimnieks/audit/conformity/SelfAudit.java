package lv.saimnieks.audit.conformity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.platform.ConformityRules.Checked;
import lv.saimnieks.platform.ConformityRules.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** Runs the stored rules of all domains and of audit over a period. */
@Service
class SelfAudit {

    /** How many cases that break a rule are listed at most; all are counted. */
    static final int LISTED = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(SelfAudit.class);
    private static final int SECONDS = 60;
    private static final String OWN = AuditAccess.class.getPackageName();

    private final NamedParameterJdbcTemplate jdbc;
    private final List<ConformityRules> domains;
    private final CaseLinks links;
    private final Clock clock;

    SelfAudit(JdbcTemplate jdbc, List<ConformityRules> domains, CaseLinks links, Clock clock) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setQueryTimeout(SECONDS);
        this.jdbc = new NamedParameterJdbcTemplate(limited);
        this.domains = domains.stream()
                .sorted(Comparator.comparing(d -> d.getClass().getName().startsWith(OWN)))
                .toList();
        this.links = links;
        this.clock = clock;
    }

    /** The rules of all domains, those of audit last; with links that the person acting may open. */
    List<Finding> rules(Period period) {
        Map<Rule, Counted> counted = new LinkedHashMap<>();
        Map<String, Object> parameters = withDomains(period);
        all(false).forEach(r -> counted.put(r, run(r.id(), () -> broken(r, parameters))));
        Map<String, CaseLinks.Link> known = links.of(counted.values().stream()
                .flatMap(c -> c.numbers().stream().limit(Finding.SHOWN))
                .toList());
        return counted.entrySet().stream()
                .map(e -> finding(
                        e.getKey(),
                        e.getValue(),
                        e.getValue().numbers().stream()
                                .map(n -> known.getOrDefault(n, new CaseLinks.Link(n, null, null)))
                                .toList()))
                .toList();
    }

    /** What is only worth knowing. */
    List<Finding> figures(Period period) {
        Map<String, Object> parameters = parameters(period);
        return all(true)
                .map(f -> finding(f, run(f.id(), () -> share(f, parameters)), List.of()))
                .toList();
    }

    /** The rules as they are stored. */
    List<Rule> rules() {
        return all(false).toList();
    }

    /** Statements that give up after a minute. */
    NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    private Stream<Rule> all(boolean figures) {
        return domains.stream().flatMap(d -> d.rules().stream()).filter(r -> r.figure() == figures);
    }

    private Counted broken(Rule rule, Map<String, Object> parameters) {
        if (rule.check() != null) {
            Checked checked = rule.check().get();
            return new Counted(checked.population(), checked.broken(), checked.named(), false);
        }
        List<String> numbers = jdbc.queryForList(
                "select distinct q.number from (" + rule.part() + "\n) q order by q.number desc limit " + LISTED,
                parameters,
                String.class);
        long broken = numbers.size() < LISTED ? numbers.size() : count("distinct q.number", rule.part(), parameters);
        return new Counted(count("distinct q.number", rule.population(), parameters), broken, numbers, false);
    }

    private Counted share(Rule figure, Map<String, Object> parameters) {
        return new Counted(
                count("*", figure.population(), parameters), count("*", figure.part(), parameters), List.of(), false);
    }

    private static Finding finding(Rule rule, Counted counted, List<CaseLinks.Link> links) {
        return new Finding(
                rule.id(),
                rule.figure(),
                ids(rule.requirements()),
                rule.processKey(),
                rule.text(),
                rule.why(),
                List.of(rule.population(), rule.part()),
                counted.population(),
                counted.counted(),
                links,
                counted.failed());
    }

    private record Counted(long population, long counted, List<String> numbers, boolean failed) {}

    /** A rule that cannot be run says so and does not take the others with it. */
    private static Counted run(String id, Supplier<Counted> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            LOG.error("The conformity rule {} could not be run", id, e);
            return new Counted(0, 0, List.of(), true);
        }
    }

    private long count(String what, String sql, Map<String, Object> parameters) {
        Long count = jdbc.queryForObject("select count(" + what + ") from (" + sql + "\n) q", parameters, Long.class);
        return count == null ? 0 : count;
    }

    /** Timestamps without a zone, as the engine keeps them, compare with both kinds of columns. */
    private Map<String, Object> parameters(Period period) {
        return new HashMap<>(Map.of(
                "from", Timestamp.from(period.start()),
                "to", Timestamp.from(period.end()),
                "now", Timestamp.from(clock.instant())));
    }

    /** All that rules ask for. */
    Map<String, Object> withDomains(Period period) {
        Map<String, Object> parameters = parameters(period);
        domains.forEach(d -> parameters.putAll(d.parameters()));
        return parameters;
    }

    private static List<String> ids(String requirements) {
        return Arrays.stream(requirements.split(",")).map(String::strip).toList();
    }
}
