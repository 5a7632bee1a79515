package lv.saimnieks.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;

/** What is chained: a table, how its rows are found, and which of their columns never change. */
enum TrailSource {

    /** What happened in the cases of all registers; words of people may be erased. */
    TIMELINE("case_timeline t", "t.id", "c.place", "t.happened_at", "t.id", """
            t.id, t.case_number, t.happened_at, t.actor, t.kind, t.arguments, t.task_id, t.activity_instance_id,
            t.forgotten_at""", "") {
        @Override
        TrailRow row(ResultSet row) throws SQLException {
            String facts = TrailRow.sumOf(
                    row.getLong("id"),
                    row.getString("case_number"),
                    zoned(row, "happened_at"),
                    row.getString("actor"),
                    row.getString("kind"),
                    row.getString("task_id"),
                    row.getString("activity_instance_id"));
            return new TrailRow(
                    row.getString("id"),
                    row.getLong("id"),
                    zoned(row, "happened_at"),
                    row.getString("case_number"),
                    null,
                    facts,
                    TrailRow.sumOf(facts, row.getString("arguments")));
        }

        @Override
        boolean erased(ResultSet row) throws SQLException {
            return row.getObject("forgotten_at") != null;
        }
    },

    /** The engine's operation log; notes and the time of removal come later and are not in the sum. */
    OPERATION("ACT_HI_OP_LOG t", "t.ID_", "c.row_key", "t.TIMESTAMP_", "t.TIMESTAMP_, t.ID_", """
            t.ID_, t.TIMESTAMP_, t.DEPLOYMENT_ID_, t.PROC_DEF_ID_, t.PROC_INST_ID_, t.TASK_ID_, t.JOB_ID_, t.BATCH_ID_,
            t.USER_ID_, t.OPERATION_TYPE_, t.OPERATION_ID_, t.ENTITY_TYPE_, t.PROPERTY_, t.ORG_VALUE_, t.NEW_VALUE_,
            t.CATEGORY_, t.REMOVAL_TIME_, p.BUSINESS_KEY_, d.HISTORY_TTL_""", """

            left join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
            left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_""") {
        @Override
        TrailRow row(ResultSet row) throws SQLException {
            Instant at = row.getTimestamp("TIMESTAMP_").toInstant();
            String number = row.getString("BUSINESS_KEY_");
            int days = row.getInt("HISTORY_TTL_");
            boolean process = !row.wasNull();
            String sum = TrailRow.sumOf(
                    row.getString("ID_"),
                    row.getObject("TIMESTAMP_", LocalDateTime.class),
                    row.getString("DEPLOYMENT_ID_"),
                    row.getString("PROC_DEF_ID_"),
                    row.getString("PROC_INST_ID_"),
                    row.getString("TASK_ID_"),
                    row.getString("JOB_ID_"),
                    row.getString("BATCH_ID_"),
                    row.getString("USER_ID_"),
                    row.getString("OPERATION_TYPE_"),
                    row.getString("OPERATION_ID_"),
                    row.getString("ENTITY_TYPE_"),
                    row.getString("PROPERTY_"),
                    row.getString("ORG_VALUE_"),
                    row.getString("NEW_VALUE_"),
                    row.getString("CATEGORY_"));
            Instant removal = row.getTimestamp("REMOVAL_TIME_") == null
                    ? null
                    : row.getTimestamp("REMOVAL_TIME_").toInstant();
            return new TrailRow(
                    row.getString("ID_"),
                    at.toEpochMilli(),
                    at,
                    number == null ? row.getString("PROC_INST_ID_") : number,
                    process ? at.plus(days, ChronoUnit.DAYS) : removal,
                    sum,
                    sum);
        }
    },

    /** Who looked and who was refused; forgotten when it is old. */
    ACCESS("audit_access t", "t.id", "c.place", "t.at", "t.id", """
            t.id, t.kind, t.at, t.person, t.area, t.method, t.path, t.status, t.process, t.case_id, t.case_number,
            t.reason""", "") {
        @Override
        TrailRow row(ResultSet row) throws SQLException {
            String number = row.getString("case_number");
            String reason = row.getString("reason");
            String looked = TrailRow.sumOf(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getObject("at", LocalDateTime.class),
                    row.getString("person"),
                    row.getString("area"),
                    row.getString("method"),
                    row.getString("path"),
                    row.getInt("status"),
                    row.getString("process"),
                    row.getString("case_id"),
                    number);
            String sum = reason == null ? looked : TrailRow.sumOf(looked, reason);
            return new TrailRow(
                    row.getString("id"),
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    number == null ? row.getString("case_id") : number,
                    null,
                    sum,
                    sum);
        }
    },

