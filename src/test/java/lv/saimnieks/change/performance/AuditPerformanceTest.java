package lv.saimnieks.change.performance;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.audit.HistoryCopies;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeAnswersOf;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Request.TargetType;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Measures what auditors open most, over HTTP with a browser session, with a history of 20,000 finished cases: a few
 * real changes taken to their end and copied. Not part of the ordinary run: {@code ./mvnw test -Pperformance}. The
 * results stand in {@code src/docs/performance.md}.
 */
@AppTest
@Tag("performance")
class AuditPerformanceTest extends ChangeStories {

    private static final int ROUNDS = Integer.getInteger("performance.rounds", 9);
    private static final int CASES = Integer.getInteger("performance.cases", 20_000);

    private static final Duration LIST = Duration.ofMillis(500);
    private static final Duration CASE = Duration.ofSeconds(1);
    private static final Duration HEAT_MAP = Duration.ofSeconds(3);

    @Autowired
    JdbcTemplate template;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    private final Map<String, Measured> measured = new LinkedHashMap<>();

    private record Measured(String path, String accept, Duration limit, List<Long> micros, List<String> total) {}

    @BeforeEach
    void everyStepTakesTime() {
        clock.set(LocalDateTime.of(2026, 11, 23, 8, 30));
        clerks = new TaskWorkers(port, super.engine) {
            @Override
            public void complete(String user, String number, String taskKey, Map<String, Object> answers) {
                clock.advance(Duration.ofMinutes(25));
                super.complete(user, number, taskKey, answers);
            }
        };
    }

    @Test
    @DisplayName("20,000 finished cases: list < 500 ms with any filter, case < 1 s, heat map < 3 s")
    void largeHistory() {
        Map<String, Integer> cases = new LinkedHashMap<>();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(REQUESTER, "", "service-provider"));
        cases.put(story(this::toClosed), CASES * 11 / 20);
        String running = story(this::toDecision);
        SecurityContextHolder.clearContext();
        cases.put(story(this::standard), CASES / 5);
        cases.put(story(this::emergency), CASES * 3 / 20);
        cases.put(story(this::cancelled), CASES / 10);
        cases.put(running, CASES / 40);
        long began = System.nanoTime();
        copy(cases);
        say("Copied in %d s", Duration.ofNanos(System.nanoTime() - began).toSeconds());
        volumes();
        clock.set(LocalDateTime.of(2026, 11, 24, 10, 0));
        muchHandled(running);

