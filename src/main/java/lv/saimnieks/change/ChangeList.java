package lv.saimnieks.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.ManagerIndex;
import lv.saimnieks.shared.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of changes: only those that the viewer may read, one query per page whatever its size. Reads the due times of
 * open tasks from the engine's table {@code ACT_RU_TASK}, because asking the engine per row would not scale.
 */
@Service
@Transactional(readOnly = true)
public class ChangeList {

    private static final String ROW = """
            select c.number, c.title, c.status, c.kind, c.scope, c.target_type, c.change_type, c.complexity, c.risk,
              c.closure_code, c.requester, c.received_at, c.desired_by, c.closed_at, c.origin_task, c.origin_case,
              (select string_agg(t.item_code, ',') from change_target t where t.change_id = c.id) targets,
              (select min(k.DUE_DATE_) from ACT_RU_TASK k where k.PROC_INST_ID_ = c.process_instance) due
            from\s""";
    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final ChangeAccess access;
    private final Levels levels;
    private final Clock clock;

    ChangeList(JdbcTemplate jdbc, ChangeAccess access, Levels levels, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.access = access;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * A page of the changes that the viewer may read.
     *
     * @param page from 0; a page after the last one is empty
     * @param size rows per page, from 1
     */
    public ChangeListing page(
            String viewer, ChangeFilter filter, ChangeOrder order, boolean descending, int page, int size) {
        ManagerIndex managers = levels.forList();
        ChangeSelection selection = selection(viewer, filter, managers);
        Map<String, Object> parameters = selection.parameters();
        parameters.put("size", size);
        parameters.put("skipped", (long) page * size);
        String sorted = " order by " + order.sql(descending);
        String sql = ROW
                + "(select c.* from change_request c" + selection.where() + sorted
                + " limit :size offset :skipped) c" + sorted;
        Instant now = clock.instant();
        List<ChangeRow> rows = jdbc.query(sql, parameters, (row, i) -> row(row, managers, now));
        Long total = jdbc.queryForObject(
                "select count(*) from change_request c" + selection.where(), parameters, Long.class);
        return new ChangeListing(rows, page, size, total == null ? 0 : total);
    }

    /** Every change of the selection that the viewer may read, one after another without keeping them. */
    public void each(
            String viewer, ChangeFilter filter, ChangeOrder order, boolean descending, Consumer<ChangeRow> consumer) {
        ManagerIndex managers = levels.forList();
        ChangeSelection selection = selection(viewer, filter, managers);
        String sql = ROW + "change_request c" + selection.where() + " order by " + order.sql(descending);
        Instant now = clock.instant();
        jdbc.query(sql, selection.parameters(), row -> {
            consumer.accept(row(row, managers, now));
        });
    }

    private ChangeSelection selection(String viewer, ChangeFilter filter, ManagerIndex managers) {
        return new ChangeSelection(filter, access.readsAll(viewer) ? null : viewer, managers, clock.instant());
    }

    private static ChangeRow row(ResultSet row, ManagerIndex managers, Instant now) throws SQLException {
        Scope scope = Scope.valueOf(row.getString("scope"));
        String codes = row.getString("targets");
        List<String> targets = codes == null
                ? List.of()
                : Arrays.stream(codes.split(",")).sorted().toList();
        Timestamp dueAt = row.getTimestamp("due");
        Instant due = dueAt == null ? null : dueAt.toInstant();
        return new ChangeRow(
                row.getString("number"),
                row.getString("title"),
                one(ChangeStatus.class, row, "status"),
                one(ChangeKind.class, row, "kind"),
                scope,
                one(TargetType.class, row, "target_type"),
                one(ChangeType.class, row, "change_type"),
                one(Complexity.class, row, "complexity"),
                one(RiskLevel.class, row, "risk"),
                one(ClosureCode.class, row, "closure_code"),
                row.getString("requester"),
                targets,
                managers.managersOf(scope, targets),
                instant(row, "received_at"),
                row.getObject("desired_by", LocalDate.class),
                instant(row, "closed_at"),
                row.getString("origin_task"),
                row.getString("origin_case"),
                due,
                due != null && due.isBefore(now));
    }

    private static <E extends Enum<E>> E one(Class<E> type, ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
