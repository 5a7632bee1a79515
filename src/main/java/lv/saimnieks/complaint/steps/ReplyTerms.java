package lv.saimnieks.complaint.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.complaint.model.ReplyTerm;
import lv.saimnieks.complaint.model.ReplyTerm.Regime;
import lv.saimnieks.complaint.model.ReplyTerm.Rules;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.DecisionTables;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * By when a submission is answered: the table {@code submission-regime} gives the term by the day of receipt (the law on
 * submissions changed on 1 March 2026), the working-day calendar gives the day.
 */
@Component
public class ReplyTerms {

    private static final String TABLE = "submission-regime";

    /** By when the institution itself wants to be done where no answer is owed (requirements 2.2, VOLUNTARY). */
    private static final String OWN_TERM = "20 wd";

    private static final int REMIND_DAYS_BEFORE = 2;

    private final DecisionTables tables;
    private final DueDates dueDates;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReplyTerms(DecisionTables tables, DueDates dueDates, WorkingCalendar calendar, Clock clock) {
        this.tables = tables;
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The term of a submission of that kind, as the table that is deployed now says. */
    public ReplyTerm of(SubmitterType submitter, SubmissionKind kind, boolean identified, Instant receivedAt) {
        DecisionRow row = tables.evaluate(
                TABLE,
                Map.of(
                        "submitterType", submitter.name(),
                        "kind", kind.name(),
                        "identified", identified,
                        "receivedOn", day(receivedAt)));
        return of(row, tables.version(TABLE), receivedAt);
    }

    /** The term that a row of the table gives. */
    public ReplyTerm of(DecisionRow row, String version, Instant receivedAt) {
        Rules rules = new Rules(
                row.one(Regime.class, "regime"),
                given(row, "forward"),
                given(row, "reply"),
                given(row, "extended"),
                row.why(),
                version);
        boolean promised = rules.reply() != null;
        return new ReplyTerm(rules, dueDates.after(receivedAt, promised ? rules.reply() : OWN_TERM), promised);
    }

    public String version() {
        return tables.version(TABLE);
    }

    private static String given(DecisionRow row, String output) {
        String term = row.text(output);
        return term == null || term.isBlank() ? null : term;
    }

    /** The last moment to which a term may be extended, counted from receipt; null where the regime knows none. */
    public Deadline latest(ReplyTerm term, Instant receivedAt) {
        return term.extendedWithin() == null ? null : dueDates.after(receivedAt, term.extendedWithin());
    }

    /** Only before the term has passed, once, and where the regime knows an extension (E5). */
    public boolean extendable(Submission submission) {
        ReplyTerm term = submission.term();
        return term.extendedWithin() != null
                && term.firstReplyDueAt() == null
                && term.replyPromised()
                && submission.answeredAt() == null
                && dueDates.isAhead(term.replyDueAt());
    }

    /** From when it is acted upon that the term is over. */
    public Instant lateFrom(ReplyTerm term) {
        return dueDates.lateFrom(term.replyDueAt());
    }

    /** When to remind: two working days before, at nine in the morning of that working day, or when the office opens. */
    public Instant remindAt(ReplyTerm term, Instant receivedAt) {
        LocalDate day = LocalDate.ofInstant(term.replyDueAt(), Latvian.ZONE);
        LocalDate received = LocalDate.ofInstant(receivedAt, Latvian.ZONE);
        int left = REMIND_DAYS_BEFORE;
        while (left > 0 && day.isAfter(received)) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return calendar.plusOfficeTime(day.atTime(9, 0).atZone(Latvian.ZONE).toInstant(), Duration.ZERO);
    }

    /** Half of the working days from receipt, or from opening again, to the day of the answer. */
    public Deadline halfway(Submission submission) {
        Instant from = submission.rounds().isEmpty() ? submission.receivedAt() : clock.instant();
        int days = workingDaysLeft(submission.term(), LocalDate.ofInstant(from, Latvian.ZONE));
        return dueDates.after(from, Math.max(1, days / 2) + " wd");
    }

    /** Working days from today to the day of the answer; negative when it has passed. */
    public int workingDaysLeft(ReplyTerm term, LocalDate today) {
        return calendar.workingDaysBetween(today, LocalDate.ofInstant(term.replyDueAt(), Latvian.ZONE));
    }

    /** The day of receipt as decision tables compare it: midnight in the zone that the engine reads dates in. */
    public static Date day(Instant receivedAt) {
        return Date.from(LocalDate.ofInstant(receivedAt, Latvian.ZONE)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant());
    }
}
