package lv.saimnieks.complaint.process;

import java.time.Instant;
import java.util.Date;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.steps.ReplyTerms;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the clocks of a case when the day of its answer moves: they were wound when the process began. */
@Component
class ReplyTimers {

    private static final String REMINDER = "StartEvent_ReplyReminder";
    private static final String OVERDUE = "StartEvent_ReplyOverdue";

    private final SubmissionFinder finder;
    private final ReplyTerms terms;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    ReplyTimers(
            SubmissionFinder finder,
            ReplyTerms terms,
            @Lazy ManagementService management,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem) {
        this.finder = finder;
        this.terms = terms;
        this.management = management;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /** Sets both clocks to what the register says now; one that has struck stays silent. */
    void move(String number) {
        Submission submission = finder.get(number);
        set(submission, REMINDER, terms.remindAt(submission.term(), submission.receivedAt()));
        set(submission, OVERDUE, terms.lateFrom(submission.term()));
    }

    private void set(Submission submission, String timer, Instant moment) {
        asSystem.run(() -> {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(submission.processInstance())
                    .activityId(timer)
                    .list()) {
                if (!moment.equals(job.getDuedate().toInstant())) {
                    management.setJobDuedate(job.getId(), Date.from(moment), false);
                }
            }
        });
    }
}
