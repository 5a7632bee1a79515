package lv.saimnieks.complaint.steps;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.Examination.Decision;
import lv.saimnieks.complaint.model.Examination.Evaluation;
import lv.saimnieks.complaint.model.Examination.Question;
import lv.saimnieks.complaint.model.Examination.Result;
import lv.saimnieks.complaint.model.Handling;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps 3 to 6: evaluate, ask back, decide, carry out and document (PU2-18/A3–A6). */
@Service
@Transactional
public class SubmissionExamination {

    /** How long an answer to a question is waited for (requirements 2.2). */
    private static final String WAIT = "10 wd";

    private static final int TOKEN_BYTES = 24;

    private final SubmissionFinder finder;
    private final SubmissionTexts texts;
    private final SubmissionTitles titles;
    private final SubmissionNotices notices;
    private final SubmissionPeople people;
    private final SimilarSubmissions similar;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final DueDates dueDates;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SubmissionExamination(
            SubmissionFinder finder,
            SubmissionTexts texts,
            SubmissionTitles titles,
            SubmissionNotices notices,
            SubmissionPeople people,
            SimilarSubmissions similar,
            CaseAccess access,
            CaseTimeline timeline,
            DueDates dueDates,
            Clock clock) {
        this.finder = finder;
        this.texts = texts;
        this.titles = titles;
        this.notices = notices;
        this.people = people;
        this.similar = similar;
        this.access = access;
        this.timeline = timeline;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** What was found (A3); {@code related} are submissions that belong together, each stays a case of its own. */
    public void evaluate(String number, String user, Evaluation found, Collection<String> related) {
        Submission submission = finder.get(number);
        submission.evaluate(found);
        related.forEach(other -> similar.link(number, finder.get(other).number()));
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.evaluated", found.justified()).text(found.facts()));
    }

    /** The provider is to explain how it was; the question tells nothing of the person. */
    public void consult(String number, String user, String question) {
        Submission submission = finder.get(number);
        submission.consult(question);
        access.involve(number, people.providers(submission).users());
        timeline.add(number, user, CaseFact.of("complaint.timeline.consulting").text(question));
    }

    public void explain(String number, String user, String opinion) {
        timeline.add(number, user, CaseFact.of("complaint.timeline.consulted").text(opinion));
    }

    /** It belongs somewhere else, or is something else than it seemed. */
    public void turn(String number, String user, Handling otherWay, String reason) {
        Submission submission = finder.get(number);
        if (otherWay != null) {
            submission.handle(otherWay);
        }
        timeline.add(
                number,
                user,
                (otherWay == null
                                ? CaseFact.of("complaint.timeline.reclassify")
                                : CaseFact.of("complaint.timeline.otherWay", otherWay))
                        .text(reason));
    }

    /**
     * Asks the submitter; the answer has a page of its own that nobody can guess and that opens until it is too late.
     *
     * @return until when the answer is waited for
     */
    public Instant ask(String number, String user, String question) {
        Submission submission = finder.get(number);
        Instant until = dueDates.within(WAIT).dueAt();
        submission.ask(new Question(question, token(), until));
        notices.ask(submission);
        timeline.add(
                number, user, CaseFact.of("complaint.timeline.asked", until).text(question));
        return dueDates.lateFrom(until);
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** The same question under a new link, for another address; the old link leads nowhere. */
    public void askAnew(String number) {
        Submission submission = finder.get(number);
        Question asked = submission.question();
        submission.ask(new Question(asked.question(), token(), asked.questionUntil()));
        notices.ask(submission);
    }

    /** The submitter answered, by whatever way. */
    public void answered(String number, String text, Instant cameAt) {
        keep(number, SubmissionTexts.Kind.ANSWER, text, cameAt);
        finder.get(number).stopWaiting();
        timeline.add(number, CaseFact.of("complaint.timeline.answeredQuestion"));
    }

    /** A further letter in the case; whoever handles it is told, of a merged one whoever handles the one that governs. */
    public void wrote(String number, String text, Instant cameAt) {
        keep(number, SubmissionTexts.Kind.LETTER, text, cameAt);
        timeline.add(number, CaseFact.of("complaint.timeline.letter"));
        Submission governing = finder.governing(number);
        List<String> handlers = new ArrayList<>(people.handlers(governing).users());
        boolean merged = !governing.number().equals(number);
        if (merged) {
            handlers.removeAll(access.excluded(number));
            access.involve(number, handlers);
            timeline.add(governing.number(), CaseFact.of("complaint.timeline.letterInMerged", number));
        }
        notices.remind(governing, "letter", handlers, merged ? number : null);
    }

    private void keep(String number, SubmissionTexts.Kind kind, String text, Instant cameAt) {
        texts.add(number, new Text(kind, null, text, cameAt));
        titles.entitle(finder.get(number));
    }

    /** Nobody answered in time; the case goes on with what is known. */
    public void waitedEnough(String number) {
        Submission submission = finder.get(number);
        if (submission.question() != null && submission.question().questionToken() != null) {
            submission.stopWaiting();
            timeline.add(number, CaseFact.of("complaint.timeline.unanswered"));
        }
    }

    /**
     * Decides (A4): about a complaint the decision says what is done about its manifestation (V6), about a suggestion what
     * is done about the cause (V7).
     */
    public void decide(String number, String user, Decision decided, List<Measure.Planned> measures) {
        Submission submission = finder.get(number);
        Problems wrong = new Problems();
        SubmissionKind kind = submission.classification().kind();
        if (kind == SubmissionKind.COMPLAINT && decided.manifestation() == null) {
            wrong.add("manifestationText", Wording.of("complaint.decide.manifestation"));
        }
        if (kind == SubmissionKind.SUGGESTION && decided.causeMeasure() == null) {
            wrong.add("causeText", Wording.of("complaint.decide.cause"));
        }
        if (!submission.parts().isEmpty() && decided.partsDecision() == null) {
            wrong.add(
                    "partsDecisionText",
                    Wording.of("complaint.decide.parts", submission.parts().size()));
        }
        LocalDate today = LocalDate.now(clock);
        measures.stream()
                .filter(m -> m.dueOn().isBefore(today))
                .forEach(m -> wrong.add("measuresText", Wording.of("complaint.decide.past", m.what())));
        measures.stream()
                .filter(m -> m.who() != null && !people.mayDo(submission, m.who()))
                .forEach(m -> wrong.add("measuresText", Wording.of("complaint.decide.unfit", m.what(), m.who())));
        wrong.refuse();
        submission.decide(decided, measures);
        measures.stream().filter(m -> m.who() != null).forEach(m -> access.involve(number, List.of(m.who())));
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.decided", decided.decision()).text(decided.rationale()));
    }

    /** One measure was carried out (A5). */
    public void carriedOut(String number, String user, int slot, LocalDate day, String what) {
        Submission submission = finder.get(number);
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("doneOn", Wording.of("complaint.measure.future"));
        }
        Problems.requireNotBefore(
                "doneOn", day, Latvian.dayOf(submission.receivedAt()), Wording.of("complaint.since.received"));
        Measure measure = submission.measures(Measure.Kind.TASK).get(slot);
        submission.done(measure, day, what);
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.carriedOut", measure.planned().what())
                        .text(what));
    }

    /** A change was asked for, with a case of its own. */
    public void changeRequested(String number, Measure measure, String change) {
        measure.becomes(change);
        timeline.add(number, CaseFact.of("complaint.timeline.changeRequested", change));
    }

    /** The change was closed, however it ended. */
    public void changeClosed(String number, String change, String how) {
        Submission submission = finder.get(number);
        submission.measures(Measure.Kind.CHANGE).stream()
                .filter(m -> change.equals(m.changeNumber()))
                .forEach(m -> submission.done(m, LocalDate.now(clock), how));
        timeline.add(number, CaseFact.of("complaint.timeline.changeClosed", change, how));
    }

    /** What came of it (A6), before the submitter is told. */
    public void document(String number, String user, Result found) {
        Submission submission = finder.get(number);
        submission.document(found, user, clock.instant());
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.documented", found.insightKind())
                        .text(found.result()));
    }
}
