package lv.saimnieks.servicelevel.action;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.platform.Users;
import lv.saimnieks.servicelevel.measurement.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which corrective actions a term has; who may not open one learns no more than that it is there. */
@Component("openActions")
@Transactional(readOnly = true)
public class OpenActions {

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Users users;

    OpenActions(JdbcClient jdbc, CaseAccess access, Users users) {
        this.jdbc = jdbc;
        this.access = access;
        this.users = users;
    }

    /** A corrective action as its term's page shows it. */
    public record Line(
            String number,
            ActionStatus status,
            ActionOutcome outcome,
            Severity severity,
            Instant openedAt,
            Instant closedAt) {}

    /** How many open corrective actions a term has, by its code; terms without any are left out. */
    public Map<String, Integer> byTerm() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select term_code, count(*) as n from corrective_action where status <> 'CLOSED' group by term_code")
                .query(row -> {
                    counts.put(row.getString("term_code"), row.getInt("n"));
                });
        return counts;
    }

    /** All corrective actions of a term, open or closed, the latest first. */
    public List<Line> of(String termCode) {
        return jdbc.sql("""
                        select number, status, outcome, severity, opened_at, closed_at from corrective_action
                         where term_code = ? order by opened_at desc, number desc
                        """).param(termCode).query(Line.class).list();
    }

    /** Those that the person looking may open. */
    public Set<String> readable(List<Line> lines) {
        Set<String> numbers = lines.stream().map(Line::number).collect(Collectors.toSet());
        return users.current().map(user -> access.readable(numbers, user)).orElse(Set.of());
    }
}
