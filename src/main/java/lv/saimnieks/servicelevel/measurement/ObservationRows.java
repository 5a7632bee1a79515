package lv.saimnieks.servicelevel.measurement;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of observations. */
@Repository
class ObservationRows {

    private static final int BLOCK = 1000;
    private static final String INSERT = """
            insert into level_observation (id, term_code, source, external_id, kind, starts_at, ends_at, amount, good,
                   total, figure_of, fingerprint, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ObservationRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What is stored under a key of a source, or as the figure of a period. */
    record Stored(long id, String source, String externalId, String figureOf, String fingerprint) {}

    /** One that is to be stored. */
    record New(long id, Observation observation, String fingerprint) {}

    /** What is stored under any of the keys of a source, or as any of the figures. */
    List<Stored> stored(String source, Collection<String> keys, Collection<String> figures) {
        List<Stored> found = new ArrayList<>(anyOf("external_id", keys));
        found.removeIf(s -> !s.source().equals(source));
        if (!figures.isEmpty()) {
            found.addAll(anyOf("figure_of", figures));
        }
        return found;
    }

    /** By one column alone: H2 looks a list up in an index only when nothing else is asked of that index. */
    private List<Stored> anyOf(String column, Collection<String> values) {
        return jdbc.sql("select id, source, external_id, figure_of, fingerprint from level_observation where " + column
                        + " = any(?)")
                .param(values.toArray(String[]::new))
                .query(Stored.class)
                .list();
    }

    /** The first of so many ids that nobody else gets. */
    long block() {
        return jdbc.sql("select nextval('level_observation_seq')")
                .query(Long.class)
                .single();
    }

    static int blockSize() {
        return BLOCK;
    }

    void insert(List<New> rows, String source, String user, OffsetDateTime now) {
        template.batchUpdate(INSERT, rows, BLOCK, (statement, row) -> set(statement, row, source, user, now));
    }

    private static void set(PreparedStatement s, New row, String source, String user, OffsetDateTime now)
            throws SQLException {
        Observation o = row.observation();
        s.setLong(1, row.id());
        s.setString(2, o.termCode());
        s.setString(3, source);
        s.setString(4, o.externalId());
        s.setString(5, o.kind().name());
        s.setObject(6, ResultRows.at(o.start()));
        s.setObject(7, ResultRows.at(o.end()));
        s.setBigDecimal(8, o.amount());
        s.setObject(9, o.good(), Types.BIGINT);
        s.setObject(10, o.total(), Types.BIGINT);
        s.setString(11, o.figureOf());
        s.setString(12, row.fingerprint());
        s.setString(13, user);
        s.setObject(14, now);
    }
}
