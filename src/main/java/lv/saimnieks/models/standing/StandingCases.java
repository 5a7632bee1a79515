package lv.saimnieks.models.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.models.ModelElements;
import lv.saimnieks.models.standing.Standing.Kind;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.platform.StoredQueries;
import lv.saimnieks.platform.Users;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** Asks the stored queries of the self-audit which cases stand still, and what was done by hand. */
@Service
class StandingCases {

    /** Most cases of one query, and most interventions. */
    static final int MOST = 500;

    private static final int SECONDS = 60;
    private static final StoredQueries WAIT = StoredQueries.of("audit/cases-wait");
    private static final StoredQueries FAILED = StoredQueries.of("audit/nothing-failed");
    private static final StoredQueries BY_HAND = StoredQueries.of("audit/interventions");

    private final NamedParameterJdbcTemplate jdbc;
    private final CaseRegisters registers;
    private final ModelElements elements;
    private final Users users;
    private final Clock clock;

    StandingCases(JdbcTemplate jdbc, CaseRegisters registers, ModelElements elements, Users users, Clock clock) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setQueryTimeout(SECONDS);
        this.jdbc = new NamedParameterJdbcTemplate(limited);
        this.registers = registers;
        this.elements = elements;
        this.users = users;
        this.clock = clock;
    }

    /** The cases that stand still now, those for the longest time first. */
    List<Standing> now() {
        List<Standing> all = new ArrayList<>();
        all.addAll(rows(WAIT.rows("broken"), Instant.EPOCH, this::waiting));
        all.addAll(rows(FAILED.rows("broken"), Instant.EPOCH, this::failed));
        all.addAll(rows(registers.agreeing().rows("broken"), Instant.EPOCH, StandingCases::disagreeing));
        all.sort(Comparator.comparing(Standing::since, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Standing::number));
        return all;
    }

    /** What was done in cases by hand within this time until now, the newest first. */
    List<Intervention> byHand(Duration within) {
        Instant from = clock.instant().minus(within);
        Set<String> unexplained = new HashSet<>(rows(BY_HAND.rows("broken"), from, (row, n) -> row.getString("entry")));
        List<Intervention> all = rows(BY_HAND.population(), from, (row, n) -> intervention(row, unexplained));
        all.sort(Comparator.comparing(Intervention::at).reversed());
        return all;
    }

    private <T> List<T> rows(String sql, Instant from, RowMapper<T> mapper) {
        Timestamp now = Timestamp.from(clock.instant().plusSeconds(1));
        return new ArrayList<>(jdbc.query(
                "select * from (" + sql + "\n) x limit " + MOST,
                Map.of("from", Timestamp.from(from), "to", now, "now", now),
                mapper));
    }

    private Standing waiting(ResultSet row, int n) throws SQLException {
        Kind kind = row.getInt("suspension") == 2 ? Kind.SUSPENDED : Kind.WAITS_FOR_NOTHING;
        return standing(kind, row, null);
    }

    private Standing failed(ResultSet row, int n) throws SQLException {
        Kind kind = switch (row.getString("kind")) {
            case "failedJob" -> Kind.JOB_FAILED;
            case "failedMessage" -> Kind.MESSAGE_FAILED;
            default -> Kind.OTHER_FAILED;
        };
        return standing(kind, row, row.getString("message"));
    }

    private Standing standing(Kind kind, ResultSet row, String message) throws SQLException {
        String step = row.getString("step");
        return new Standing(
                kind,
                row.getString("number"),
                row.getString("instance"),
                step == null
                        ? null
                        : elements.of(row.getString("definition"), step).name(),
                instant(row.getTimestamp("since")),
                message);
    }

    private static Standing disagreeing(ResultSet row, int n) throws SQLException {
        int running = row.getInt("running");
        Kind kind =
                running > 1 ? Kind.SEVERAL_PROCESSES : running == 0 ? Kind.PROCESS_GONE : Kind.PROCESS_AFTER_CLOSURE;
        return new Standing(kind, row.getString("number"), row.getString("instance"), null, null, null);
    }

    private Intervention intervention(ResultSet row, Set<String> unexplained) throws SQLException {
        String person = row.getString("person");
        return new Intervention(
                row.getTimestamp("at").toInstant(),
                row.getString("number"),
                OperationText.done(
                        person == null ? null : users.displayName(person),
                        row.getString("operation"),
                        row.getString("entity"),
                        row.getString("task"),
                        row.getString("retries")),
                !unexplained.contains(row.getString("entry")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
