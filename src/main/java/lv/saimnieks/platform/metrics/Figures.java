package lv.saimnieks.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts every {@link Figure} and shows what came of it last, and how long ago that was. */
@Service
class Figures {

    private static final String FIGURE = "figure";
    private static final Duration MONTH = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Figure, MultiGauge> gauges = new LinkedHashMap<>();
    private volatile Instant counted;

    Figures(List<Figure> figures, MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.counted = clock.instant();
        figures.forEach(f ->
                gauges.put(f, MultiGauge.builder(f.name()).description(f.help()).register(registry)));
        Gauge.builder("saimnieks.figures.age", () -> age(counted, clock.instant()))
                .baseUnit("seconds")
                .description("Since the figures of the database were counted")
                .register(registry);
    }

    /** Counts all of them; labels that have nothing any more are gone. */
    void count() {
        Instant now = clock.instant();
        gauges.forEach((figure, gauge) -> gauge.register(rows(figure, now), true));
        counted = now;
    }

    private List<Row<?>> rows(Figure figure, Instant now) {
        List<Row<?>> rows = new ArrayList<>();
        jdbc.sql(figure.sql())
                .param("now", Timestamp.from(now))
                .param("monthAgo", Timestamp.from(now.minus(MONTH)))
                .query(row -> {
                    rows.add(Row.of(labels(row), number(row, now)));
                });
        return rows;
    }

    private static double number(ResultSet row, Instant now) throws SQLException {
        int type = row.getMetaData().getColumnType(row.findColumn(FIGURE));
        if (type != Types.TIMESTAMP && type != Types.TIMESTAMP_WITH_TIMEZONE) {
            return row.getDouble(FIGURE);
        }
        Timestamp since = row.getTimestamp(FIGURE);
        return since == null ? 0 : age(since.toInstant(), now);
    }

    private static double age(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }

    private static Tags labels(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<Tag> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!label.equals(FIGURE)) {
                labels.add(Tag.of(label, row.getString(i)));
            }
        }
        return Tags.of(labels);
    }
}