        requests(running);
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        for (int round = 0; round <= ROUNDS; round++) {
            boolean counts = round > 0;
            measured.values().forEach(m -> measure(auditor, m, counts));
        }
        report();
    }

    private String story(java.util.function.Supplier<String> story) {
        clock.set(LocalDateTime.of(2026, 11, 23, 8, 30));
        return story.get();
    }

    private String standard() {
        String manager = "resursa-vaditajs-2";
        String number = process.start(byModel(
                "Piešķirt piekļuvi rindu sistēmai", "pakalpojuma-sniedzejs-1", "SM-01", TargetType.RESOURCE, "R-03"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 1, 1, 0));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        return number;
    }

    private String emergency() {
        String manager = "resursa-vaditajs-1";
        String number = process.start(
                critical("E-portāls nav pieejams", "pakalpojuma-vaditajs-1", TargetType.RESOURCE, "R-01"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 3, 3, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(manager, number, "Task_AssessChange", ChangeAnswersOf.emergency(3, 3, manager));
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(
                manager,
                number,
                "Task_DocumentChange",
                with(documentation(), "riskPlanText", "Sertifikātu kalendārs."));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessmentAfter", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessmentAfter", opinion());
        Map<String, Object> report = with(review(), "retrospectiveDocsText", "Žurnāls un sarakste pievienota.");
        clerks.complete(manager, number, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_ReviewChange", report);
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        return number;
    }

    private String cancelled() {
        String number = toDecision();
        runtime.deleteProcessInstance(instance(number), "Lieta izbeigta.", false, true);
        return number;
    }

    private void copy(Map<String, Integer> cases) {
        HistoryCopies copies = new HistoryCopies(template);
        copies.make(cases);
        copies.copy("ACT_RU_EXECUTION", "PROC_INST_ID_", "root", Map.of());
        copies.copy("ACT_RU_TASK", "PROC_INST_ID_", "root", Map.of());
        template.execute("""
                insert into ACT_HI_INCIDENT (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_,
                  CREATE_TIME_, INCIDENT_TYPE_, ACTIVITY_ID_, INCIDENT_STATE_)
                select 'incident-' || row_number() over (order by ID_), PROC_DEF_KEY_, PROC_DEF_ID_, ID_, ID_, ID_, START_TIME_,
                  'failedJob', 'Task_CloseChange', 0
                from ACT_HI_PROCINST where STATE_ = 'ACTIVE' order by ID_ limit 50""");
        copyRegister(copies);
        template.execute("analyze");
    }

    private void copyRegister(HistoryCopies copies) {
        template.execute("alter table history_copy add column change_id bigint");
        template.execute("update history_copy c set change_id = r.id + c.n * 1000 from change_request r"
                + " where r.number = c.source");
        copies.copy(
                "change_request",
                "number",
                "source",
                Map.of(
                        "id", "c.change_id",
                        "number", "c.number",
                        "process_instance", "left(s.process_instance, 24) || lpad(c.n::text, 12, '0')",
                        "title", "s.title || ' ' || c.n",
                        "search_text", "s.search_text || ' ' || c.n"));
        template.execute("create table change_copied as select * from history_copy");
        for (String table : template.queryForList(
                "select table_name from information_schema.columns where column_name = 'change_id'"
                        + " and table_name like 'change\\_%' and table_name <> 'change_copied'",
                String.class)) {
            Map<String, String> own = new LinkedHashMap<>();
            own.put("id", null);
            own.put("change_id", "c.change_id");
            copyOfChange(copies, table, own);
        }
        Map<String, String> own = new LinkedHashMap<>();
        own.put("id", null);
        own.put("number", "c.number");
        own.put("fingerprint", "md5(s.fingerprint || c.n)");
        copies.copy("notification", "number", "source", own);
    }

    /** Rows belong to a copy by the id of the change that it was copied from. */
    private void copyOfChange(HistoryCopies copies, String table, Map<String, String> own) {
        if (template.queryForObject(
                        "select count(*) from information_schema.columns where table_name = 'history_copy'"
                                + " and column_name = 'source_change_id'",
                        Integer.class)
                == 0) {
            template.execute("alter table history_copy add column source_change_id bigint");
            template.execute("update history_copy c set source_change_id = r.id from change_request r"
                    + " where r.number = c.source");
        }
        copies.copy(table, "change_id", "source_change_id", own);
    }

    private void volumes() {
        Map<String, Long> rows = new HistoryCopies(template).rows();
        rows.forEach((table, count) -> say("%-24s %,12d", table, count));
        long history = rows.entrySet().stream()
                .filter(e -> e.getKey().startsWith("ACT_HI"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        say(
                "History rows %,d, database %s, %s, shared_buffers %s",
                history,
                template.queryForObject("select pg_size_pretty(pg_database_size(current_database()))", String.class),
                template.queryForObject("show server_version", String.class),
                template.queryForObject("show shared_buffers", String.class));
        if (CASES == 20_000) {
            assertThat(history).isGreaterThanOrEqualTo(2_000_000);
        }
    }

    /** An administrator changes priority and due date of the open task of the case 500 times each. */
    private void muchHandled(String number) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .active()
                .list()
                .get(0)
                .getId();
        identity.setAuthentication(ADMIN, List.of("camunda-admin"));
        try {
            for (int i = 1; i <= 500; i++) {
                tasks.setPriority(task, i);
                tasks.setDueDate(task, Date.from(clock.instant().plusSeconds(i)));
            }
        } finally {
            identity.clearAuthentication();
        }
    }

    private void requests(String handled) {
        String number = template.queryForObject("select number from history_copy where n = 77", String.class);
        String id = template.queryForObject(
                "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?", String.class, number);
        list("no filter", "");
        list("process", "process=change-management");
        list("version", "process=change-management&version=1");
        list("number, whole", "number=" + number);
        list("number, part", "number=2025-11");
        list("text, common word", "text=karti");
        list("text, one case", "text=" + TaskWorkers.encode("karti 4321"));
        for (String state : List.of("RUNNING", "INCIDENT", "COMPLETED", "CANCELLED", "SUSPENDED", "TERMINATED")) {
            list("state " + state, "state=" + state);
        }
        list("started in a month", "startedFrom=2026-03-01&startedTo=2026-03-31");
        list("finished in a month", "finishedFrom=2026-03-01&finishedTo=2026-03-31");
        list("started by", "startedBy=" + REQUESTER);
        list("person, common", "person=" + EXPERT);
        list("person, rare", "person=" + RESOURCE_PORTFOLIO);
        list("person, none", "person=auditors-1");
        list("role, common", "role=service-manager");
        list("role, rare", "role=emergency-change-authority");
        list("role, none", "role=auditor");
        list("step, every case", "step=Task_ClassifyChange");
        list("step, rare", "step=Task_DocumentChange");
        list("step, none", "step=Task_None");
        list("past deadline", "overdue=true");
        list(
                "many filters",
                "process=change-management&state=COMPLETED&startedFrom=2026-01-01&person=" + EXPERT
                        + "&role=service-manager&step=Task_ReviewChange&overdue=true");
        for (String sort : List.of("started", "finished", "number", "duration", "process", "state")) {
            list("sort " + sort, "sort=" + sort);
            list("sort -" + sort, "sort=-" + sort);
        }
        list("last page", "page=" + (CASES / 50 - 1));
        list("200 rows", "size=200");
        get("filter choices", "/api/audit/options", LIST);
        get("case by number", "/api/audit/cases/" + number, CASE);
        get("case by id", "/api/audit/cases/" + id, CASE);
        for (int n : new int[] {5, CASES * 13 / 20, CASES * 17 / 20, CASES * 19 / 20}) {
            get(
                    "case " + n,
                    "/api/audit/cases/"
                            + template.queryForObject("select number from history_copy where n = ?", String.class, n),
                    CASE);
        }
        get("heat map, everything", "/api/audit/statistics/change-management", HEAT_MAP);
        get("heat map, a version", "/api/audit/statistics/change-management?version=1", HEAT_MAP);
        get("heat map, a year", "/api/audit/statistics/change-management?from=2026-01-01&to=2026-12-31", HEAT_MAP);
        get("heat map, a month", "/api/audit/statistics/change-management?from=2026-03-01&to=2026-03-31", HEAT_MAP);
        get("case of 1,000 operations", "/api/audit/cases/" + handled, CASE);
        get("self-audit, a month", "/api/audit/conformity?from=2026-03-01&to=2026-03-31", null);
        get("self-audit, a year", "/api/audit/conformity?from=2026-01-01&to=2026-12-31", null);
        get("evidence file", "/api/audit/cases/" + number + "/evidence", "application/zip", null);
        get("operations, newest", "/api/audit/operations", null);
        get("operations of a case", "/api/audit/operations?case=" + number, null);
        get("CSV of all cases", "/api/audit/cases", "text/csv", null);
    }

    private void list(String name, String parameters) {
        get(name, "/api/audit/cases?" + parameters, LIST);
    }

    private void get(String name, String path, Duration limit) {
        get(name, path, "application/json", limit);
    }

    private void get(String name, String path, String accept, Duration limit) {
        measured.put(name, new Measured(path, accept, limit, new ArrayList<>(), new ArrayList<>()));
    }

    private static void measure(TestHttp auditor, Measured m, boolean counts) {
        long before = System.nanoTime();
        TestHttp.Answer answer = auditor.with("Accept", m.accept()).get(m.path());
        long micros = (System.nanoTime() - before) / 1000;
        assertThat(answer.status()).as("%s: %s", m.path(), answer.body()).isEqualTo(200);
        if (counts) {
            m.micros().add(micros);
        } else {
            m.total().add(answer.body().replaceAll("(?s)^.*?\"total\":(\\d+).*$", "$1"));
        }
    }

    private void report() {
        SoftAssertions limits = new SoftAssertions();
        say("%-24s %8s %10s %10s %10s", "request", "cases", "median ms", "least ms", "most ms");
        measured.forEach((name, m) -> {
            long[] sorted =
                    m.micros().stream().mapToLong(Long::longValue).sorted().toArray();
            long median = sorted[sorted.length / 2];
            String total = m.total().get(0);
            say(
                    "%-24s %8s %10.1f %10.1f %10.1f",
                    name,
                    total.matches("\\d+") ? total : "",
                    median / 1000.0,
                    sorted[0] / 1000.0,
                    Arrays.stream(sorted).max().orElse(0) / 1000.0);
            if (m.limit() != null) {
                limits.assertThat(Duration.ofNanos(median * 1000)).as(name).isLessThan(m.limit());
            }
        });
        limits.assertAll();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
