package lv.saimnieks.complaint.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the submissions that were received in a period, whatever became of them; nothing here tells of a person. */
@Repository
class SubmissionFigures {

    /** The kind that a person or a table gave, else the proposed one. */
    static final String KIND = "coalesce(c.kind, c.proposed_kind)";

    private static final String COMPLAINT = KIND + " = 'COMPLAINT'";

    private final JdbcClient jdbc;

    SubmissionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a value stands; its code is null where none does. */
    record Count(String code, long n) {}

    /**
     * What is about one service or resource; {@code item} is null for what is about none.
     *
     * @param judged complaints of which somebody said whether they are right
     * @param justified those that are, wholly or partly
     */
    record OfItem(String item, long n, long complaints, long judged, long justified) {}

    /** Scores of one service or resource. */
    record Scores(String item, long points, long n) {}

    /** Answers to the question after closing. */
    record Opinions(long asked, long given, long points, long remarks, long reopening) {}

    /**
     * One end of a case, or what it comes to now.
     *
     * @param round how often it was opened again before
     * @param done when it was answered, else closed; null while it is open
     */
    record Term(String regime, Instant received, long round, Instant due, Instant done) {}

    private static SqlWhere where(Asked asked) {
        return new SqlWhere()
                .and(
                        "c.received_at >= :start",
                        "start",
                        Timestamp.from(asked.period().start()))
                .and(
                        "c.received_at < :end",
                        "end",
                        Timestamp.from(asked.period().end()))
                .and(
                        "c.id in (select i.submission_id from submission_target i where i.item_code = :item)",
                        "item",
                        asked.item());
    }

    private <T> List<T> query(String sql, SqlWhere where, Class<T> as) {
        return jdbc.sql(sql.replace("{where}", where.sql()))
                .params(where.parameters())
                .query(as)
                .list();
    }

    /** Submissions by the value of an expression over {@code c}; {@code only} narrows them further when it is not null. */
    List<Count> by(String expression, String only, Asked asked) {
        SqlWhere where = where(asked);
        if (only != null) {
            where.and(only);
        }
        return query(
                "select q.v as code, count(*) as n from (select " + expression
                        + " as v from submission c{where}) q group by q.v",
                where,
                Count.class);
    }

    /** How right complaints were, by verdict. */
    List<Count> justified(Asked asked) {
        return by("c.justified", COMPLAINT + " and c.justified is not null", asked);
    }

    List<OfItem> byItem(Asked asked) {
        String judged = COMPLAINT + " and c.justified is not null";
        return query(
                "select t.item_code as item, count(*) as n, %s as complaints, %s as judged, %s as justified"
                                .formatted(
                                        sum(COMPLAINT),
                                        sum(judged),
                                        sum(COMPLAINT + " and c.justified in ('JUSTIFIED', 'PARTLY')"))
                        + " from submission c left join submission_target t on t.submission_id = c.id{where}"
                        + " group by t.item_code order by 2 desc, 1",
                where(asked),
                OfItem.class);
    }

    private static String sum(String condition) {
        return "sum(case when " + condition + " then 1 else 0 end)";
    }

    List<Scores> scores(Asked asked) {
        return query(
                "select t.item_code as item, sum(f.score) as points, count(f.score) as n from submission c"
                        + " join submission_feedback f on f.number = c.number"
                        + " left join submission_target t on t.submission_id = c.id{where} group by t.item_code",
                where(asked).and("f.score is not null"),
                Scores.class);
    }

    Opinions opinions(Asked asked) {
        return query(
                        "select count(*) as asked, count(f.score) as given, coalesce(sum(f.score), 0) as points,"
                                + " count(f.remark) as remarks, count(f.reopening) as reopening"
                                + " from submission c join submission_feedback f on f.number = c.number{where}",
                        where(asked),
                        Opinions.class)
                .get(0);
    }

    /** Every time that an answer was due: each end before a reopening as it was, and the last one; what was taken back is none. */
    List<Term> terms(Asked asked) {
        SqlWhere where = where(asked);
        String both = """
                select c.regime, c.received_at as received, r.position as round, r.reply_due_at as due,
                  coalesce(r.answered_at, r.closed_at) as done
                from submission c join submission_round r on r.submission_id = c.id{where} and r.outcome <> 'WITHDRAWN'
                union all
                select c.regime, c.received_at as received,
                  (select count(*) from submission_round p where p.submission_id = c.id) as round,
                  c.reply_due_at as due, coalesce(c.answered_at, c.closed_at) as done
                from submission c{where} and (c.outcome is null or c.outcome <> 'WITHDRAWN')""";
        return jdbc.sql(both.replace("{where}", where.sql()))
                .params(where.parameters())
                .query((row, i) -> new Term(
                        row.getString("regime"),
                        row.getTimestamp("received").toInstant(),
                        row.getLong("round"),
                        row.getTimestamp("due").toInstant(),
                        row.getTimestamp("done") == null
                                ? null
                                : row.getTimestamp("done").toInstant()))
                .list();
    }
}
