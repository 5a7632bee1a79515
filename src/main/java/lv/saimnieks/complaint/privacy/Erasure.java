package lv.saimnieks.complaint.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.people.SubmitterErased;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.LatvianStems;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the person out of closed submissions for good. What remains tells nothing of anybody outside the institution:
 * number, dates, kind, scope, items, cause, decision, score, who did what; and who erased it, when and why.
 */
@Service
@Transactional
public class Erasure {

    /** Stands where words were that the table wants. */
    private static final String MARK = "complaint.privacy.erased";

    private static final String CASE = """
            update submission set version = version + 1, search_text = ?, full_text = ?, recognition = '',
              override_reason = null, person_complained_about = null, paraphrase = null, extended_reason = null, facts = null,
              breached_term = null, root_cause = null, consult_question = null, question = null, question_token = null,
              rationale = null, manifestation = null, cause_measure = null, parts_decision = null, result = null,
              lessons = null, settled_note = null, not_informed_reason = case when not_informed_reason is null then null
                else cast(? as varchar(4000)) end, erased_at = ?, erased_by = ?, erased_reason = ?
            where id = ?""";

    /** The same of what belongs to it; each with the mark, if it has a place for it. */
    private static final List<String> PARTS = List.of(
            "update submission_part set summary = :mark where submission_id in (:ids)",
            "update submission_round set reopen_reason = :mark where submission_id in (:ids)",
            "update submission_measure set what = :mark, result = null where submission_id in (:ids)",
            "update submission_answer set text = :mark, proof = null where submission_id in (:ids)",
            """
            update submission_feedback set remark = null, reopening = null, may_contact = null, token = concat('-', id)
            where number in (select number from submission where id in (:ids))""");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectProvider<PersonalRecords> records;
    private final ApplicationEventPublisher events;
    private final CaseTimeline timeline;
    private final Erasures erasures;
    private final Clock clock;

    Erasure(
            JdbcClient jdbc,
            JdbcTemplate batch,
            ObjectProvider<PersonalRecords> records,
            ApplicationEventPublisher events,
            CaseTimeline timeline,
            Erasures erasures,
            Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.records = records;
        this.events = events;
        this.timeline = timeline;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** How much of one sort goes. */
    public record Part(String label, long count) {}

    private record Row(long id, String number, String title, String status, OffsetDateTime erasedAt) {}

    /** What would go with these submissions. */
    @Transactional(readOnly = true)
    public List<Part> preview(Collection<String> numbers) {
        return records.stream().map(r -> new Part(r.label(), r.count(numbers))).toList();
    }

    /**
     * Erases the submissions, those that are erased already stay as they are.
     *
     * @param user who wants it; null for the system, when the time has come
     * @throws Refusal when one of them is still open; then none is erased
     */
    public int erase(Collection<String> numbers, String user, String reason) {
        List<Row> found =
                jdbc.sql("""
                        select id, number, title, status, erased_at from submission where number in (:numbers)
                        order by id for update""").param("numbers", numbers).query(Row.class).list();
        String open = found.stream()
                .filter(r -> !r.status().equals("CLOSED"))
                .map(Row::number)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw Refusal.conflict(Wording.of("complaint.privacy.open", open));
        }
        List<Row> rows = found.stream().filter(r -> r.erasedAt() == null).toList();
        if (!rows.isEmpty()) {
            erase(rows, user, reason);
        }
        return rows.size();
    }

    private void erase(List<Row> rows, String user, String reason) {
        List<String> numbers = rows.stream().map(Row::number).toList();
        persons(numbers, user != null).forEach(events::publishEvent);
        records.forEach(r -> r.erase(numbers));
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String mark = Wording.of(MARK);
        batch.batchUpdate(
                CASE,
                rows.stream()
                        .map(r -> new Object[] {words(r), stems(r), mark, now, user, reason, r.id()})
                        .toList());
        List<Long> ids = rows.stream().map(Row::id).toList();
        PARTS.forEach(sql -> jdbc.sql(sql).param("ids", ids).param("mark", mark).update());
        numbers.forEach(n -> {
            erasures.add(n, Erasures.What.PERSON, user, reason);
            timeline.add(n, user, CaseFact.of("complaint.timeline.erased").text(reason));
        });
    }

    /** When only time has come, what the same person wrote elsewhere, later maybe, stays: the address is not told. */
    private List<SubmitterErased> persons(List<String> numbers, boolean everywhere) {
        return jdbc.sql("""
                        select c.number, s.email from submission c left join submission_submitter s on s.number = c.number
                        where c.number in (:numbers)""").param("numbers", numbers).query(SubmitterErased.class).list().stream()
                .map(p -> everywhere ? p : new SubmitterErased(p.number(), null))
                .toList();
    }

    private static String words(Row row) {
        return Latvian.fold(row.number() + " " + row.title());
    }

    private static String stems(Row row) {
        return LatvianStems.column(100_000, row.number() + " " + row.title());
    }
}
