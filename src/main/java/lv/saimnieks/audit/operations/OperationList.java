package lv.saimnieks.audit.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's operation log and the log of reads and refusals as one list, the newest first. */
@Service
@Transactional(readOnly = true)
class OperationList {

    private static final String CHANGES = """
            select 'CHANGE' KIND, o.ID_ ENTRY, o.OPERATION_ID_ OPERATION_ID, o.TIMESTAMP_ AT, o.USER_ID_ PERSON,
              o.OPERATION_TYPE_ OPERATION, o.ENTITY_TYPE_ ENTITY, o.PROPERTY_ PROPERTY, o.ORG_VALUE_ OLD_VALUE,
              o.NEW_VALUE_ NEW_VALUE, o.PROC_INST_ID_ INSTANCE, o.PROC_DEF_KEY_ PROCESS, o.TASK_ID_ TASK
            from ACT_HI_OP_LOG o""";
    private static final String ACCESSES = """
            select a.kind KIND, concat('A-', cast(a.id as varchar(20))) ENTRY, cast(null as varchar(64)) OPERATION_ID,
              a.at AT, a.person PERSON, a.area OPERATION, 'Case' ENTITY, cast(null as varchar(64)) PROPERTY,
              cast(null as varchar(4000)) OLD_VALUE,
              cast(concat(a.method, ' ', a.path, ' ', cast(a.status as varchar(5))) as varchar(4000)) NEW_VALUE,
              a.case_id INSTANCE, a.process PROCESS, cast(null as varchar(64)) TASK
            from audit_access a""";
    private static final String NAMES = """
            select x.*, p.BUSINESS_KEY_ NUMBER, t.NAME_ STEP,
              (select max(d.NAME_) from ACT_RE_PROCDEF d where d.KEY_ = x.PROCESS) PROCESS_NAME,
              n.note, n.person NOTE_BY, n.at NOTE_AT
            from (""";
    private static final String JOINS = """
            ) x left join ACT_HI_PROCINST p on p.ID_ = x.INSTANCE
            left join ACT_HI_TASKINST t on t.ID_ = x.TASK
            left join audit_annotation n on n.id =
              (select max(m.id) from audit_annotation m where m.entry_id = x.ENTRY)
            order by x.AT desc, x.ENTRY desc""";
    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final Users users;

