package lv.saimnieks.cases.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of registers: only rows that the viewer may read, one query per page whatever its size. */
@Service
@Transactional(readOnly = true)
class RegisterList {

    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    RegisterList(JdbcTemplate jdbc, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.clock = clock;
    }

    /**
     * A page of the list; a page after the last one is empty. What a row tells is asked only for the rows of the page, and
     * only their keys are sorted.
     */
    public PageOf<Row> page(RegisterDescription register, ListRequest.Asked asked, String viewer) {
        SqlWhere where = readable(register, asked, viewer);
        where.put("size", asked.size()).put("skipped", (long) asked.page() * asked.size());
        List<Column> columns = register.columns();
        String table = register.source().table();
        String unique = register.source().unique();
        String order = order(register, asked);
        String sql = select(columns) + table + " where " + unique + " in (select " + unique + " from " + table
                + where.sql() + order + " limit :size offset :skipped)" + order;
        List<Row> rows = jdbc.query(sql, where.parameters(), (row, i) -> row(columns, row));
        where.put("counted", PageOf.COUNTED + 1);
        Long total = jdbc.queryForObject(
                "select count(*) from (select 1 from " + table + where.sql() + " limit :counted) counted",
                where.parameters(),
                Long.class);
        return new PageOf<>(rows, asked.page(), asked.size(), total == null ? 0 : total);
    }

    /** Every row of the list, one after another without keeping them. */
    public void each(RegisterDescription register, ListRequest.Asked asked, String viewer, Consumer<Row> consumer) {
        SqlWhere where = readable(register, asked, viewer);
        List<Column> columns = register.columns();
        String sql = select(columns) + register.source().table() + where.sql() + order(register, asked);
        jdbc.query(sql, where.parameters(), row -> {
            consumer.accept(row(columns, row));
        });
    }

    private SqlWhere readable(RegisterDescription register, ListRequest.Asked asked, String viewer) {
        SqlWhere where = asked.where().put("now", Timestamp.from(clock.instant()));
        where.put("viewer", viewer).and(CaseAccess.notExcluded(register.source().unique()));
        return where.and(register.source().readable(), "viewer", register.readsAll(viewer) ? null : viewer);
    }

    private static String select(List<Column> columns) {
        return columns.stream()
                .map(Column::sql)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ", "select ", " from "));
    }

    private static String order(RegisterDescription register, ListRequest.Asked asked) {
        String direction = asked.descending() ? " desc" : " asc";
        String nulls = asked.order().mayBeEmpty() ? " nulls last" : "";
        return " order by " + asked.order().sql() + direction + nulls + ", "
                + register.source().unique() + direction;
    }

    private static Row row(List<Column> columns, ResultSet result) throws SQLException {
        Row row = new Row();
        int place = 0;
        for (Column column : columns) {
            row.put(column.name(), column.value().of(row, result, column.sql() == null ? place : ++place));
        }
        return row;
    }
}
