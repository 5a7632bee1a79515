package lv.saimnieks.complaint.steps;

import java.time.Clock;
import java.time.LocalDate;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Examination.Decision;
import lv.saimnieks.complaint.model.ReplyTerm;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionOutcome;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Step 7: the submitter is told of the decision and of what was done, in time and with proof (PU2-18/A7, B4, B6). */
@Service
@Transactional
public class SubmissionAnswering {

    /** Days after which the law takes a letter as notified: e-address in working days, post in days (3.4). */
    private static final int E_ADDRESS_WORKING_DAYS = 2;

    private static final int POST_DAYS = 7;

    private final SubmissionFinder finder;
    private final Submitters submitters;
    private final SubmissionNotices notices;
    private final SubmissionPeople people;
    private final ReplyTerms terms;
    private final DueDates dueDates;
    private final WorkingCalendar calendar;
    private final SubmissionFeedback feedback;
    private final SimilarSubmissions similar;
    private final CaseTimeline timeline;
    private final Clock clock;

    SubmissionAnswering(
            SubmissionFinder finder,
            Submitters submitters,
            SubmissionNotices notices,
            SubmissionPeople people,
            ReplyTerms terms,
            DueDates dueDates,
            WorkingCalendar calendar,
            SubmissionFeedback feedback,
            SimilarSubmissions similar,
            CaseTimeline timeline,
            Clock clock) {
        this.finder = finder;
        this.submitters = submitters;
        this.notices = notices;
        this.people = people;
        this.terms = terms;
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.feedback = feedback;
        this.similar = similar;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The way to answer: the one the submitter wants, if it can be gone. */
    @Transactional(readOnly = true)
    public ReplyWay way(String number) {
        return submitters
                .of(number)
                .filter(Submitters.Contact::reachable)
                .map(Submitters.Contact::replyBy)
                .orElse(ReplyWay.NONE);
    }

    /**
     * Writes the answer; a mail is sent by the next step, any other way is proved here.
     *
     * @param notInformed why the submitter is not told, where the way is {@link ReplyWay#NONE}
     * @throws Refusal with the names of the form's fields
     */
    public void write(String number, String user, Answer.Written text, String notInformed) {
        Submission submission = finder.get(number);
        ReplyWay way = text.way();
        if (way == ReplyWay.EMAIL
                && submitters.of(number).map(Submitters.Contact::email).isEmpty()) {
            throw Refusal.invalid("sentWay", Wording.of("complaint.answer.noMail"));
        }
        LocalDate today = LocalDate.now(clock);
        if (text.sentOn() != null && text.sentOn().isAfter(today)) {
            throw Refusal.invalid("sentOn", Wording.of("complaint.answer.future"));
        }
        Problems.requireNotBefore(
                "sentOn",
                text.sentOn(),
                Latvian.dayOf(submission.receivedAt()),
                Wording.of("complaint.since.received"));
        if (way == ReplyWay.NONE) {
            submission.notInformed(notInformed);
        }
        Answer.Kind kind = submission.status() == SubmissionStatus.DECIDED ? Answer.Kind.INTERIM : Answer.Kind.FINAL;
        submission.write(kind, text, user, clock.instant());
        timeline.add(
                number, user, CaseFact.of("complaint.timeline.wrote", kind, way).text(text.proof()));
    }

    /** Sends what was written last; what went another way is already proved. */
    public void send(String number) {
        Submission submission = finder.get(number);
        Answer answer = submission.answers().get(submission.answers().size() - 1);
        ReplyWay way = answer.written().way();
        if (way == ReplyWay.NONE) {
            timeline.add(number, CaseFact.of("complaint.timeline.notInformed").text(submission.notInformedReason()));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day =
                answer.written().sentOn() == null ? today : answer.written().sentOn();
        submission.sent(day, deemedNotified(way, day), clock.instant());
        if (way == ReplyWay.EMAIL) {
            notices.answer(submission, answer);
        }
        timeline.add(number, CaseFact.of("complaint.timeline.sent", answer.kind(), way, day));
    }

    /** Who was answered before the one that governs was decided learns what was decided. */
    private void tellMerged(Submission governing) {
        Decision decision = governing.decision();
        similar.merged(governing.number()).stream()
                .map(finder::get)
                .filter(m -> decision != null
                        && m.answeredAt() != null
                        && m.answeredAt().isBefore(decision.decidedAt())
                        && way(m.number()) == ReplyWay.EMAIL)
                .forEach(m -> {
                    notices.decidedInGoverning(m, decision.decision().label());
                    timeline.add(m.number(), CaseFact.of("complaint.timeline.decidedInGoverning", decision.decision()));
                });
    }

    private LocalDate deemedNotified(ReplyWay way, LocalDate sent) {
        return switch (way) {
            case E_ADDRESS, EMAIL -> calendar.plusWorkingDays(sent, E_ADDRESS_WORKING_DAYS);
            case POST -> sent.plusDays(POST_DAYS);
            case IN_PERSON -> sent;
            case NONE -> null;
        };
    }

    /** There is nobody to tell, and the register says why. */
    public void notInformed(String number) {
        Submission submission = finder.get(number);
        String why = Wording.of(
                submission.submitterType() == SubmitterType.ANONYMOUS
                        ? "complaint.answer.anonymous"
                        : "complaint.answer.unreachable");
        submission.notInformed(why);
        timeline.add(number, CaseFact.of("complaint.timeline.notInformed").text(why));
    }

    /** Reminds whoever handles it, two working days before; not of what is answered already. */
    public void remind(String number) {
        Submission submission = finder.get(number);
        if (submission.answeredAt() == null) {
            notices.remind(
                    submission, "reply-reminder", people.handlers(submission).users(), null);
        }
    }

    /**
     * The day has passed without an answer: the level above may act too; the task goes on (non-interrupting).
     *
     * @return whether it is late
     */
    public boolean escalate(String number) {
        Submission submission = finder.get(number);
        if (submission.answeredAt() != null) {
            return false;
        }
        submission.escalate();
        notices.remind(submission, "reply-overdue", people.handlers(submission).users(), null);
        timeline.add(
                number,
                CaseFact.of("complaint.timeline.overdue", submission.term().replyDueAt()));
        return true;
    }

    /**
     * Asks for a later day; somebody above confirms it (E5).
     *
     * @throws Refusal when the term has passed or knows no extension
     */
    public void askExtension(String number, String user, String reason) {
        Submission submission = finder.get(number);
        requireExtendable(submission);
        timeline.add(
                number, user, CaseFact.of("complaint.timeline.extensionAsked").text(reason));
    }

    private void requireExtendable(Submission submission) {
        if (!terms.extendable(submission)) {
            throw Refusal.conflict(Wording.of("complaint.extend.notPossible"));
        }
    }

    /** Confirms a later day, told to the submitter with its reason, or refuses it. */
    public void extend(String number, String user, boolean confirmed, LocalDate day, String reason) {
        Submission submission = finder.get(number);
        if (!confirmed) {
            timeline.add(
                    number,
                    user,
                    CaseFact.of("complaint.timeline.extensionRefused").text(reason));
            return;
        }
        requireExtendable(submission);
        Deadline latest = terms.latest(submission.term(), submission.receivedAt());
        Deadline wanted = dueDates.endOf(day, Wording.of("complaint.extend.rule", latest.rule()));
        if (!wanted.dueAt().isAfter(submission.term().replyDueAt())
                || wanted.dueAt().isAfter(latest.dueAt())
                || !calendar.isWorkingDay(day)) {
            throw Refusal.invalid(
                    "newDueOn",
                    Wording.of(
                            "complaint.extend.day",
                            Latvian.date(submission.term().replyDueAt()),
                            Latvian.date(latest.dueAt())));
        }
        submission.extend(wanted, reason);
        timeline.add(
                number, user, CaseFact.of("complaint.timeline.extended", day).text(reason));
    }

    /** Tells the submitter of the later day, where somebody can be told. */
    public void tellExtension(String number) {
        Submission submission = finder.get(number);
        if (submission.term().extendedReason() != null && way(number) == ReplyWay.EMAIL) {
            notices.extended(submission);
        }
    }

    /** Opened again by a person, with a new term by the regime's rule from today (rule P09). */
    public void reopen(String number, String user, String reason) {
        Submission submission = finder.get(number);
        ReplyTerm term = terms.of(
                submission.submitterType(),
                submission.classification().kind(),
                submission.identified(),
                clock.instant());
        submission.reopen(term, user, reason);
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.reopened", term.replyDueAt()).text(reason));
    }

    /** The end, as it came about; whoever can be reached is asked how satisfied they are. */
    public void close(String number) {
        Submission submission = finder.get(number);
        SubmissionOutcome settled = submission.classification().handling().outcome();
        SubmissionOutcome how = settled != null
                ? settled
                : submission.notInformedReason() == null
                        ? SubmissionOutcome.ANSWERED_CLOSED
                        : SubmissionOutcome.ANONYMOUS_PROCESSED;
        end(submission, how);
        feedback.ask(submission);
        tellMerged(submission);
    }

    /**
     * The submitter takes it back, before it is answered.
     *
     * @param user who notes it; null when the submitter does it
     */
    public void withdraw(String number, String user, String reason) {
        Submission submission = finder.get(number);
        if (submission.status() == SubmissionStatus.CLOSED || submission.answeredAt() != null) {
            throw Refusal.conflict(Wording.of("complaint.withdraw.late", number));
        }
        timeline.add(number, user, CaseFact.of("complaint.timeline.withdrawn").text(reason));
    }

    public void closeWithdrawn(String number) {
        end(finder.get(number), SubmissionOutcome.WITHDRAWN);
    }

    /** The process was ended by a person past its steps; a submitter who gets answers by mail is told. */
    public void cancel(String number) {
        Submission submission = finder.get(number);
        if (submission.status().isOpen()) {
            submission.cancel(clock.instant());
            timeline.add(number, CaseFact.of("complaint.timeline.closed", SubmissionOutcome.CANCELLED));
            if (way(number) == ReplyWay.EMAIL) {
                notices.cancelled(submission);
            }
        }
    }

    private void end(Submission submission, SubmissionOutcome how) {
        submission.close(how, clock.instant());
        timeline.add(submission.number(), CaseFact.of("complaint.timeline.closed", how));
    }
}
