package lv.saimnieks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.SampleTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.notification.Notifier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
@DisplayName("A domain of a few small files has all that every case has")
class FaultDomainTest {

    private static final String REPORTER = "registrators-1";
    private static final String REPAIRER = "resursa-vaditajs-1";

    @LocalServerPort
    int port;

    @Autowired
    FaultProcess process;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notifier notifier;

    @Autowired
    TestClock clock;

    private String deployment;
    private String number;

    @BeforeEach
    void report() {
        clock.reset();
        deployment = repository
                .createDeployment()
                .name("fault")
                .addClasspathResource("sample/processes/fault/fault-repair.bpmn")
                .addClasspathResource("sample/forms/fault/fault-note.form")
                .deploy()
                .getId();
        number = process.start("Durvis neaizveras", REPORTER);
    }

    @AfterEach
    void forget() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void theReferenceOfModelsTellsWhatItsBeansDo() {
        assertThat(browser("procesa-saimnieks-1").get("/modeli/uzzinas").body())
                .contains("${recordRepair}", "Pieņem ziņu par labojumu.");
    }

    @Test
    void listAndCsvShowWhatThePersonMayRead() throws Exception {
        assertThat(browser(REPORTER).get("/registri/bojajumi").body()).contains(number, "Durvis neaizveras", "Ziņota");
        assertThat(browser("eksperts-1").get("/registri/bojajumi").body()).doesNotContain(number);
        assertThat(browser("auditors-1").get("/registri/bojajumi?format=csv").body())
                .contains(number);
        assertThat(json(REPORTER, "/api/registers/faults?text=durvis&state=REPORTED")
                        .at("/items/0/number")
                        .asText())
                .isEqualTo(number);
        assertThat(browser(REPORTER).get("/registri/bojajumi?state=NONE").status())
                .isEqualTo(400);
    }

    @Test
    void pageAndPanelTellTheCaseToThoseInIt() throws Exception {
        String page = "/registri/bojajumi/" + number;
        assertThat(browser(REPORTER).get(page).body())
                .contains("Durvis neaizveras", "Novērst neatbilstību", "Par neatbilstību ziņots", "Resursa vadītājs 1");
        assertThat(browser(REPAIRER).get(page + "/panelis").body()).contains("Durvis neaizveras", "class=\"panel\"");
        assertThat(browser("eksperts-1").get(page).status()).isEqualTo(404);
        assertThat(browser("auditors-1").get(page + "/gaita.json").body())
                .contains("\"process\":\"Neatbilstības novēršana\"");
        assertThat(browser("auditors-1").get(page + "/modelis.bpmn").body()).contains("Task_RepairFault");
    }

    @Test
    void theTaskHasItsCardAndItsPeopleAreTold() throws Exception {
        JsonNode task = task(REPAIRER);
        assertThat(task.get("due").asText()).startsWith("2026-11-30");
        assertThat(json(REPAIRER, "/engine-rest/task/" + task.get("id").asText() + "/variables?deserializeValues=false")
                        .at("/caseTitle/value")
                        .asText())
                .isEqualTo("Durvis neaizveras");
        assertThat(browser(REPAIRER)
                        .get("/registri/panelis?task=" + task.get("id").asText())
                        .body())
                .contains(number);
        assertThat(notifier.messagesOf(number, "auditors-1")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(REPAIRER);
            assertThat(mail.subject()).isEqualTo("Jums ir uzdevums: neatbilstība " + number);
            assertThat(mail.body())
                    .contains("Uzdevums: Novērst neatbilstību", "Stāvoklis: Ziņota", "/registri/bojajumi/" + number);
        });
    }

    @Test
    void aMovedCaseKeepsItsTaskAndTellsTheMove() throws Exception {
        String before = newest();
        String moved = repository
                .createDeployment()
                .name("fault")
                .addString(
                        "fault-repair.bpmn",
                        new ClassPathResource("sample/processes/fault/fault-repair.bpmn")
                                .getContentAsString(StandardCharsets.UTF_8)
                                .replace("Task_RepairFault", "Task_MendFault"))
                .addClasspathResource("sample/forms/fault/fault-note.form")
                .deploy()
                .getId();
        try {
            var plan = runtime.createMigrationPlan(before, newest())
                    .mapActivities("Task_RepairFault", "Task_MendFault")
                    .build();
            runtime.newMigration(plan)
                    .processInstanceQuery(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number))
                    .execute();
            assertThat(jdbc.sql("select task_key from case_open_task where case_number = ?")
                            .param(number)
                            .query(String.class)
                            .list())
                    .containsExactly("Task_MendFault");
            assertThat(task(REPAIRER).get("taskDefinitionKey").asText()).isEqualTo("Task_MendFault");
            assertThat(browser(REPORTER).get("/registri/bojajumi/" + number).body())
                    .contains("Lieta pārcelta no modeļa");
        } finally {
            repository.deleteDeployment(moved, true);
        }
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(FaultProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    void aClosedCaseIsProvenAndTested() throws Exception {
        complete(REPAIRER, "Nomainīta eņģe");
        complete(REPORTER, "Aizveras");

        assertThat(browser(REPORTER).get("/registri/bojajumi/" + number).body())
                .contains("Slēgta", "Neatbilstība novērsta", "Nomainīta eņģe", "Neatbilstība slēgta");
        byte[] evidence = auditor().download("/api/audit/cases/" + number + "/evidence");
        assertThat(names(evidence)).contains("lieta.pdf", "lieta.json");
        JsonNode rule = rule("repaired-before-closed");
        assertThat(rule.at("/share/of").asInt()).isEqualTo(1);
        assertThat(rule.get("cases")).isEmpty();
    }

    private JsonNode rule(String id) throws Exception {
        for (JsonNode rule : json("auditors-1", "/api/audit/conformity?from=2026-11-23&to=2026-11-23")
                .get("rules")) {
            if (rule.get("id").asText().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private JsonNode task(String user) throws Exception {
        return json(user, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .get(0);
    }

    private void complete(String user, String note) throws Exception {
        String body = "{\"variables\":{\"noteText\":{\"value\":\"" + note + "\"}}}";
        var answer = TestHttp.basic(port, user, "demo")
                .json("POST", "/engine-rest/task/" + task(user).get("id").asText() + "/submit-form", body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 204);
    }

    private JsonNode json(String user, String path) throws Exception {
        return new ObjectMapper()
                .readTree(TestHttp.basic(port, user, "demo").get(path).body());
    }

    private TestHttp browser(String user) {
        return TestHttp.browser(port, user);
    }

    private TestHttp auditor() {
        return TestHttp.basic(port, "auditors-1", "demo");
    }

    private static List<String> names(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
