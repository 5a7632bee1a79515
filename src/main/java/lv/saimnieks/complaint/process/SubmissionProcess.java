package lv.saimnieks.complaint.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.steps.ConflictOfInterest;
import lv.saimnieks.complaint.steps.ContactCorrection;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import lv.saimnieks.complaint.steps.SubmissionExamination;
import lv.saimnieks.complaint.steps.SubmissionIntake;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way from pages, REST and mail into the process {@code complaint-handling}; register and engine change together. */
@Component
@Transactional
public class SubmissionProcess {

    public static final String KEY = "complaint-handling";

    static final String NUMBER = "submissionNumber";

    /**
     * How many enter the register at once. They wait for one another's number anyway; so they do it here, in order and
     * without the database connections that everybody else needs.
     */
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final Idempotency idempotency;
    private final SubmissionIntake intake;
    private final SubmissionExamination examination;
    private final SubmissionAnswering answering;
    private final ConflictOfInterest conflicts;
    private final ContactCorrection corrections;
    private final TaskAssignments assignments;
    private final SubmissionFinder finder;
    private final Submitters submitters;
    private final SubmissionVariables variables;
    private final CaseFiles files;
    private final Clock clock;

    SubmissionProcess(
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem,
            Idempotency idempotency,
            SubmissionIntake intake,
            SubmissionExamination examination,
            SubmissionAnswering answering,
            ConflictOfInterest conflicts,
            ContactCorrection corrections,
            @Lazy TaskAssignments assignments,
            SubmissionFinder finder,
            Submitters submitters,
            SubmissionVariables variables,
            CaseFiles files,
            Clock clock) {
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.idempotency = idempotency;
        this.intake = intake;
        this.examination = examination;
        this.answering = answering;
        this.conflicts = conflicts;
        this.corrections = corrections;
        this.assignments = assignments;
        this.finder = finder;
        this.submitters = submitters;
        this.variables = variables;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What a submitter gets at once.
     *
     * @param replyDueOn by when an answer is promised; null where none is
     */
    public record Receipt(String number, String trackingCode, Instant receivedAt, LocalDate replyDueOn) {}

    /**
     * Enters a submission into the register and starts its process; the same key does it once.
     *
     * @param uploads files sent with it; what cannot be taken of them stops nothing
     * @param key of the form or call, at most 100 characters; null when it cannot come twice
     * @throws Refusal with the names of the fields that are wrong
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt submit(NewSubmission wanted, List<Upload> uploads, String key) {
        String by = wanted.registeredBy() == null ? "" : wanted.registeredBy();
        turns.acquireUninterruptibly();
        try {
            return receipt(idempotency.once("submission", by, key, String.valueOf(key), () -> start(wanted, uploads)));
        } finally {
            turns.release();
        }
    }

    /** The same without files. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt submit(NewSubmission wanted, String key) {
        return submit(wanted, List.of(), key);
    }

    private String start(NewSubmission wanted, List<Upload> uploads) {
        Submission submission = intake.receive(wanted);
        String number = submission.number();
        files.attach(number, wanted.registeredBy(), uploads);
        Map<String, Object> known = new HashMap<>(variables.of(submission));
        known.put("reclassify", false);
        asSystem.run(() -> runtime.startProcessInstanceByKey(KEY, number, known));
        return number;
    }

    /** What was given to the submitter of a case when it came in. */
    @Transactional(readOnly = true)
    public Receipt receipt(String number) {
        Submission submission = finder.get(number);
        return new Receipt(
                number,
                submitters
                        .of(number)
                        .map(Submitters.Contact::trackingCode)
                        .orElseThrow(() -> Refusal.missing(Wording.of("complaint.SubmissionFinder.get", number))),
                submission.receivedAt(),
                submission.term().replyPromised()
                        ? LocalDate.ofInstant(submission.term().replyDueAt(), Latvian.ZONE)
                        : null);
    }

    /**
     * The submitter answered a question; the case goes on. Where nobody waits for it, it is a further letter.
     *
     * @param cameAt when it reached the institution
     */
    public void informationReceived(String number, String text, List<Upload> uploads, Instant cameAt) {
        if (finder.get(number).status() != SubmissionStatus.WAITING) {
            letterReceived(number, text, uploads, cameAt);
            return;
        }
        files.attach(number, null, uploads);
        examination.answered(number, text, cameAt);
        correlate("InformationReceived", number);
    }

    /**
     * The answer on the page of a question, only as long as somebody waits for it: what is sent twice at once is taken once.
     *
     * @throws Refusal when nobody waits for it any more
     */
    public void answer(String number, String text, List<Upload> uploads) {
        if (finder.get(number).status() != SubmissionStatus.WAITING) {
            throw Refusal.missing(Wording.of("complaint.SubmissionFinder.get", number));
        }
        informationReceived(number, text, uploads);
    }

    /** The same of an answer that comes now. */
    public void informationReceived(String number, String text, List<Upload> uploads) {
        informationReceived(number, text, uploads, clock.instant());
    }

    /** The same without files. */
    public void informationReceived(String number, String text) {
        informationReceived(number, text, List.of());
    }

    /**
     * The submitter wrote again; whoever handles the case is told.
     *
     * @param cameAt when it reached the institution
     */
    public void letterReceived(String number, String text, List<Upload> uploads, Instant cameAt) {
        files.attach(number, null, uploads);
        examination.wrote(number, text, cameAt);
    }

    /**
     * The submission is taken back; its process ends.
     *
     * @param user who notes it; null when the submitter does
     */
    public void withdraw(String number, String user, String reason) {
        answering.withdraw(number, user, reason);
        correlate("SubmissionWithdrawn", number);
    }

    /** A later day is asked for; somebody above gets the task to confirm it. */
    public void askExtension(String number, String user, String reason) {
        answering.askExtension(number, user, reason);
        correlate("ExtensionRequested", number);
    }

    /** Whoever handles it has an interest in it: somebody else gets every open task (E6). */
    public void declareConflict(String number, String user, String reason) {
        conflicts.declare(number, user, reason);
        assignments.refresh(number);
    }

    /** The submission turns out to be about a person: they lose their tasks in it at once, whoever comes next is told. */
    public void complainedAbout(String number, String user, String person) {
        conflicts.about(number, user, person);
        assignments.refresh(number);
    }

    /** The submitter is reached at another address from now on. */
    public void correctAddress(String number, String user, String email) {
        corrections.correct(number, user, email);
    }

    /** Opened again: a new process from step 3, under the same number. */
    public void reopen(String number, String user, String reason) {
        answering.reopen(number, user, reason);
        Submission submission = finder.get(number);
        asSystem.run(() -> submission.startedAs(
                runtime.startProcessInstanceByMessage("SubmissionReopened", number, variables.of(submission))
                        .getId()));
    }

    private void correlate(String message, String number) {
        asSystem.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate());
    }
}
