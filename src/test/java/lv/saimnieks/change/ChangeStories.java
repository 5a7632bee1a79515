package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.notification.Notifier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ways to take a change to a certain point of its life through the whole application, shared by story tests. */
public abstract class ChangeStories {

    /** Of a simple change of P-05: who asks, manages, assesses, and is expert. */
    public static final String REQUESTER = "pakalpojuma-sniedzejs-2";

    public static final String MANAGER = "pakalpojuma-vaditajs-2";
    public static final String ASSESSOR = "eksperts-2";
    public static final String EXPERT = "eksperts-1";
    public static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    public static final String RESOURCE_PORTFOLIO = "resursu-kopuma-vaditajs-1";
    public static final String HEAD = "iestades-vaditajs-1";
    public static final String ADMIN = "administrators-1";

    @LocalServerPort
    public int port;

    @Autowired
    public ProcessEngine engine;

    @Autowired
    public RuntimeService runtime;

    @Autowired
    public ManagementService management;

    @Autowired
    public HistoryService history;

    @Autowired
    public ChangeProcess process;

    @Autowired
    protected ChangeFinder view;

    @Autowired
    public CaseTimeline timeline;

    @Autowired
    public Notifier notifier;

    @Autowired
    public TestClock clock;

    @Autowired
    public TransactionTemplate transactions;

    @Autowired
    public JdbcClient jdbc;

    public TaskWorkers clerks;

    @BeforeEach
    protected void begin() {
        clock.reset();
        clerks = new TaskWorkers(port, engine);
    }

    @AfterEach
    protected void putTheClockBack() {
        clock.reset();
    }

    /** A request with ordinary words. */
    protected static NewChange wanted(String title, String requester, TargetType type, String... codes) {
        return NewChanges.ordinary(
                title, title + ". Pieteikums ar pamatojumu.", ChangeKind.MODIFY, type, Set.of(codes), requester);
    }

    protected static NewChange critical(String title, String requester, TargetType type, String... codes) {
        return wishing(
                title,
                requester,
                new NewChange.Target(ChangeKind.MODIFY, type, Set.of(codes)),
                new NewChange.Wish(null, null, true, "Pakalpojums nav pieejams nevienam."));
    }

    protected static NewChange byModel(String title, String requester, String model, TargetType type, String... codes) {
        return wishing(
                title,
                requester,
                new NewChange.Target(ChangeKind.ADD, type, Set.of(codes)),
                new NewChange.Wish(null, model, false, null));
    }

    private static NewChange wishing(String title, String requester, NewChange.Target target, NewChange.Wish wish) {
        return new NewChange(
                new NewChange.Text(title, title + ". Pieteikums ar pamatojumu."),
                target,
                wish,
                NewChange.Need.UNKNOWN,
                NewChange.Origin.of(requester));
    }

    /** A simple normal change of P-05, classified and waiting for its assessment by the named assessor. */
    public String toAssessment() {
        return toAssessment(REQUESTER);
    }

