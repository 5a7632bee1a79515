package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.process.SubmissionProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ways to take a submission to a certain point of its life through the whole application, shared by story tests. */
@AppTest
abstract class SubmissionStories {

    static final String REGISTRAR = "registrators-1";
    static final String MANAGER = "pakalpojuma-vaditajs-2";
    static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    static final String HEAD = "iestades-vaditajs-1";

    /** D01 of the demo data: a polite complaint about the permission to fell trees. */
    static final String TREES =
            "Labdien! Iesniegumu par koku ciršanu iesniedzu 3. augustā, un mājaslapā solīts, ka atļauju"
                    + " izsniedz 20 darba dienu laikā. Ir pagājušas jau 26 darba dienas, bet atļaujas joprojām nav. Lūdzu paskaidrot"
                    + " kavēšanās iemeslu un izsniegt atļauju.";

    private static final Set<String> ENDS = Set.of(
            "EndEvent_AnsweredClosed",
            "EndEvent_AnonymousProcessed",
            "EndEvent_Forwarded",
            "EndEvent_LeftWithoutExamination",
            "EndEvent_MergedWith",
            "EndEvent_ReroutedOtherProcedure",
            "EndEvent_Withdrawn");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    SubmissionProcess process;

    @Autowired
    SubmissionFinder finder;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TaskWorkers staff;

    @BeforeEach
    void staff() {
        staff = new TaskWorkers(port, engine);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    static Submitter citizen() {
        return new Submitter(
                SubmitterType.NATURAL,
                "Iesniedzēja Ķ-901",
                "iesniedzejs-901@piemers.example",
                null,
                null,
                ReplyWay.EMAIL);
    }

    String submit(String text, Submitter who) {
        return submit(text, who, Channel.E_ADDRESS, null, true);
    }

    String submit(String text, Submitter who, Channel channel, Instant receivedAt, boolean identified) {
        return process.submit(
                        new NewSubmission(text, null, channel, who, receivedAt, List.of(), identified, true, null),
                        List.of(),
                        null)
                .number();
    }

    /** The answers of the form that classifies, as a registrar gives them of a complaint about P-05. */
    static Map<String, Object> complaint(Object... more) {
        return TaskWorkers.with(
                answers(
                        "concernsPastFact",
                        true,
                        "harm",
                        true,
                        "promiseBreached",
                        true,
                        "identified",
                        true,
                        "scope",
                        "SERVICE",
                        "targetItems",
                        List.of("P-05"),
                        "cause",
                        "DELAY",
                        "desiredOutcome",
                        "FIX",
                        "handling",
                        "EXAMINE"),
                more);
    }

    void classify(String number, Object... more) {
        staff.complete(REGISTRAR, number, "Task_ClassifySubmission", complaint(more));
    }

    void evaluate(String number, String user) {
        staff.complete(
                user,
                number,
                "Task_EvaluateSubmission",
                answers(
                        "evaluation", "COMPLETE",
                        "factsText", "Atļauja kavējas sešas darba dienas.",
                        "justified", "JUSTIFIED",
                        "termText", "Izpildes laiks 20 darba dienas",
                        "rootCauseText", "Apsekošanai nebija cilvēku."));
    }

    /** @param measures rows of the form; none for a decision that needs nothing more */
    void decide(String number, String user, Map<?, ?>... measures) {
        staff.complete(
                user,
                number,
                "Task_DecideSubmission",
                answers(
                        "decision", "SATISFY",
                        "rationaleText", "Solītais termiņš ir pārsniegts.",
                        "manifestationText", "Atļauju izsniedzam rīt.",
                        "causeText", "Mainām apsekošanas kārtību.",
                        "measuresText", List.of(measures)));
    }

    static Map<String, Object> measure(String kind, String what, String who, LocalDate until) {
        return answers("whatText", what, "measureKind", kind, "who", who, "until", until.toString());
    }

    void document(String number, String user) {
        staff.complete(
                user,
                number,
                "Task_DocumentResults",
                answers("resultText", "Atļauja izsniegta.", "insightKind", "DEFECT"));
    }

    void inform(String number, String user, String taskKey) {
        staff.complete(
                user,
                number,
                taskKey,
                answers("answerText", "Labdien! Atļauja ir izsniegta, atvainojamies.", "sentWay", "EMAIL"));
    }

    /** Runs the timers of the case that are due by now, as the job executor would; says how many there were. */
    int runDueTimers(String number) {
        List<Job> due = management
                .createJobQuery()
                .processInstanceId(read(number, Submission::processInstance))
                .timers()
                .duedateLowerThan(Date.from(clock.instant().plusSeconds(1)))
                .list();
        due.forEach(j -> management.executeJob(j.getId()));
        return due.size();
    }

    /** Who was written to in the case by the mail of that name, oldest first. */
    List<String> told(String number, String template) {
        return jdbc.sql("select recipient from notification where number = ? and template = ? order by id")
                .params(number, "complaint/" + template)
                .query(String.class)
                .list();
    }

    <T> T read(String number, Function<Submission, T> question) {
        return transaction.execute(status -> question.apply(finder.get(number)));
    }

    /** What the register says, as text. */
    String said(String number, Function<Submission, Object> question) {
        return read(number, s -> String.valueOf(question.apply(s)));
    }

    /** The end event of a finished case; the register says closed at the same time. */
    String end(String number) {
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.CLOSED);
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(read(number, Submission::processInstance))
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .list()
                .stream()
                .map(a -> a.getActivityId())
                .filter(ENDS::contains)
                .findFirst()
                .orElseThrow();
    }
}
