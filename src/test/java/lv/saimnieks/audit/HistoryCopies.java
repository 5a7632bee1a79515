package lv.saimnieks.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies the history of real cases many times over with set-based SQL, for measuring on PostgreSQL. Each copy has ids
 * and a register number of its own, begins at another moment of two years and is 1 to 40 times as slow as its original.
 * Which copy comes from which case stands in the table {@code history_copy}, so that a domain can copy its register.
 */
public final class HistoryCopies {

    /** Days over which the copies are spread, back from their originals. */
    private static final int DAYS = 730;

    private static final Set<String> IDS = Set.of(
            "ID_",
            "PROC_INST_ID_",
            "PROCESS_INSTANCE_ID_",
            "ROOT_PROC_INST_ID_",
            "SUPER_PROCESS_INSTANCE_ID_",
            "EXECUTION_ID_",
            "PARENT_ID_",
            "ACT_INST_ID_",
            "PARENT_ACT_INST_ID_",
            "CALL_PROC_INST_ID_",
            "TASK_ID_",
            "VAR_INST_ID_",
            "BYTEARRAY_ID_",
            "DEC_INST_ID_",
            "ROOT_DEC_INST_ID_",
            "OPERATION_ID_",
            "JOB_ID_",
            "JOB_EXCEPTION_STACK_ID_",
            "CAUSE_INCIDENT_ID_",
            "ROOT_CAUSE_INCIDENT_ID_");

    private final JdbcTemplate jdbc;

    public HistoryCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans copies and copies every history table of the engine.
     *
     * @param numbers register number of a case → how many copies of it
     */
    public void make(Map<String, Integer> numbers) {
        plan(numbers);
        for (String table : tables()) {
            copy(table, "ROOT_PROC_INST_ID_", "root", Map.of());
        }
        jdbc.execute("analyze");
    }

    /** History rows of the engine by table, those of byte arrays among them. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : tables()) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    /** Plans copies only. */
    public void plan(Map<String, Integer> numbers) {
        jdbc.execute("""
                create table history_copy (n integer primary key, root varchar(64) not null, source varchar(64) not null,
                  number varchar(64) not null, started timestamp not null, began timestamp not null, slower integer not null)""");
        int all = numbers.values().stream().mapToInt(Integer::intValue).sum();
        int first = 1;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            jdbc.update("""
                    insert into history_copy
                    select n, p.PROC_INST_ID_, p.BUSINESS_KEY_, 'IZM-' || to_char(began, 'YYYY-') || (100000 + n), p.START_TIME_, began, slower
                    from ACT_HI_PROCINST p, lateral (
                      select n, 1 + n % 40 slower,
                        p.START_TIME_ - interval '30 days' - (n * 7919 % ?) * (interval '1 day' * ? / ?) began
                      from generate_series(?, ?) n) copies
                    where p.BUSINESS_KEY_ = ?""", all, DAYS, all, first, first + entry.getValue() - 1, entry.getKey());
            first += entry.getValue();
        }
        jdbc.execute("create index history_copy_root on history_copy (root)");
        jdbc.execute("create index history_copy_source on history_copy (source)");
    }

    /** Tables whose rows say which case they belong to. */
    private List<String> tables() {
        return jdbc.queryForList("""
                select upper(table_name) from information_schema.columns
                where (upper(table_name) like 'ACT\\_HI\\_%' or upper(table_name) = 'ACT_GE_BYTEARRAY')
                  and upper(column_name) = 'ROOT_PROC_INST_ID_' order by 1""", String.class);
    }

    /**
     * Copies the rows of a table.
     *
     * @param column of the table that tells the case, {@code copyColumn} what it is compared with in the plan
     * @param own column in lower case → SQL of its value, over {@code s} (source row) and {@code c} (copy); null leaves it out
     */
    public void copy(String table, String column, String copyColumn, Map<String, String> own) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.query(
                "select column_name, data_type from information_schema.columns where upper(table_name) = upper(?)",
                row -> {
                    String name = row.getString(1);
                    String value = own.containsKey(name) ? own.get(name) : value(name, row.getString(2));
                    if (value != null) {
                        values.put(name, value);
                    }
                },
                table);
        jdbc.execute("insert into %s (%s) select %s from %s s join history_copy c on c.%s = s.%s"
                .formatted(
                        table,
                        String.join(", ", values.keySet()),
                        values.values().stream().collect(Collectors.joining(", ")),
                        table,
                        copyColumn,
                        column));
    }

    private static String value(String name, String type) {
        if (type.startsWith("timestamp")) {
            boolean deadline = name.equalsIgnoreCase("DUE_DATE_");
            return "c.began + (s.%s - c.started)%s".formatted(name, deadline ? "" : " * c.slower");
        }
        String column = name.toUpperCase(java.util.Locale.ROOT);
        if (column.equals("DURATION_")) {
            return "s.DURATION_ * c.slower";
        }
        if (column.equals("BUSINESS_KEY_")) {
            return "c.number";
        }
        if (column.equals("TEXT_")) {
            return "case when s.TEXT_ = c.source then c.number else s.TEXT_ end";
        }
        return IDS.contains(column) ? id(name) : "s." + name;
    }

    /** The last twelve characters of a UUID are the same on one machine; here they tell the copy. */
    private static String id(String column) {
        return "left(s.%1$s, length(s.%1$s) - 12) || lpad(c.n::text, 12, '0')".formatted(column);
    }
}
