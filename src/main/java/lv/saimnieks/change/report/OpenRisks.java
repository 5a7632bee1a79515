package lv.saimnieks.change.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.ManagerIndex;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.steps.ChangeRisks;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.SqlWhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The risks of all changes that are not over, the highest and longest unconfirmed first (RPT-9). */
@Repository
@Transactional(readOnly = true)
class OpenRisks {

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Levels levels;
    private final ChangeRisks risks;
    private final Users users;
    private final Clock clock;

    OpenRisks(JdbcClient jdbc, CaseAccess access, Levels levels, ChangeRisks risks, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.levels = levels;
        this.risks = risks;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A risk of an open change.
     *
     * @param items codes of its targets
     * @param owner names of who manages the change
     * @param days since somebody said last how the risks are
     */
    public record Line(
            String number,
            String title,
            String items,
            String owner,
            Risk risk,
            RiskLevel level,
            Instant knownAt,
            long days) {

        /** {@code 2 × 3} */
        public String value() {
            return risk.likelihood() + " × " + risk.impact();
        }
    }

    /** Of the changes that this person may read; of one level or item alone when they are named. */
    List<Line> of(String viewer, @Nullable RiskLevel level, @Nullable String item) {
        SqlWhere where = new SqlWhere().and("c.status <> :closed", "closed", "CLOSED");
        if (!access.readsAll(viewer)) {
            where.and(CaseAccess.hasPart("c.number"), "viewer", viewer);
        }
        if (item != null) {
            where.and(
                    "exists (select 1 from change_target i where i.change_id = c.id and i.item_code = :item)",
                    "item",
                    item);
        }
        ManagerIndex managers = levels.forList();
        Map<Risk, RiskLevel> known = new HashMap<>();
        return jdbc
                .sql("""
                        select c.number, c.title, c.scope, r.description, r.likelihood, r.impact_level, r.measure,
                          coalesce(c.risks_checked_at, c.assessed_at) as known_at,
                          (select string_agg(t.item_code, ',') from change_target t where t.change_id = c.id) as items
                        from change_request c
                        join change_risk r on r.change_id = c.id""" + where.sql())
                .params(where.parameters())
                .query((row, n) -> line(row, managers, known))
                .list()
                .stream()
                .filter(l -> level == null || l.level() == level)
                .sorted(Comparator.comparing(Line::level)
                        .reversed()
                        .thenComparing(Line::knownAt)
                        .thenComparing(Line::number))
                .toList();
    }

    private Line line(ResultSet row, ManagerIndex managers, Map<Risk, RiskLevel> known) throws SQLException {
        Risk risk = new Risk(
                row.getString("description"),
                row.getInt("likelihood"),
                row.getInt("impact_level"),
                row.getString("measure"));
        List<String> items = row.getString("items") == null
                ? List.of()
                : Arrays.stream(row.getString("items").split(",")).sorted().toList();
        Timestamp knownAt = row.getTimestamp("known_at");
        return new Line(
                row.getString("number"),
                row.getString("title"),
                String.join(", ", items),
                managers.managersOf(Scope.valueOf(row.getString("scope")), items).stream()
                        .map(users::displayName)
                        .collect(Collectors.joining(", ")),
                risk,
                known.computeIfAbsent(new Risk("", risk.likelihood(), risk.impact(), null), risks::level),
                knownAt.toInstant(),
                ChronoUnit.DAYS.between(Latvian.dayOf(knownAt.toInstant()), Latvian.dayOf(clock.instant())));
    }
}
