package lv.saimnieks.audit.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.platform.RunAsSystem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Page, files and REST of the conformity report; what it makes of processes that it has never seen. */
@AppTest
@Tag("database")
class ConformityWebTest {

    private static final String EMPTY = "from=2041-01-01&to=2041-12-31";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    TestClock clock;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void clean() {
        clock.reset();
        deployments.forEach(d -> repository.deleteDeployment(d, true));
    }

    private void deploy(String requirement) {
        deploy(requirement, "Sekot vajadzībām");
    }

    private void deploy(String requirement, String step) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("conformity-sample")
                .name("Parauga process")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Started")
                .name("Sākts")
                .intermediateThrowEvent("Task_Watch")
                .name(step)
                .endEvent("EndEvent_Done")
                .name("Beigts")
                .done();
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName("requirement");
        property.setCamundaValue(requirement);
        properties.getCamundaProperties().add(property);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        ((IntermediateThrowEvent) model.getModelElementById("Task_Watch")).setExtensionElements(extensions);
        String bpmn = Bpmn.convertToString(model);
        deployments.add(asSystem.call(() -> repository
                .createDeployment()
                .name("Atbilstības paraugs")
                .addString("conformity-sample.bpmn", bpmn)
                .deploy()
                .getId()));
    }

    private void run(String number) {
        asSystem.run(() -> runtime.startProcessInstanceByKey("conformity-sample", number));
    }

    private JsonNode report(String user, String period) {
        Answer answer = TestHttp.basic(port, user, "demo").get("/api/audit/conformity?" + period);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Integer> columns(String csv) {
        try {
            return CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new StringReader(csv)).stream()
                    .map(CSVRecord::size);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode task(JsonNode report, String id) {
        return find(report.get("tasks"), id);
    }

    private static JsonNode find(JsonNode list, String id) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(n -> n.get("id").asText().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Test
    @DisplayName(
            "a period without cases: rules have nothing to check, actions are served but not done, nothing is 100 %")
    void emptyPeriod() {
        JsonNode report = report("auditors-1", EMPTY);
        JsonNode rule = find(report.get("rules"), "review-before-close");
        assertThat(rule.get("state").asText()).isEqualTo("NOTHING");
        assertThat(rule.get("share").get("words").asText()).isEqualTo("nav neviena");
        JsonNode change = task(report, "PU2-20");
        assertThat(change.get("served").get("words").asText()).isEqualTo("100\u00a0% (8 no 8)");
        assertThat(change.get("done").get("part").asInt()).isZero();
        assertThat(find(change.get("actions"), "PU2-20/A3").get("state").asText())
                .isEqualTo("NOT_DONE");
        assertThat(find(change.get("actions"), "PU2-20/A3").get("text").asText())
                .isEqualTo("novērtē nepieciešamās izmaiņas");
        Answer page = TestHttp.browser(port, "auditors-1").get("/parskati/atbilstiba?" + EMPTY);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("nav neviena", "nav ko pārbaudīt", "periodā nav veikta");
    }

    @Test
    @DisplayName(
            "a process deployed by a process owner shows up: known action, new requirement, task without a process")
    void newProcessShowsUp() {
        assertThat(task(report("auditors-1", EMPTY), "PU9-9")).isNull();
        deploy("PU2-12/A1, PU2-12/A77, PU9-9/A1, PU2-20/A1");
        clock.set(LocalDateTime.of(2041, 6, 2, 10, 0));
        run("PARAUGS-1");
        run("PARAUGS-2");
        JsonNode report = report("auditors-1", EMPTY);
        JsonNode support = task(report, "PU2-12");
        assertThat(support.get("deployed").asBoolean()).isTrue();
        JsonNode done = find(support.get("actions"), "PU2-12/A1");
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("steps"))
                .extracting(s ->
                        s.get("stepName").asText() + ": " + s.get("roleLabels").asText())
                .contains("Sekot vajadzībām: automātiski");
        assertThat(done.get("figures").get("times").asInt()).isEqualTo(2);
        assertThat(done.get("figures").get("cases").asInt()).isEqualTo(2);
        assertThat(find(support.get("actions"), "PU2-12/A2").get("state").asText())
                .isEqualTo("NOT_DONE");
        assertThat(find(support.get("others"), "PU2-12/A77").get("text").asText())
                .startsWith("Politikas datos šādas prasības nav");
        assertThat(find(task(report, "PU9-9").get("others"), "PU9-9/A1")
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
        assertThat(find(task(report, "PU2-20").get("actions"), "PU2-20/A1").get("steps"))
                .extracting(s -> s.get("step").asText())
                .hasSize(8)
                .contains("Task_IdentifyNeed", "Task_WatchNeeds", "Task_Watch");
    }

    @Test
    @DisplayName("what only an older version served is told as such, with what was done in it")
    void olderVersionsAreTold() {
        deploy("PU2-12/A1,PU2-12/A78");
        clock.set(LocalDateTime.of(2042, 6, 2, 10, 0));
        run("PARAUGS-3");
        deploy("PU2-12/A1", "Uzraudzīt vajadzības");
        run("PARAUGS-4");
        JsonNode control = task(report("auditors-1", "from=2042-01-01&to=2042-12-31"), "PU2-12");
        assertThat(find(control.get("actions"), "PU2-12/A1")
                        .get("figures")
                        .get("times")
                        .asInt())
                .isEqualTo(2);
        assertThat(find(control.get("actions"), "PU2-12/A1").get("steps"))
                .extracting(s -> s.get("stepName").asText())
                .as("each version's name of the step, as it was then")
                .contains("Sekot vajadzībām / Uzraudzīt vajadzības");
        JsonNode dropped = find(control.get("others"), "PU2-12/A78");
        assertThat(dropped.get("state").asText()).isEqualTo("DROPPED");
        assertThat(dropped.get("figures").get("times").asInt()).isEqualTo(1);
        assertThat(find(task(report("auditors-1", EMPTY), "PU2-12").get("others"), "PU2-12/A78"))
                .as("in a period in which the old version did not run")
                .isNull();
    }

    @Test
    @DisplayName("an action that no step serves is missing")
    void unserved() {
        assertThat(new ActionReport(
                                new Policy.Item("PU2-12/A1", Policy.ItemKind.ACTION, "", "", ""),
                                List.of(),
                                StepFigures.NONE)
                        .state())
                .isEqualTo(ActionReport.State.MISSING);
    }

    @Test
    @DisplayName("cases are linked only where the viewer may open them")
    void linksByRole() {
        deploy("PU2-12/A1");
        clock.set(LocalDateTime.of(2043, 6, 2, 10, 0));
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                "conformity-sample", "PARAUGS-5", Map.of("piezimeText", "x", "a", 1)));
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                "conformity-sample", "PARAUGS-6", Map.of("a", "Lūdzu zvanīt man vakarā")));
        String period = "from=2043-01-01&to=2043-12-31";
        JsonNode seen = find(report("auditors-1", period).get("rules"), "no-personal-data");
        assertThat(seen.get("broken").asInt()).isEqualTo(1);
        assertThat(seen.get("cases").get(0).get("history").asText()).endsWith("#/vesture/lieta/PARAUGS-6");
        for (String user : List.of("procesa-saimnieks-1", "iestades-vaditajs-1", "pakalpojumu-kopuma-vaditajs-1")) {
            JsonNode rule = find(report(user, period).get("rules"), "no-personal-data");
            assertThat(rule.get("cases").get(0).get("number").asText()).isEqualTo("PARAUGS-6");
            assertThat(rule.get("cases").get(0).get("history").isNull())
                    .as(user)
                    .isTrue();
            assertThat(rule.get("cases").get(0).get("page").isNull()).as(user).isTrue();
        }
        Answer page = TestHttp.browser(port, "procesa-saimnieks-1").get("/parskati/atbilstiba?" + period);
        assertThat(page.body()).contains("PARAUGS-6").doesNotContain("#/vesture");
    }

    @Test
    @DisplayName(
            "the report is handed over with institution, moment, maker and version, and signed like an evidence file")
    void handedOver() throws IOException {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        byte[] signed = auditor.download("/parskati/atbilstiba/atbilstiba.zip?" + EMPTY);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(signed))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        }
        assertThat(files)
                .containsOnlyKeys(
                        "LASIMANI.txt",
                        "atbilstiba.pdf",
                        "atbilstiba.json",
                        "eksports.json",
                        "publiska-atslega.pem",
                        "SHA256SUMS",
                        "SHA256SUMS.sig");
        assertThat(new ObjectMapper()
                        .readTree(files.get("atbilstiba.json"))
                        .at("/report/rules/0/id")
                        .asText())
                .isNotEmpty();
        assertThat(new String(files.get("LASIMANI.txt"), StandardCharsets.UTF_8))
                .contains(
                        "Parauga novada pašvaldība", "Izgatavoja: Auditors 1 (auditors-1)", "sha256sum -c SHA256SUMS");
        try (PDDocument pdf = Loader.loadPDF(files.get("atbilstiba.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Parauga novada pašvaldība", "23.11.2026. 10:00 (Rīgas laiks)", "Auditors 1 (auditors-1)")
                    .containsPattern("Saimnieks \\d+\\.\\d+");
        }
        String page = "/parskati/pieradijumi";
        String verdict = auditor.upload(page, page + "/parbaude", "file", "atbilstiba.zip", signed)
                .body();
        assertThat(verdict).contains("Fails ir īsts", "Pašpārbaude un atbilstības pārskats, 01.01.2041.–31.12.2041.");
        signed[signed.length / 2]++;
        assertThat(auditor.upload(page, page + "/parbaude", "file", "atbilstiba.zip", signed)
                        .body())
                .doesNotContain("Fails ir īsts");
    }

    @Test
    void filesAndRefusals() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        Answer csv = auditor.get("/parskati/atbilstiba/parskats.csv?" + EMPTY);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("atbilstibas-parskats-2041-01-01-2041-12-31.csv");
        assertThat(csv.body())
                .contains(";PU2-20/A3;veicamā darbība;novērtē nepieciešamās izmaiņas;")
                .contains(";PU2-18/A1;");
        assertThat(columns(csv.body()).distinct())
                .as("every row has every column")
                .hasSize(1);
        assertThat(auditor.get("/parskati/atbilstiba/pasparbaude.csv?" + EMPTY).body())
                .contains("review-before-close", "emergency-share", "rādītājs");
        Answer pdf = auditor.get("/parskati/atbilstiba/atbilstiba.pdf?" + EMPTY);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(auditor.get("/parskati/atbilstiba/atbilstiba.pdf").header("Content-Disposition"))
                .as("never a day that is still to come")
                .contains("atbilstiba-2026-01-01-2026-11-23.pdf");

        assertThat(auditor.get("/parskati/atbilstiba?from=vakar").body()).contains("Norādiet datumu");
        Answer refused = TestHttp.basic(port, "auditors-1", "demo").get("/api/audit/conformity?to=1900-01-01");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"to\"");
    }
}