    public String toAssessment(String requester) {
        String number = process.start(wanted("Veidlapai pievienot karti", requester, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", ASSESSOR));
        return number;
    }

    protected String toDecision() {
        return toDecision(REQUESTER);
    }

    protected String toDecision(String requester) {
        String number = toAssessment(requester);
        clerks.complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, number, "Task_ExpertAssessment", opinion());
        return number;
    }

    protected String toPlanning() {
        String number = toDecision();
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        return number;
    }

    /** With two items: the first for the requester, the second for the manager, from 23 to 27 November. */
    protected String toImplementation() {
        String number = toPlanning();
        clerks.complete(MANAGER, number, "Task_PlanChange", twoItems("2026-11-23", "2026-11-27"));
        return number;
    }

    /** A simple normal change taken to its successful end by the five people it needs. */
    protected String toClosed() {
        String number = toImplementation();
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        close(number, "SUCCESSFUL");
        return number;
    }

    private record Kept(String number, Instant end) {}

    /** By what makes it differ: the application, and whether time passes in it. */
    private static final Map<List<Object>, Kept> CLOSED = new HashMap<>();

    /** One such change for all tests that only read; the clock stands at its end. */
    protected String closed() {
        Kept kept = CLOSED.computeIfAbsent(
                List.of(port, getClass().getSuperclass()), key -> new Kept(toClosed(), clock.instant()));
        clock.set(kept.end());
        return kept.number();
    }

    protected static Map<String, Object> twoItems(String from, String to) {
        return with(
                plan(REQUESTER, from, to),
                "planItemsText",
                List.of(
                        answers("whatText", "Ieviest karti", "who", REQUESTER, "from", from, "to", to),
                        answers("whatText", "Pārbaudīt karti", "who", MANAGER, "from", from, "to", to)));
    }

    /** Implements an item with a deviation, which gives the manager a task to decide. */
    protected void deviate(String user, String number) {
        clerks.complete(
                user,
                number,
                "Task_ImplementChange",
                with(
                        done("2026-11-23", "2026-11-23"),
                        "deviation",
                        true,
                        "deviationKind",
                        "SCOPE",
                        "deviationText",
                        "Karte ieviesta daļēji."));
    }

    protected void decideDeviation(String number, String decision) {
        clerks.complete(
                MANAGER,
                number,
                "Task_HandleDeviation",
                answers("deviationDecision", decision, "rationaleText", "Pēc apstākļu izvērtēšanas."));
    }

    protected void close(String number, String code) {
        clerks.complete(MANAGER, number, "Task_CloseChange", closure(code));
        clerks.runAsyncSteps(number);
    }

    /** Runs the timers of the case that are due by now, as the job executor would; says how many there were. */
    protected int runDueTimers(String number) {
        List<Job> due = management
                .createJobQuery()
                .processInstanceId(instance(number))
                .timers()
                .duedateLowerThan(Date.from(clock.instant().plusSeconds(1)))
                .list();
        due.forEach(job -> management.executeJob(job.getId()));
        return due.size();
    }

    protected void at(int year, int month, int day, int hour) {
        clock.set(LocalDateTime.of(year, month, day, hour, 0));
    }

    protected void at(LocalDate day) {
        clock.set(day.atTime(10, 0));
    }

    protected Instant variableTime(String number, String name) {
        return ((Date) runtime.getVariable(instance(number), name)).toInstant();
    }

    /** What a form would show of one of its values. */
    protected String value(String user, String number, String taskKey, String key) {
        String task = clerks.visible(user, number, taskKey).get(0).get("id").asText();
        JsonNode values = TaskWorkers.json(clerks.get(user, "/engine-rest/task/" + task + "/form-variables"));
        assertThat(values.has(key)).as(key + " of " + values).isTrue();
        return values.get(key).get("value").asText();
    }

    protected Instant dueAt(String number, String taskKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    protected String instance(String number) {
        return (String) in(number, Change::processInstance);
    }

    protected Object in(String number, Function<Change, ?> read) {
        return transactions.execute(t -> read.apply(view.get(number)));
    }

    /** Codes of what the change touches, as it was found. */
    protected List<String> affected(String number) {
        return transactions.execute(t -> List.copyOf(view.get(number).affectedCodes()));
    }

    protected ChangeStatus statusOf(String number) {
        return (ChangeStatus) in(number, Change::status);
    }

    protected String classOf(String number) {
        return (String) in(
                number,
                c -> c.classification().type() + "/" + c.classification().complexity());
    }

    /** The end event of a finished case; the register says closed at the same time. */
    @SuppressWarnings("deprecation") // the engine has no other word for the end event
    protected String endOf(String number) {
        assertThat(clerks.open(number)).isEmpty();
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.CLOSED);
        String end = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getEndActivityId();
        return "EndEvent_Closed".equals(end) ? closedAs(number) : end;
    }

    /** The end event of the closing step. */
    private String closedAs(String number) {
        HistoricActivityInstance closing = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance(number))
                .activityId("SubProcess_Closure")
                .singleResult();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).list().stream()
                .filter(v -> closing.getId().equals(v.getParentActivityInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("EndEvent_"))
                .collect(Collectors.joining());
    }

    protected List<String> path(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Templates and recipients of the messages of the case. */
    protected List<String> subjects(String number) {
        return notifier.messagesOf(number, "auditors-1").stream()
                .map(m -> m.recipient() + ": " + m.subject())
                .toList();
    }
}
