package lv.saimnieks.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * All rows of a database in a file that suits H2 and PostgreSQL: a line names a table and its columns, the lines after it
 * are its rows. The tables themselves are made by the migrations up to the version that the file is of and by the engine's
 * scripts; a migration that was changed after it had shipped is noticed by its sum.
 */
record VersionDump(String version) {

    private static final Path FOLDER = Path.of("src/test/resources/upgrade");
    private static final String ROWS = ".jsonl.gz";
    private static final String HISTORY = "flyway_schema_history";
    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> ROW = new TypeReference<>() {};

    /** A column; in small letters its name is the same in every database. */
    private record Column(String name, int type, boolean identity) {

        String key() {
            return name.toLowerCase(Locale.ROOT);
        }

        @Nullable
        String read(ResultSet rows, int at) throws SQLException {
            Object value = switch (type) {
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> rows.getBytes(at);
                case Types.TIMESTAMP -> rows.getObject(at, LocalDateTime.class);
                case Types.TIMESTAMP_WITH_TIMEZONE -> rows.getObject(at, OffsetDateTime.class);
                default -> rows.getString(at);
            };
            return value == null
                    ? null
                    : value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
        }

        @Nullable
        Object value(@Nullable String text) {
            return text == null
                    ? null
                    : switch (type) {
                        case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                            Base64.getDecoder().decode(text);
                        case Types.TIMESTAMP -> LocalDateTime.parse(text);
                        case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(text);
                        case Types.DATE -> LocalDate.parse(text);
                        case Types.TIME -> LocalTime.parse(text);
                        case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(text);
                        case Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.NUMERIC, Types.DOUBLE ->
                            new BigDecimal(text);
                        default -> text;
                    };
        }
    }

    private record Table(String name, List<Column> columns) {}

    /** The version before this one. */
    static VersionDump latest() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return new VersionDump(files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ROWS))
                    .max(String::compareTo)
                    .orElseThrow()
                    .replace(ROWS, ""));
        }
    }

    /** A file beside the rows. */
    Path file(String ending) {
        return FOLDER.resolve(version + ending);
    }

    void write(DataSource database) throws IOException {
        Files.createDirectories(FOLDER);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file(ROWS))), StandardCharsets.UTF_8)) {
            for (var table : tables(jdbc).entrySet()) {
                List<Column> columns = table.getValue().columns();
                List<String> head = new ArrayList<>(List.of("#", table.getKey()));
                columns.forEach(c -> head.add(c.key()));
                line(out, head);
                jdbc.query(
                        "select " + names(columns) + " from \""
                                + table.getValue().name() + '"',
                        rows -> {
                            List<String> row = new ArrayList<>();
                            for (int i = 0; i < columns.size(); i++) {
                                row.add(columns.get(i).read(rows, i + 1));
                            }
                            line(out, row);
                        });
            }
        }
    }

    private static void line(Writer out, List<String> values) {
        try {
            out.write(JSON.writeValueAsString(values) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database that of the file. */
    void read(DataSource database) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration", "classpath:db/" + (h2 ? "h2" : "postgresql"))
                    .target(version.substring(1))
                    .load();
            flyway.migrate();
            for (String part : ENGINE) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti." + (h2 ? "h2" : "postgres")
                                + ".create." + part + ".sql"));
            }
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            Map<String, Table> tables = tables(jdbc);
            rows().forEach((head, rows) -> {
                Table table = tables.get(head.get(1));
                assertThat(table).as(head.toString()).isNotNull();
                if (head.get(1).equals(HISTORY)) {
                    sameMigrations(flyway, head, rows);
                } else {
                    fill(jdbc, h2, table, head, rows);
                }
            });
            jdbc.execute(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
        }
    }

    /** Rows by the line that names their table and columns. */
    private Map<List<String>, List<List<String>>> rows() throws IOException {
        Map<List<String>, List<List<String>>> all = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(ROWS))), StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> row = JSON.readValue(line, ROW);
                if ("#".equals(row.get(0))) {
                    rows = new ArrayList<>();
                    all.put(row, rows);
                } else {
                    rows.add(row);
                }
            }
        }
        return all;
    }

    private static void fill(JdbcTemplate jdbc, boolean h2, Table table, List<String> head, List<List<String>> rows) {
        Map<String, Column> known = table.columns().stream().collect(Collectors.toMap(Column::key, c -> c));
        List<Column> columns =
                head.subList(2, head.size()).stream().map(known::get).toList();
        assertThat(columns).as(head.toString()).doesNotContainNull();
        String name = '"' + table.name() + '"';
        jdbc.execute((h2 ? "truncate table " : "delete from ") + name);
        List<Object[]> values = rows.stream()
                .map(row -> {
                    Object[] put = new Object[columns.size()];
                    for (int i = 0; i < put.length; i++) {
                        put[i] = columns.get(i).value(row.get(i));
                    }
                    return put;
                })
                .toList();
        jdbc.batchUpdate(
                "insert into " + name + " (" + names(columns) + ") values (" + "?, ".repeat(columns.size() - 1) + "?)",
                values,
                columns.stream().mapToInt(Column::type).toArray());
        columns.stream().filter(Column::identity).forEach(c -> {
            String last = "(select coalesce(max(\"" + c.name() + "\"), 0) from " + name + ")";
            if (h2) {
                long next = jdbc.queryForObject("select 1 + " + last, Long.class);
                jdbc.execute("alter table " + name + " alter column \"" + c.name() + "\" restart with " + next);
            } else {
                jdbc.execute("select setval(pg_get_serial_sequence('" + name + "', '" + c.name() + "'), 1 + " + last
                        + ", false)");
            }
        });
    }

    private static void sameMigrations(Flyway flyway, List<String> head, List<List<String>> rows) {
        int script = head.indexOf("script") - 2;
        int checksum = head.indexOf("checksum") - 2;
        Map<String, String> now = Arrays.stream(flyway.info().applied())
                .filter(m -> new ClassPathResource("db/migration/" + m.getScript()).exists())
                .collect(Collectors.toMap(m -> m.getScript(), m -> String.valueOf(m.getChecksum())));
        assertThat(rows.stream()
                        .filter(row -> now.containsKey(row.get(script)))
                        .collect(Collectors.toMap(row -> row.get(script), row -> row.get(checksum))))
                .as("sums of the migrations that have shipped")
                .isEqualTo(now);
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
    }

    private static Map<String, Table> tables(JdbcTemplate jdbc) {
        return jdbc.execute((ConnectionCallback<Map<String, Table>>) connection -> {
            Map<String, Table> tables = new TreeMap<>();
            try (ResultSet columns =
                    connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
                while (columns.next()) {
                    if (!"YES".equals(columns.getString("IS_GENERATEDCOLUMN"))) {
                        String name = columns.getString("TABLE_NAME");
                        tables.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new Table(name, new ArrayList<>()))
                                .columns()
                                .add(new Column(
                                        columns.getString("COLUMN_NAME"),
                                        "timestamptz".equals(columns.getString("TYPE_NAME"))
                                                ? Types.TIMESTAMP_WITH_TIMEZONE
                                                : columns.getInt("DATA_TYPE"),
                                        "YES".equals(columns.getString("IS_AUTOINCREMENT"))));
                    }
                }
            }
            return tables;
        });
    }
}
