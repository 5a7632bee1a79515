package lv.saimnieks.complaint.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.complaint.model.Classification.Part;
import lv.saimnieks.complaint.model.Classification.Proposal;
import lv.saimnieks.complaint.model.Classification.Said;
import lv.saimnieks.complaint.model.Examination.Decision;
import lv.saimnieks.complaint.model.Examination.Evaluation;
import lv.saimnieks.complaint.model.Examination.Question;
import lv.saimnieks.complaint.model.Examination.Result;
import lv.saimnieks.complaint.model.Examination.Settlement;
import lv.saimnieks.complaint.model.Examination.Verdict;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.hibernate.annotations.NaturalId;

/**
 * A submission (pieteikums) in the single register, whatever its channel and kind (PU2-18/A2, U1). What was written and
 * who wrote it stand in {@link SubmissionTexts} and {@link Submitters}: here is nothing about a person. Each named
 * transition guards the state; nothing changes after closing but by reopening.
 */
@Entity
@Table(name = "submission")
public class Submission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @NaturalId
    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Enumerated(EnumType.STRING)
    private SubmissionOutcome outcome;

    private String processInstance;
    private String title;
    private String titleKey;
    private String searchText;
    private String fullText;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SubmitterType submitterType;

    private boolean identified;
    private boolean readable;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private Instant registeredAt;

    @Column(updatable = false)
    private String registeredBy;

    private Instant acknowledgedAt;

    @Embedded
    private Classification classification;

    @Embedded
    private ReplyTerm term;

    private String handlerRole;
    private String escalationRole;
    private String routingWhy;
    private boolean escalated;

    @Embedded
    private Evaluation evaluation;

    private String consultQuestion;

    @Embedded
    private Question question;

    @Embedded
    private Decision decision;

    @Embedded
    private Result result;

    @Embedded
    private Settlement settlement;

    private Instant answeredAt;
    private String notInformedReason;
    private Instant closedAt;

    @Embedded
    private Erased erased;

    @ElementCollection
    @CollectionTable(name = "submission_target", joinColumns = @JoinColumn(name = "submission_id"))
    @Column(name = "item_code")
    private Set<String> targets = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "submission_part", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "position")
    private List<Part> parts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "submission_round", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "position")
    private List<Round> rounds = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "submission_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Measure> measures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "submission_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Answer> answers = new ArrayList<>();

    /** An end that was not the last. */
    @Embeddable
    public record Round(
            @Enumerated(EnumType.STRING) SubmissionOutcome outcome,
            Instant replyDueAt,
            Instant answeredAt,
            Instant closedAt,
            String reopenedBy,
            String reopenReason) {}

    /** Who took the person out of it, when and why; written by the erasure itself. */
    @Embeddable
    public record Erased(Instant erasedAt, String erasedBy, String erasedReason) {}

    protected Submission() {}

    public Submission(
            String number, NewSubmission wanted, Proposal proposal, int similar, ReplyTerm term, Instant now) {
        this.number = number;
        this.term = term;
        status = SubmissionStatus.REGISTERED;
        channel = wanted.channel();
        submitterType = wanted.submitter().type();
        identified = wanted.identified();
        readable = wanted.readable();
        receivedAt = wanted.receivedAt() == null ? now : wanted.receivedAt();
        registeredAt = now;
        registeredBy = wanted.registeredBy();
        classification = new Classification(proposal, similar);
        targets.addAll(wanted.targets().isEmpty() ? proposal.targets() : wanted.targets());
    }

    /** The title says what it is and what about, and nothing of the person; {@code about} names the items. */
    public void entitle(String about) {
        title = classification.kind().label() + (about.isEmpty() ? "" : ": " + about);
        titleKey = Latvian.sortKey(title);
    }

    /** @param neutral words that tell nothing of the person; {@code all} those of everything that was written too */
    public void findBy(String neutral, String all) {
        searchText = neutral;
        fullText = all;
    }

    public void startedAs(String processInstanceId) {
        processInstance = processInstanceId;
    }

    public void acknowledged(Instant now) {
        acknowledgedAt = now;
    }

    /** A person could read what the system could not. */
    public void read() {
        requireOpen();
        readable = true;
    }

    /** Step 2: what a person says of it; the tables answer next. */
    public void classify(Said said, int similar, String user, Instant now) {
        requireOpen();
        classification.classify(said, similar, user, now);
        identified = said.identified();
        targets.clear();
        targets.addAll(said.targets());
        parts.clear();
        parts.addAll(said.parts());
    }

    public void kind(SubmissionKind byTable, String flag, String why) {
        classification.kind(byTable, flag, why);
    }

    public void priority(Priority byTable, String why) {
        classification.priority(byTable, why);
    }

    public void answerBy(ReplyTerm other) {
        term = other;
    }

    /** Who handles it, and who when time runs out. */
    public void route(String handler, String escalation, String why) {
        handlerRole = handler;
        escalationRole = escalation;
        routingWhy = why;
        if (classification.handling() == Handling.EXAMINE) {
            status = SubmissionStatus.EVALUATION;
        }
    }

    public void handle(Handling next) {
        requireOpen();
        classification.handling(next);
    }

    /** It turns out whom the submission is about. */
    public void complainedAbout(String user) {
        classification.complainedAbout(user);
    }

    public void evaluate(Evaluation found) {
        requireOpen();
        evaluation = found;
    }

    public void consult(String about) {
        requireOpen();
        consultQuestion = about;
    }

    /** The submitter is asked; the case waits. */
    public void ask(Question asked) {
        requireOpen();
        question = asked;
        status = SubmissionStatus.WAITING;
    }

    /** The answer came, or nobody waits for it any more; the link leads nowhere from now on. */
    public void stopWaiting() {
        if (status == SubmissionStatus.WAITING) {
            question = new Question(question.question(), null, question.questionUntil());
            status = SubmissionStatus.EVALUATION;
        }
    }

    public void decide(Decision decided, List<Measure.Planned> planned) {
        requireOpen();
        decision = decided;
        planned.forEach(p -> measures.add(new Measure(rounds.size(), p)));
        status = SubmissionStatus.DECIDED;
    }

    public void done(Measure measure, LocalDate day, String what) {
        requireOpen();
        measure.done(day, what);
    }

    /** What is only noted needs no decision of its own: that it is noted is one. */
    public void document(Result found, String user, Instant now) {
        requireOpen();
        if (decision == null && classification.handling() == Handling.NOTE) {
            decision = new Decision(Verdict.NOTE, Handling.NOTE.label(), null, null, null, null, user, now);
        }
        result = found;
        status = SubmissionStatus.ANSWERING;
    }

    /** Settled without examination: forwarded, handed over, merged or left. */
    public void settle(Settlement how) {
        requireOpen();
        settlement = how;
        status = SubmissionStatus.ANSWERING;
    }

    public void write(Answer.Kind kind, Answer.Written text, String user, Instant now) {
        requireOpen();
        answers.add(new Answer(kind, text, user, now));
    }

    /** The last text is on its way; the first of them on the merits keeps the term. */
    public void sent(LocalDate day, LocalDate deemed, Instant now) {
        answers.get(answers.size() - 1).sent(day, deemed);
        answeredAt = answeredAt == null ? now : answeredAt;
    }

    public void notInformed(String reason) {
        notInformedReason = reason;
    }

    public void extend(Deadline due, String reason) {
        requireOpen();
        term.extend(due, reason);
    }

    /** Time has run out: the level above may do the tasks too. */
    public void escalate() {
        escalated = true;
    }

    /**
     * The end, whatever it is (PU2-18/A7).
     *
     * @throws Refusal before decision, result and answer are there, or the reason why one of them is not needed
     */
    public void close(SubmissionOutcome how, Instant now) {
        requireOpen();
        boolean settled = settlement != null || how == SubmissionOutcome.WITHDRAWN;
        if (!settled && (decision == null || result == null)) {
            throw Refusal.conflict(Wording.of("complaint.Submission.undecided", number));
        }
        if (how != SubmissionOutcome.WITHDRAWN && answers.isEmpty() && notInformedReason == null) {
            throw Refusal.conflict(Wording.of("complaint.Submission.uninformed", number));
        }
        outcome = how;
        status = SubmissionStatus.CLOSED;
        closedAt = now;
    }

    /** Its process was ended by a person past its steps: it is over, wherever it stood. */
    public void cancel(Instant now) {
        outcome = SubmissionOutcome.CANCELLED;
        status = SubmissionStatus.CLOSED;
        closedAt = now;
    }

    /**
     * Opened again: a new term from today, and whatever the first round ended with stands (M11, P09).
     *
     * @throws Refusal unless it is closed
     */
    public void reopen(ReplyTerm newTerm, String user, String reason) {
        if (status.isOpen()) {
            throw Refusal.conflict(Wording.of("complaint.Submission.open", number));
        }
        if (erased != null) {
            throw Refusal.conflict(Wording.of("complaint.Submission.erased", number));
        }
        rounds.add(new Round(outcome, term.replyDueAt(), answeredAt, closedAt, user, reason));
        processInstance = null;
        term = newTerm;
        status = SubmissionStatus.EVALUATION;
        classification.handling(Handling.EXAMINE);
        outcome = null;
        decision = null;
        result = null;
        settlement = null;
        answeredAt = null;
        notInformedReason = null;
        closedAt = null;
        escalated = false;
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw Refusal.conflict(Wording.of("complaint.Submission.closed", number));
        }
    }

    /** Measures of one kind decided since it was last opened, in the order of their tasks. */
    public List<Measure> measures(Measure.Kind kind) {
        return measures.stream()
                .filter(m -> m.inRound() == rounds.size() && m.planned().kind() == kind)
                .toList();
    }

    /** Whether measures go on after the term of the answer, so that the submitter is told of the decision first (B6). */
    public boolean answersBeforeMeasuresEnd() {
        LocalDate due = LocalDate.ofInstant(term.replyDueAt(), Latvian.ZONE);
        return measures.stream()
                .filter(m -> m.inRound() == rounds.size())
                .map(Measure::planned)
                .anyMatch(m -> m.kind() == Measure.Kind.CHANGE || m.dueOn().isAfter(due));
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public SubmissionStatus status() {
        return status;
    }

    public SubmissionOutcome outcome() {
        return outcome;
    }

    public String processInstance() {
        return processInstance;
    }

    public String title() {
        return title;
    }

    public Channel channel() {
        return channel;
    }

    public SubmitterType submitterType() {
        return submitterType;
    }

    public boolean identified() {
        return identified;
    }

    public boolean readable() {
        return readable;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Classification classification() {
        return classification;
    }

    public ReplyTerm term() {
        return term;
    }

    public String handlerRole() {
        return handlerRole;
    }

    public String escalationRole() {
        return escalationRole;
    }

    public String routingWhy() {
        return routingWhy;
    }

    public boolean escalated() {
        return escalated;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public String consultQuestion() {
        return consultQuestion;
    }

    public Question question() {
        return question;
    }

    public Decision decision() {
        return decision;
    }

    public Result result() {
        return result;
    }

    /** Number of the one that governs; null where it was not merged. */
    public String mergedInto() {
        return settlement == null ? null : settlement.governingNumber();
    }

    public Settlement settlement() {
        return settlement;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String notInformedReason() {
        return notInformedReason;
    }

    /** How it ended each time before it was opened again. */
    public List<Round> rounds() {
        return rounds;
    }

    public boolean isReopened() {
        return !rounds.isEmpty();
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Null while it tells of the person. */
    public Erased erased() {
        return erased;
    }

    public Set<String> targets() {
        return targets;
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Measure> measures() {
        return measures;
    }

    public List<Answer> answers() {
        return answers;
    }
}
