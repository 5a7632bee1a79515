package lv.saimnieks.complaint.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds earlier submissions like one: of the same submitter or text, or of the same cause on the same item (E7). */
@Component
@Transactional(readOnly = true)
public class SimilarSubmissions {

    private static final Duration PERIOD = Duration.ofDays(90);
    private static final int MOST = 30;

    /** So many alike are no chance any more. */
    private static final int SIGNAL = 3;

    /** An earlier submission. */
    public record Similar(String number, String title, Instant receivedAt, boolean samePersonOrText) {}

    private final JdbcClient jdbc;
    private final SubmissionFinder finder;
    private final Clock clock;

    SimilarSubmissions(JdbcClient jdbc, SubmissionFinder finder, Clock clock) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.clock = clock;
    }

    /** How many came within 90 days with the same cause on one of the items; of a number not counted itself. */
    public int count(Collection<String> items, Cause cause, String number) {
        return items.isEmpty() || cause == Cause.OTHER
                ? 0
                : jdbc.sql("""
                        select count(*) from submission c where c.received_at > :since and c.received_at <= :now and c.cause = :cause
                          and c.number <> :number and exists (select 1 from submission_target t
                            where t.submission_id = c.id and t.item_code in (:items))""")
                        .param("since", clock.instant().minus(PERIOD).atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("cause", cause.name())
                        .param("number", number)
                        .param("items", items)
                        .query(Integer.class)
                        .single();
    }

    /** Earlier ones, the same person or text first, newest first; at most 30. */
    public List<Similar> of(Submission submission) {
        return jdbc.sql("""
                        select c.number, c.title, c.received_at, s.same as same_person_or_text from submission c join (
                          select q.number, max(q.same) as same from (
                            select o.number, 1 as same from submission_submitter m join submission_submitter o
                              on o.number <> m.number and m.search_text <> ' ' and o.search_text = m.search_text
                              where m.number = :number
                            union all
                            select o.number, 1 as same from submission_text m join submission_text o
                              on o.number <> m.number and m.text <> '' and o.fingerprint = m.fingerprint
                              where m.number = :number
                            union all
                            select c2.number, 0 as same from submission c2 join submission_target t on t.submission_id = c2.id
                              where c2.number <> :number and t.item_code in (:items) and c2.received_at > :since
                          ) q group by q.number) s on s.number = c.number
                        order by s.same desc, c.received_at desc, c.number desc limit :most""")
                .param("number", submission.number())
                .param("items", submission.targets().isEmpty() ? Set.of("") : submission.targets())
                .param("since", clock.instant().minus(PERIOD).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, i) -> new Similar(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getInt(4) == 1))
                .list();
    }

    /** Numbers of the submissions that somebody linked with this one. */
    public List<String> linked(String number) {
        return jdbc.sql("""
                        select other from submission_link where number = :number
                        union select number from submission_link where other = :number order by 1""").param("number", number).query(String.class).list();
    }

    /** Numbers of the submissions that were merged into this one. */
    public List<String> merged(String number) {
        return linked(number).stream()
                .filter(n -> number.equals(finder.get(n).mergedInto()))
                .toList();
    }

    /**
     * The three, oldest first, when this one is about to be the third within 90 days that a person classifies as of the cause
     * on the item; else none: what goes on and on raises a signal when it begins.
     */
    public List<String> threeWith(Submission submission, String item, Cause cause) {
        Instant since = clock.instant().minus(PERIOD);
        List<String> found = new ArrayList<>(jdbc.sql("""
                        select c.number from submission c join submission_target t on t.submission_id = c.id
                        where t.item_code = :item and c.cause = :cause and c.classified_at is not null
                          and c.received_at > :since order by c.received_at, c.number""")
                .param("item", item)
                .param("cause", cause.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
        boolean third = cause != Cause.OTHER
                && found.size() == SIGNAL - 1
                && !found.contains(submission.number())
                && submission.receivedAt().isAfter(since);
        found.add(submission.number());
        return third ? found : List.of();
    }

    /** Links two submissions that belong together. */
    @Transactional
    public void link(String number, String other) {
        if (!linked(number).contains(other)) {
            jdbc.sql("insert into submission_link (number, other) values (?, ?)")
                    .params(number, other)
                    .update();
        }
    }
}
