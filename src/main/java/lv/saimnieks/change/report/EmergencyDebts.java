package lv.saimnieks.change.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still owed for emergency changes, which were done before they were decided, documented and judged as others are
 * (PU2-20/V5): the written confirmation of a word of mouth, the documents, the expert opinion and the review.
 */
@Repository
@Transactional(readOnly = true)
class EmergencyDebts {

    private static final List<String> STEPS = List.of(
            "Task_ConfirmAuthorisation", "Task_DocumentChange", "Task_ExpertAssessmentAfter", "Task_ReviewChange");

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final Clock clock;

    EmergencyDebts(JdbcClient jdbc, DueDates dueDates, Clock clock) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * Something owed.
     *
     * @param what the step, as people read it
     * @param dueAt by when; null while the change is not implemented, for what is owed after that
     */
    public record Debt(
            String number,
            String title,
            String what,
            @Nullable Instant dueAt,
            boolean late) {}

    /** The most urgent first. */
    List<Debt> all() {
        return Stream.concat(begun().stream(), toCome().stream())
                .sorted(Comparator.comparing(Debt::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Debt::number))
                .toList();
    }

    /** What several people owe alike stands once. */
    private List<Debt> begun() {
        return jdbc.sql("""
                        select distinct c.number, c.title, k.step, k.due_at
                        from case_open_task k
                        join change_request c on c.number = k.case_number
                        where c.change_type = 'EMERGENCY' and k.task_key in (:steps)""")
                .param("steps", STEPS)
                .query((row, n) -> debt(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("step"),
                        row.getTimestamp("due_at") == null
                                ? null
                                : row.getTimestamp("due_at").toInstant()))
                .list();
    }

    /** The review that no task asks for yet, because the change is being implemented or documented. */
    private List<Debt> toCome() {
        return jdbc.sql("""
                        select c.number, c.title, c.status, c.review_within,
                          (select max(i.reported_at) from change_plan_item i where i.change_id = c.id) as done_at
                        from change_request c
                        where c.change_type = 'EMERGENCY' and c.status in ('IMPLEMENTING', 'IMPLEMENTED')
                          and not exists (select 1 from case_open_task k
                            where k.case_number = c.number and k.task_key = 'Task_ReviewChange')""")
                .query((row, n) -> {
                    boolean done = row.getString("status").equals("IMPLEMENTED") && row.getTimestamp("done_at") != null;
                    String within = Objects.requireNonNullElse(row.getString("review_within"), "3 wd");
                    return debt(
                            row.getString("number"),
                            row.getString("title"),
                            Wording.of("change.report.debts.review"),
                            done
                                    ? dueDates.after(row.getTimestamp("done_at").toInstant(), within)
                                            .dueAt()
                                    : null);
                })
                .list();
    }

    private Debt debt(String number, String title, String what, @Nullable Instant dueAt) {
        return new Debt(number, title, what, dueAt, dueAt != null && dueAt.isBefore(clock.instant()));
    }
}
