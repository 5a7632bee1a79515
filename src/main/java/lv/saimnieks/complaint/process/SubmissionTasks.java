package lv.saimnieks.complaint.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.steps.ReplyTerms;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the platform needs to know of the user tasks of {@code complaint-handling}. */
@Component
@Transactional
class SubmissionTasks implements CaseTasks {

    private static final String FIRST_REACTION = "1 wd";
    private static final String CLASSIFY = "2 wd";
    private static final String OWN = "5 wd";

    private final SubmissionFinder submissions;
    private final SubmissionPeople people;
    private final SubmissionFormValues formValues;
    private final SubmissionVariables variables;
    private final DueDates dueDates;
    private final ReplyTerms terms;

    SubmissionTasks(
            SubmissionFinder submissions,
            SubmissionPeople people,
            SubmissionFormValues formValues,
            SubmissionVariables variables,
            DueDates dueDates,
            ReplyTerms terms) {
        this.submissions = submissions;
        this.people = people;
        this.formValues = formValues;
        this.variables = variables;
        this.dueDates = dueDates;
        this.terms = terms;
    }

    @Override
    public String processKey() {
        return SubmissionProcess.KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        Submission submission = submissions.get(task.number());
        return switch (task.taskKey()) {
            case "Task_DetectSubmission",
                    "Task_ClassifySubmission",
                    "Task_ForwardSubmission",
                    "Task_RerouteSubmission" -> people.registrars(submission);
            case "Task_ConsultProvider" -> people.providers(submission);
            case "Task_PerformMeasures" -> people.doers(submission, task.slot());
            case "Task_ExtendDeadline" -> people.escalation(submission);
            case "Task_InformSubmitter" ->
                submission.classification().handling().informedByRegistrar()
                        ? people.registrars(submission)
                        : people.handlers(submission);
            case "Task_LeaveWithoutExamination",
                    "Task_MergeSubmission",
                    "Task_EvaluateSubmission",
                    "Task_RequestInformation",
                    "Task_DecideSubmission",
                    "Task_AnswerInterim",
                    "Task_DocumentResults" -> people.handlers(submission);
            default -> people.inRoles(submission, task.roles(), task.takenBy());
        };
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        Submission submission = submissions.get(task.number());
        Instant received = submission.receivedAt();
        return Optional.of(
                switch (task.taskKey()) {
                    case "Task_DetectSubmission", "Task_ExtendDeadline" -> dueDates.within(FIRST_REACTION);
                    case "Task_ClassifySubmission" -> dueDates.after(received, urgent(submission, CLASSIFY));
                    case "Task_ForwardSubmission" -> forwarding(submission);
                    case "Task_EvaluateSubmission" -> evaluation(submission);
                    case "Task_PerformMeasures" -> measure(submission, task.slot());
                    default -> answer(submission);
                });
    }

    /** An urgent one has its first reaction within a working day (submission-priority). */
    private static String urgent(Submission submission, String usual) {
        return submission.classification().priority() == Priority.URGENT ? FIRST_REACTION : usual;
    }

    private Deadline forwarding(Submission submission) {
        String within = submission.term().forwardWithin();
        return within == null ? dueDates.within(OWN) : dueDates.after(submission.receivedAt(), within);
    }

    /** Half of the time there is for the answer (requirements 2.2); when that is over, a day more, the answer's day at most. */
    private Deadline evaluation(Submission submission) {
        if (submission.classification().priority() == Priority.URGENT) {
            return dueDates.after(submission.receivedAt(), FIRST_REACTION);
        }
        Deadline half = terms.halfway(submission);
        return dueDates.isAhead(half.dueAt()) ? half : earlier(dueDates.within(FIRST_REACTION), answer(submission));
    }

    private static Deadline earlier(Deadline one, Deadline other) {
        return one.dueAt().isBefore(other.dueAt()) ? one : other;
    }

    private Deadline measure(Submission submission, int slot) {
        var day = submission.measures(Measure.Kind.TASK).get(slot).planned().dueOn();
        return dueDates.endOf(day, Wording.of("complaint.due.measure", Latvian.date(day)));
    }

    /** The day of the answer; once it is given or has passed, the institution's own time. */
    private Deadline answer(Submission submission) {
        var term = submission.term();
        return submission.answeredAt() == null && dueDates.isAhead(term.replyDueAt())
                ? new Deadline(term.replyDueAt(), term.dueRule(), term.dueCalendar())
                : dueDates.within(submission.answeredAt() == null ? FIRST_REACTION : OWN);
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return formValues.of(submissions.get(task.number()), task);
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        return variables.of(submissions.get(number));
    }

    @Override
    public CaseCard card(String number) {
        Submission submission = submissions.get(number);
        SubmissionKind kind = submission.classification().kind();
        return new CaseCard(
                number,
                submission.title(),
                String.join(", ", submission.targets()),
                kind == null ? "" : kind.label(),
                submission.classification().priority() == Priority.URGENT);
    }

    @Override
    public String matter(CaseTask task) {
        return task.taskKey().equals("Task_PerformMeasures")
                ? submissions
                        .get(task.number())
                        .measures(Measure.Kind.TASK)
                        .get(task.slot())
                        .planned()
                        .what()
                : "";
    }

    @Override
    public String panelPath(String number) {
        return SubmissionSummary.PATH + "/" + number + "/panelis";
    }
}
