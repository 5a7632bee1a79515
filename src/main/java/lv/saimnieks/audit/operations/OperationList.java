package lv.saimnieks.audit.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.operations.OperationRow.Kind;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.input.Parameters;
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
              o.NEW_VALUE_ NEW_VALUE, o.PROC_INST_ID_ INSTANCE, o.PROC_DEF_KEY_ PROCESS, o.TASK_ID_ TASK, o.ANNOTATION_ REASON
            from ACT_HI_OP_LOG o""";
    private static final String ACCESSES = """
            select a.kind KIND, concat('A-', cast(a.id as varchar(20))) ENTRY, cast(null as varchar(64)) OPERATION_ID,
              a.at AT, a.person PERSON, a.area OPERATION, 'Case' ENTITY, cast(null as varchar(64)) PROPERTY,
              cast(null as varchar(4000)) OLD_VALUE,
              cast(concat(a.method, ' ', a.path, ' ', cast(a.status as varchar(5))) as varchar(4000)) NEW_VALUE,
              a.case_id INSTANCE, a.process PROCESS, cast(null as varchar(64)) TASK,
              a.reason REASON
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
    private static final int ROWS = 50;
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

    /** What was asked for: a page of the entries that a query finds. */
    record Selection(String sql, Map<String, Object> parameters, int page, int size) {}

    /**
     * What the parameters of a request ask for.
     *
     * @param readable keys of the processes that the viewer may read; entries of no process are shown too
     * @throws Refusal with the names of the parameters that are wrong
     */
    Selection selection(Parameters typed, Set<String> readable) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = sql(typed, readable, parameters);
        Selection selection = new Selection(sql, parameters, typed.page(), typed.size(ROWS));
        typed.period(typed.date("from"), typed.date("to"), "to");
        typed.nothingElse();
        typed.refuseWrong();
        return selection;
    }

    Page find(Selection selection) {
        return new Page(
                selection.page(),
                selection.size(),
                count(selection, ""),
                rows(selection, selection.page(), selection.size()));
    }

    private long count(Selection selection, String condition) {
        Long count = jdbc.queryForObject(
                "select count(*) from (" + selection.sql() + ") x" + condition, selection.parameters(), Long.class);
        return count == null ? 0 : count;
    }

    /** Every entry of the selection, in pages, so that a long list needs no memory. */
    void each(Selection selection, Consumer<OperationRow> consumer) {
        List<OperationRow> rows;
        int page = 0;
        do {
            rows = rows(selection, page++, FETCHED_AT_ONCE);
            rows.forEach(consumer);
        } while (rows.size() == FETCHED_AT_ONCE);
    }

    /** Whether there is such an entry that the viewer may read. */
    boolean exists(String entry, Set<String> readable) {
        Selection all = selection(new Parameters(Map.of()), readable);
        all.parameters().put("entry", entry);
        return count(all, " where x.ENTRY = :entry") > 0;
    }

    /** The operations that the log has. */
    List<Choice> operations() {
        return choices("OPERATION_TYPE_", OperationText::operation);
    }

    /** The kinds of things that the log has. */
    List<Choice> entities() {
        return choices("ENTITY_TYPE_", OperationText::entity);
    }

    private List<Choice> choices(String column, UnaryOperator<String> label) {
        return jdbc.queryForList("select distinct " + column + " from ACT_HI_OP_LOG", Map.of(), String.class).stream()
                .map(code -> new Choice(code, label.apply(code)))
                .sorted(Comparator.comparing(Choice::label, Latvian.comparator()))
                .toList();
    }

    private List<OperationRow> rows(Selection selection, int page, int size) {
        Map<String, Object> all = new HashMap<>(selection.parameters());
        all.put("size", size);
        all.put("skipped", (long) page * size);
        return jdbc.query(
                NAMES + "select * from (" + selection.sql() + ") y order by y.AT desc, y.ENTRY desc"
                        + " limit :size offset :skipped" + JOINS,
                all,
                (row, i) -> row(row));
    }

    private static String sql(Parameters typed, Set<String> readable, Map<String, Object> parameters) {
        Set<Kind> chosen = typed.choices("kind", Kind.class);
        Set<Kind> kinds = chosen.isEmpty() ? EnumSet.allOf(Kind.class) : chosen;
        String changes = CHANGES + changes(typed, readable, parameters);
        List<String> parts = new ArrayList<>();
        if (kinds.contains(Kind.CHANGE)) {
            parts.add(changes);
        }
        if ((kinds.contains(Kind.READ) || kinds.contains(Kind.REFUSED))
                && typed.text("operation") == null
                && typed.text("entity") == null) {
            parameters.put("kinds", kinds.stream().map(Enum::name).toList());
            parts.add(ACCESSES + accesses(typed, readable, parameters));
        }
        return parts.isEmpty() ? CHANGES + " where 1 = 0" : String.join(" union all ", parts);
    }

    private static String changes(Parameters typed, Set<String> readable, Map<String, Object> parameters) {
        SqlWhere where = new SqlWhere()
                .and(readable("o.PROC_DEF_KEY_", readable), "readable", readable.isEmpty() ? Set.of("") : readable)
                .equal("o.USER_ID_", "user", typed.text("user"))
                .equal("o.PROC_DEF_KEY_", "process", typed.text("process"))
                .equal("o.OPERATION_TYPE_", "operation", typed.text("operation"))
                .equal("o.ENTITY_TYPE_", "entity", typed.text("entity"))
                .days("o.TIMESTAMP_", "at", typed.date("from"), typed.date("to"))
                .and(
                        "(o.PROC_INST_ID_ = :case or o.PROC_INST_ID_ in"
                                + " (select c.ID_ from ACT_HI_PROCINST c where c.BUSINESS_KEY_ = :case))",
                        "case",
                        typed.text("case"))
                .and(
                        "(lower(o.PROPERTY_) like :text escape '!' or lower(o.ORG_VALUE_) like :text escape '!'"
                                + " or lower(o.NEW_VALUE_) like :text escape '!')",
                        "text",
                        anywhere(typed.text("text")));
        parameters.putAll(where.parameters());
        return where.sql();
    }

    private static String accesses(Parameters typed, Set<String> readable, Map<String, Object> parameters) {
        SqlWhere where = new SqlWhere()
                .and("a.kind in (:kinds)")
                .and(readable("a.process", readable), "readable", readable.isEmpty() ? Set.of("") : readable)
                .equal("a.person", "user", typed.text("user"))
                .equal("a.process", "process", typed.text("process"))
                .days("a.at", "at", typed.date("from"), typed.date("to"))
                .and("(a.case_id = :case or a.case_number = :case)", "case", typed.text("case"))
                .and("lower(a.path) like :text escape '!'", "text", anywhere(typed.text("text")));
        parameters.putAll(where.parameters());
        return where.sql();
    }

    /** Entries of no process, of those that the viewer may read, and of those that are gone where the viewer reads all. */
    private static String readable(String process, Set<String> readable) {
        String gone = " or not exists (select 1 from ACT_RE_PROCDEF k where k.KEY_ = " + process + ")";
        return "(" + process + " is null or " + process + " in (:readable)"
                + (readable.contains(AuditAccess.ALL) ? gone : "") + ")";
    }

    private static String anywhere(String part) {
        return part == null ? null : SqlWhere.anywhere(part.toLowerCase(Locale.ROOT));
    }

    private OperationRow row(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("KIND"));
        String user = row.getString("PERSON");
        Instant at = row.getTimestamp("AT").toInstant();
        UnaryOperator<String> then = id -> shown(id, at);
        String note = row.getString("note");
        String noteBy = row.getString("NOTE_BY");
        String property = row.getString("PROPERTY");
        return new OperationRow(
                row.getString("ENTRY"),
                row.getString("OPERATION_ID"),
                kind,
                at,
                user,
                user == null ? null : then.apply(user),
                row.getString("OPERATION"),
                kind == Kind.CHANGE ? row.getString("ENTITY") : null,
                OperationText.property(property),
                OperationText.value(property, row.getString("OLD_VALUE"), then),
                OperationText.value(property, row.getString("NEW_VALUE"), then),
                row.getString("INSTANCE"),
                row.getString("NUMBER"),
                row.getString("PROCESS"),
                row.getString("PROCESS_NAME"),
                row.getString("STEP"),
                row.getString("REASON"),
                note == null
                        ? null
                        : annotation(
                                note,
                                noteBy,
                                row.getObject("NOTE_AT", OffsetDateTime.class).toInstant()));
    }

    private OperationRow.Annotation annotation(String note, String by, Instant at) {
        return new OperationRow.Annotation(note, by, shown(by, at), at);
    }

    /** What the person was called then. */
    private String shown(String user, Instant at) {
        return users.displayName(user, at);
    }
}