    OperationList(JdbcTemplate jdbc, Users users) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.users = users;
    }

    /** A page of the list. */
    record Page(int page, int size, long total, List<OperationRow> operations) {}

    /** What can be chosen: a code with its label. */
    record Choice(String id, String label) {}

    /** @param readable keys of the processes that the viewer may read; entries of no process are shown too */
    Page find(OperationQuery query, Set<String> readable, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String selection = selection(query, readable, parameters);
        Long total = jdbc.queryForObject("select count(*) from (" + selection + ") x", parameters, Long.class);
        return new Page(page, size, total == null ? 0 : total, rows(selection, parameters, page, size));
    }

    /** Every entry of the selection, in pages, so that a long list needs no memory. */
    void each(OperationQuery query, Set<String> readable, Consumer<OperationRow> consumer) {
        Map<String, Object> parameters = new HashMap<>();
        String selection = selection(query, readable, parameters);
        List<OperationRow> rows;
        int page = 0;
        do {
            rows = rows(selection, parameters, page++, FETCHED_AT_ONCE);
            rows.forEach(consumer);
        } while (rows.size() == FETCHED_AT_ONCE);
    }

    /** Whether there is such an entry that the viewer may read. */
    boolean exists(String entry, Set<String> readable) {
        Map<String, Object> parameters = new HashMap<>();
        OperationQuery all = new OperationQuery(Set.of(), null, null, null, null, null, null, null, null);
        String selection = selection(all, readable, parameters);
        parameters.put("entry", entry);
        Long found = jdbc.queryForObject(
                "select count(*) from (" + selection + ") x where x.ENTRY = :entry", parameters, Long.class);
        return found != null && found > 0;
    }

    /** The operations and entities that the log has. */
    List<Choice> operations() {
        return jdbc.queryForList("select distinct OPERATION_TYPE_ from ACT_HI_OP_LOG", Map.of(), String.class).stream()
                .map(o -> new Choice(o, OperationWords.operation(o)))
                .sorted((a, b) -> Latvian.comparator().compare(a.label(), b.label()))
                .toList();
    }

    List<Choice> entities() {
        return jdbc.queryForList("select distinct ENTITY_TYPE_ from ACT_HI_OP_LOG", Map.of(), String.class).stream()
                .map(e -> new Choice(e, OperationWords.entity(e)))
                .sorted((a, b) -> Latvian.comparator().compare(a.label(), b.label()))
                .toList();
    }

    private List<OperationRow> rows(String selection, Map<String, Object> parameters, int page, int size) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("size", size);
        all.put("skipped", (long) page * size);
        return jdbc.query(
                NAMES + "select * from (" + selection + ") y order by y.AT desc, y.ENTRY desc"
                        + " limit :size offset :skipped" + JOINS,
                all,
                (row, i) -> row(row));
    }

    private static String selection(OperationQuery query, Set<String> readable, Map<String, Object> parameters) {
        Set<OperationKind> kinds = query.kinds().isEmpty() ? EnumSet.allOf(OperationKind.class) : query.kinds();
        List<String> parts = new ArrayList<>();
        if (kinds.contains(OperationKind.CHANGE)) {
            parts.add(CHANGES + changes(query, readable, parameters));
        }
        if ((kinds.contains(OperationKind.READ) || kinds.contains(OperationKind.REFUSED))
                && query.operation() == null
                && query.entity() == null) {
            parameters.put("kinds", kinds.stream().map(Enum::name).toList());
            parts.add(ACCESSES + accesses(query, readable, parameters));
        }
        return parts.isEmpty() ? CHANGES + " where 1 = 0" : String.join(" union all ", parts);
    }

    private static String changes(OperationQuery query, Set<String> readable, Map<String, Object> parameters) {
        SqlWhere where = new SqlWhere()
                .and(
                        "(o.PROC_DEF_KEY_ is null or o.PROC_DEF_KEY_ in (:readable))",
                        "readable",
                        readable.isEmpty() ? Set.of("") : readable)
                .equal("o.USER_ID_", "user", query.user())
                .equal("o.PROC_DEF_KEY_", "process", query.process())
                .equal("o.OPERATION_TYPE_", "operation", query.operation())
                .equal("o.ENTITY_TYPE_", "entity", query.entity())
                .days("o.TIMESTAMP_", "at", query.from(), query.to())
                .and(
                        "(o.PROC_INST_ID_ = :case or o.PROC_INST_ID_ in"
                                + " (select c.ID_ from ACT_HI_PROCINST c where c.BUSINESS_KEY_ = :case))",
                        "case",
                        query.caseKey())
                .and(
                        "(lower(o.PROPERTY_) like :text escape '!' or lower(o.ORG_VALUE_) like :text escape '!'"
                                + " or lower(o.NEW_VALUE_) like :text escape '!')",
                        "text",
                        anywhere(query.text()));
        parameters.putAll(where.parameters());
        return where.sql();
    }

    private static String accesses(OperationQuery query, Set<String> readable, Map<String, Object> parameters) {
        SqlWhere where = new SqlWhere()
                .and("a.kind in (:kinds)")
                .and(
                        "(a.process is null or a.process in (:readable))",
                        "readable",
                        readable.isEmpty() ? Set.of("") : readable)
                .equal("a.person", "user", query.user())
                .equal("a.process", "process", query.process())
                .days("a.at", "at", query.from(), query.to())
                .and("(a.case_id = :case or a.case_number = :case)", "case", query.caseKey())
                .and("lower(a.path) like :text escape '!'", "text", anywhere(query.text()));
        parameters.putAll(where.parameters());
        return where.sql();
    }

    private static String anywhere(String part) {
        return part == null ? null : SqlWhere.anywhere(part.toLowerCase(Locale.ROOT));
    }

    private OperationRow row(ResultSet row) throws SQLException {
        OperationKind kind = OperationKind.valueOf(row.getString("KIND"));
        String user = row.getString("PERSON");
        String operation = row.getString("OPERATION");
        String entity = row.getString("ENTITY");
        String note = row.getString("note");
        String noteBy = row.getString("NOTE_BY");
        boolean change = kind == OperationKind.CHANGE;
        String property = row.getString("PROPERTY");
        String before = OperationValues.of(property, row.getString("OLD_VALUE"), this::shown);
        String after = OperationValues.of(property, row.getString("NEW_VALUE"), this::shown);
        OperationWords words = new OperationWords(
                kind,
                user == null ? null : shown(user),
                operation,
                entity,
                property,
                before,
                after,
                row.getString("NUMBER"),
                row.getString("STEP"));
        return new OperationRow(
                row.getString("ENTRY"),
                row.getString("OPERATION_ID"),
                kind,
                kind.label(),
                row.getTimestamp("AT").toInstant(),
                user,
                user == null ? null : shown(user),
                operation,
                change ? OperationWords.operation(operation) : OperationWords.area(operation),
                change ? entity : null,
                change ? OperationWords.entity(entity) : null,
                OperationWords.property(property),
                before,
                after,
                row.getString("INSTANCE"),
                row.getString("NUMBER"),
                row.getString("PROCESS"),
                row.getString("PROCESS_NAME"),
                row.getString("STEP"),
                words.sentence(),
                note == null
                        ? null
                        : new OperationRow.Annotation(
                                note,
                                noteBy,
                                shown(noteBy),
                                row.getObject("NOTE_AT", java.time.OffsetDateTime.class)
                                        .toInstant()));
    }

    private String shown(String user) {
        return users.exists(user) ? users.displayName(user) : user;
    }
}
