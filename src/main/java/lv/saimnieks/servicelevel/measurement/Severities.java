package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.platform.DecisionTables;
import lv.saimnieks.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How grave each new result is, by the table {@code sla-breach-severity}. An item is critical when it is flagged so or
 * three others depend on it; a duty by law counts as a public promise.
 */
@Component
class Severities {

    static final String TABLE = "sla-breach-severity";

    private static final Logger LOG = LoggerFactory.getLogger(Severities.class);
    private static final int MANY_DEPENDANTS = 3;
    /** So little that no table can take a breach for none. */
    private static final BigDecimal LEAST = new BigDecimal("0.0000000001");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DecisionTables tables;
    private final Catalogue catalogue;

    Severities(JdbcClient jdbc, JdbcTemplate template, DecisionTables tables, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.template = template;
        this.tables = tables;
        this.catalogue = catalogue;
    }

    private record Undecided(
            long id, State state, BigDecimal deviation, int consecutive, boolean promise, String itemCode) {}

    private record Inputs(State state, BigDecimal deviation, int consecutive, boolean promise, boolean critical) {

        Map<String, Object> named() {
            Map<String, Object> values = new HashMap<>();
            values.put("measured", state.measured());
            values.put("deviationPercent", state.measured() ? deviation.doubleValue() : null);
            values.put("withinWarning", state == State.AT_RISK);
            values.put("consecutiveBreaches", consecutive);
            values.put("publicPromise", promise);
            values.put("critical", critical);
            return values;
        }
    }

    /** Decides each result that has no severity yet; what the table has no row for waits until it has. */
    void decide() {
        Map<String, Boolean> critical = new HashMap<>();
        Map<Inputs, String> decided = new HashMap<>();
        List<Object[]> updates = new ArrayList<>();
        for (Undecided row : undecided()) {
            Inputs inputs = new Inputs(
                    row.state(),
                    row.state() == State.BREACHED ? row.deviation().max(LEAST) : row.deviation(),
                    row.consecutive(),
                    row.promise(),
                    critical.computeIfAbsent(row.itemCode(), this::critical));
            String severity = decided.computeIfAbsent(inputs, this::severity);
            if (severity != null) {
                updates.add(new Object[] {severity, row.id()});
            }
        }
        template.batchUpdate("update level_result set severity = ? where id = ? and severity is null", updates);
    }

    private List<Undecided> undecided() {
        return jdbc.sql("""
                        select r.id, r.state, r.deviation, r.consecutive,
                               (t.public_promise or t.legal_basis is not null) as promise, t.item_code
                          from level_result r join service_level_term t on t.id = r.term_id
                         where r.severity is null and r.state not in ('NO_ACTIVITY', 'EXCLUDED')
                        """).query(Undecided.class).list();
    }

    private String severity(Inputs inputs) {
        try {
            return tables.evaluate(TABLE, inputs.named())
                    .one(Severity.class, "severity")
                    .name();
        } catch (Refusal refusal) {
            LOG.warn("No severity for {}: {}", inputs, refusal.getMessage());
            return null;
        }
    }

    private boolean critical(String code) {
        return catalogue.find(code).map(Item::critical).orElse(false)
                || catalogue.dependantsOf(List.of(code)).stream()
                                .filter(item -> !item.code().equals(code))
                                .count()
                        >= MANY_DEPENDANTS;
    }
}
