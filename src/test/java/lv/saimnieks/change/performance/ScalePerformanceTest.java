package lv.saimnieks.change.performance;

import static lv.saimnieks.RequestTimes.say;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.RequestTimes;
import lv.saimnieks.audit.HistoryCopies;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.shared.PageOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures what staff open most, over HTTP with a browser session, with 100,000 running changes and their open tasks and
 * 100,000 closed ones: two real changes copied with their history. Not part of the ordinary run: {@code ./mvnw test -Pperformance}. The results stand in
 * {@code src/docs/performance.md}.
 */
@AppTest
@Tag("performance")
class ScalePerformanceTest extends ChangeStories {

    private static final int ROUNDS = Integer.getInteger("performance.rounds", 9);
    private static final int TASKS = Integer.getInteger("performance.tasks", 100_000);
    private static final int CLOSED = Integer.getInteger("performance.closed", 100_000);

    /** Without the engine's rows only the register is measured; it is copied in a twentieth of the time. */
    private static final boolean ENGINE = !"false".equals(System.getProperty("performance.engine"));

    /** Who has how many of the tasks; of the last group each candidate could take all. */
    private static final String FEW = "eksperts-1";

    private static final String MANY = "pakalpojuma-vaditajs-1";
    private static final String MOST = "pakalpojuma-vaditajs-2";
    private static final List<String> CANDIDATES = List.of("pakalpojuma-vaditajs-3", "pakalpojuma-vaditajs-4");

    private static final String HAL = "application/hal+json";
    private static final Duration FAST = Duration.ofMillis(300);
    private static final Duration WITH_MANY = Duration.ofMillis(500);

    @Autowired
    JdbcTemplate template;

    private RequestTimes times;

    @Test
    @DisplayName("200,000 changes, 100,000 open tasks: one's own < 0.3 s at 500 and < 0.5 s at 5,000; register < 0.3 s")
    void manyChanges() {
        Map<String, Integer> copied = new LinkedHashMap<>();
        String number = toAssessment();
        copied.put(number, TASKS);
        copied.put(toClosed(), CLOSED);
        long began = System.nanoTime();
        SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true);
        copy(new JdbcTemplate(one), copied);
        one.destroy();
        say("Copied in %d s", Duration.ofNanos(System.nanoTime() - began).toSeconds());