    /** What was edited in the windows in which nothing should be changed; it decides which plans were lawful. */
    FREEZE(
            "change_freeze_edit t",
            "t.id",
            "c.place",
            "t.noted_at",
            "t.id",
            "t.id, t.freeze_id, t.made_at, t.made_by, t.said, t.noted_at",
            "") {
        @Override
        TrailRow row(ResultSet row) throws SQLException {
            String sum = TrailRow.sumOf(
                    row.getLong("id"),
                    row.getLong("freeze_id"),
                    zoned(row, "made_at"),
                    row.getString("made_by"),
                    row.getString("said"),
                    zoned(row, "noted_at"));
            return new TrailRow(row.getString("id"), row.getLong("id"), zoned(row, "noted_at"), null, null, sum, sum);
        }
    },

    /** Process models, decision tables and forms as they were deployed. */
    MODEL(
            "(select b.*, m.DEPLOY_TIME_ from ACT_GE_BYTEARRAY b join ACT_RE_DEPLOYMENT m on m.ID_ = b.DEPLOYMENT_ID_) t",
            "t.ID_",
            "c.row_key",
            "t.DEPLOY_TIME_",
            "t.DEPLOY_TIME_, t.ID_",
            "t.ID_, t.NAME_, t.DEPLOYMENT_ID_, t.BYTES_, t.DEPLOY_TIME_",
            "") {
        @Override
        TrailRow row(ResultSet row) throws SQLException {
            byte[] content = row.getBytes("BYTES_");
            Instant at = row.getTimestamp("DEPLOY_TIME_").toInstant();
            String sum = TrailRow.sumOf(
                    row.getString("ID_"),
                    row.getString("DEPLOYMENT_ID_"),
                    row.getString("NAME_"),
                    content == null ? null : Sha256.of(content));
            return new TrailRow(
                    row.getString("ID_"), at.toEpochMilli(), at, row.getString("DEPLOYMENT_ID_"), null, sum, sum);
        }
    };

    private final String table;
    private final String key;
    private final String link;
    private final String moment;
    private final String order;
    private final String columns;
    private final String joins;

    /**
     * A source.
     *
     * @param key column that tells a row from others
     * @param link column of the chain, there called {@code c}, that equals the key
     * @param moment column with the moment of the row
     * @param order in which rows are taken in; its first column is where a row stands in the table
     * @param joins what else the columns need
     */
    TrailSource(String table, String key, String link, String moment, String order, String columns, String joins) {
        this.table = table;
        this.key = key;
        this.link = link;
        this.moment = moment;
        this.order = order;
        this.columns = columns;
        this.joins = joins;
    }

    /** Reads a row of one of the queries below. */
    abstract TrailRow row(ResultSet row) throws SQLException;

    /** Whether the words of people were taken out of the row. */
    boolean erased(ResultSet row) throws SQLException {
        return false;
    }

    /** Whether rows are found by their moment, rather than by a number that rises. */
    boolean byMoment() {
        return moment.equals(place());
    }

    private String place() {
        return order.contains(",") ? order.substring(0, order.indexOf(',')) : order;
    }

    private String unchained() {
        return "not exists (select 1 from trail_chain c where c.source = '" + name() + "' and " + link + " = " + key
                + ")";
    }

    /** SQL for the rows from the place {@code :from} on that the chain does not have, in order. */
    String fresh(int most) {
        return "select " + columns + " from " + table + joins + " where " + place() + " >= :from and " + unchained()
                + " order by " + order + " limit " + most;
    }

    /** SQL for all links, called {@code c}, each with its row; {@code found} is null where the row is gone. */
    String linked() {
        return "select c.row_key, c.happened_at as link_at, c.number as link_number, c.kept_until, c.facts_sum, c.row_sum, "
                + key + " as found, " + columns + " from trail_chain c left join " + table + " on " + key + " = " + link
                + joins + " where c.source = '" + name() + "'";
    }

    /** SQL for the rows before {@code :sealed} that the chain does not have. */
    String slippedIn() {
        return "select " + columns + " from " + table + joins + " where " + moment + " < :sealed and " + unchained();
    }

    /** The name of the table's rows in a sentence: a fact, an entry. */
    String label() {
        return Wording.of("chain.source." + name());
    }

    private static Instant zoned(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