        times = new RequestTimes(port);
        if (ENGINE) {
            tasks(number);
        }
        registers();
        times.measure(ROUNDS);
    }

    private void tasks(String number) {
        String mine = filter("Mani uzdevumi");
        String queue = filter("Manas grupas uzdevumi");
        String all = filter("Visi uzdevumi");
        list("mine, 500", FEW, mine, FAST);
        list("mine, 5,000", MANY, mine, WITH_MANY);
        list("mine, 25,000", MOST, mine, null);
        list("queue, 5,000", CANDIDATES.get(0), queue, WITH_MANY);
        list("all", PORTFOLIO, all, FAST);
        list("all, administrator", ADMIN, all, FAST);
        get("REST, seen, 500", FEW, "/camunda/api/engine/engine/default/task?maxResults=15", FAST);
        get("REST, seen, 25,000", MOST, "/camunda/api/engine/engine/default/task?maxResults=15", null);
        get("REST, count, 25,000", MOST, "/camunda/api/engine/engine/default/task/count", null);
        get(
                "REST, tasks of a case",
                MOST,
                "/camunda/api/engine/engine/default/task?processInstanceBusinessKey=" + number,
                FAST);
    }

    private void registers() {
        register("no filter", "");
        register("target", "item=P-01");
        register("affected, common", "item=P-05");
        register("item, none", "item=R-09");
        register("number", "number=IZM-2026-10");
        register("words", "text=karti");
        register("a rare word", "text=" + (TASKS - 7));
        register("status, open", "status=CLASSIFIED");
        register("status, closed", "status=CLOSED");
        register("type", "type=NORMAL");
        register("complexity", "complexity=SIMPLE");
        register("manager", "manager=pakalpojuma-vaditajs-2");
        register("overdue", "overdue=true");
        register("a month", "receivedFrom=2026-01-01&receivedTo=2026-01-31");
        register("words and three filters", "text=karti&status=CLOSED&type=NORMAL&item=P-05");
        for (String sort : List.of("number", "received", "desired", "state", "title")) {
            register("sort " + sort, "sort=" + sort);
            register("sort " + sort + ", desc", "sort=" + sort + ",desc");
        }
        register("last page", "page=" + (PageOf.COUNTED / 50 - 1));
        register("page", "/registri/izmainas", "");
        register("page, item", "/registri/izmainas", "item=P-01");
    }

    /** Each copy has its change with target and affected item, its instance, its task with card and people. */
    private static void copy(JdbcTemplate template, Map<String, Integer> numbers) {
        template.execute("set session_replication_role = replica");
        HistoryCopies copies = new HistoryCopies(template);
        copies.plan(numbers);
        template.execute("alter table history_copy add column change_id bigint, add column source_id bigint");
        template.execute("update history_copy c set source_id = r.id, change_id = r.id + c.n * 1000"
                + " from change_request r where r.number = c.source");
        if (ENGINE) {
            copyEngine(template, copies);
        }
        copyRegister(template, copies);
        template.execute("vacuum analyze");
        template.execute("set session_replication_role = origin");
    }

    private static void copyEngine(JdbcTemplate template, HistoryCopies copies) {
        for (String table : List.of("ACT_HI_PROCINST", "ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE")) {
            copies.copy(
                    table,
                    "PROC_INST_ID_",
                    "root",
                    Map.of(
                            "assignee_", PERSON,
                            "bytearray_id_", "s.bytearray_id_",
                            "var_scope_", "left(s.var_scope_, 24) || lpad(c.n::text, 12, '0')"));
        }
        for (String table : List.of("ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_IDENTITYLINK")) {
            copies.copy(table, "ROOT_PROC_INST_ID_", "root", Map.of());
        }
        template.update("""
                insert into ACT_RU_IDENTITYLINK (ID_, REV_, TYPE_, GROUP_ID_, TASK_ID_)
                select 'group-' || ID_, 1, 'candidate', 'change-assessor', ID_ from ACT_RU_TASK""");
        for (String user : CANDIDATES) {
            template.update("""
                    insert into ACT_RU_IDENTITYLINK (ID_, REV_, TYPE_, USER_ID_, TASK_ID_)
                    select ? || ID_, 1, 'candidate', ?, ID_ from ACT_RU_TASK where ASSIGNEE_ is null""", user, user);
        }
        template.execute("""
                insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
                select 'a-' || USER_ID_ || TASK_ID_, 1, 1, USER_ID_, 7, TASK_ID_, p.PERMS_
                from (select ID_ TASK_ID_, ASSIGNEE_ USER_ID_ from ACT_RU_TASK where ASSIGNEE_ is not null
                  union select TASK_ID_, USER_ID_ from ACT_RU_IDENTITYLINK where USER_ID_ is not null) links,
                  (select PERMS_ from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and TYPE_ = 1 and USER_ID_ is not null
                    and RESOURCE_ID_ <> '*' limit 1) p
                where not exists (select 1 from ACT_RU_AUTHORIZATION a
                  where a.RESOURCE_ID_ = TASK_ID_ and a.USER_ID_ = links.USER_ID_)""");
    }

    private static void copyRegister(JdbcTemplate template, HistoryCopies copies) {
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
        copies.copy("case_participant", "case_number", "source", Map.of("case_number", "c.number"));
        copies.copy(
                "change_target",
                "change_id",
                "source_id",
                Map.of("change_id", "c.change_id", "item_code", "'P-0' || (1 + c.n % 9)"));
        copies.copy(
                "change_affected",
                "change_id",
                "source_id",
                Map.of("change_id", "c.change_id", "selected", "c.n % 4 = 0"));
        template.execute("""
                insert into case_open_task (task_id, case_number, process_key, task_key, due_at)
                select t.ID_, e.BUSINESS_KEY_, 'change-management', t.TASK_DEF_KEY_, t.DUE_DATE_
                from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where not exists (select 1 from case_open_task o where o.task_id = t.ID_)""");
    }

    /** One connection, so that what it is told stays: it checks no references of what it copies, and takes its time. */
    private Connection connection() {
        try {
            Connection connection = template.getDataSource().getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String PERSON = """
            case when c.n <= 500 then '%s' when c.n <= 5500 then '%s' when c.n <= 30500 then '%s' when c.n <= 35500 then null
              else 'cits-' || c.n %% 60 end""".formatted(FEW, MANY, MOST);

    private String filter(String name) {
        return template.queryForObject("select ID_ from ACT_RU_FILTER where NAME_ = ?", String.class, name);
    }

    private void list(String name, String user, String filter, Duration limit) {
        String path = "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15";
        times.get(name, user, path, HAL, limit);
    }

    private void register(String name, String parameters) {
        register("register, " + name, "/api/registers/changes", parameters);
    }

    private void register(String name, String path, String parameters) {
        get(name, PORTFOLIO, path + "?" + parameters, FAST);
    }

    private void get(String name, String user, String path, Duration limit) {
        times.get(name, user, path, limit);
    }
}
