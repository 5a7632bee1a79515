package lv.saimnieks.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("What a process owner can break is caught when deploying")
class DeploymentCheckTest {

    private static final String BPMN = "processes/change/change-management.bpmn";
    private static final String FORM = "forms/change/change-identify-need.form";
    private static final String DMN = "processes/change/change-type.dmn";

    @Autowired
    DeploymentCheck check;

    @Autowired
    DomainFiles files;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    @Test
    void shippedModelsAreInOrder() {
        files.byDomain()
                .values()
                .forEach(d -> assertThat(check.check(d).sentences()).isEmpty());
    }

    @Test
    void aDeploymentBeyondItsLimitsIsRefusedInWords() {
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i < 201; i++) {
            many.put("a" + i + ".form", new byte[] {'{', '}'});
        }
        assertThat(check.check(many).text()).contains("201 faili", "ne vairāk kā 200");
        assertThat(check.check(Map.of("a.bpmn", new byte[10_000_001])).text()).contains("lielāki par 10 MB");
        assertThat(check.check(Map.of("a".repeat(300) + ".bpmn", new byte[1])).text())
                .contains("garāks par 255");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x/a1.bpmn y/a1.bpmn",
                "a1.bpmn20.xml a1.bpmn",
                "q\\a1.bpmn a1.bpmn",
                "A1.bpmn a1.bpmn",
                "d.dmn d.dmn11.xml"
            })
    @DisplayName("B2: two files of one name, of which only one would be looked at")
    void twinsAreRefused(String names) {
        Map<String, byte[]> files = new TreeMap<>();
        Stream.of(names.split(" ")).forEach(n -> files.put(n, new byte[0]));

        assertThat(check.check(files).sentences()).anyMatch(s -> s.contains("vairāki faili ar šādu nosaukumu"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(BPMN, "\\$\\{recordNeed\\}", "\\${recordNeeds}", "sistēmā nav darba „recordNeeds”"),
                mistake(BPMN, "\\$\\{recordNeed\\}", "\\${dataSource}", "sistēmā nav darba „dataSource”"),
                mistake(BPMN, "\\$\\{recordNeed\\}", "\\${recordNeed.x()}", "jābūt formā ${nosaukums}"),
                mistake(
                        BPMN,
                        "camunda:delegateExpression=\"\\$\\{receiveChange\\}\"",
                        "camunda:class=\"java.lang.Runtime\"",
                        "Java klasi modelī norādīt nedrīkst"),
                mistake(
                        BPMN,
                        "camunda:delegateExpression=\"\\$\\{receiveChange\\}\"",
                        "camunda:expression=\"\\${receiveChange.run()}\"",
                        "nav atļauta"),
                mistake(BPMN, "\\$\\{needEvidenced\\}", "\\${needEvidenced.getClass()}", "kaut ko izsauc"),
                mistake(BPMN, "camunda:historyTimeToLive=\"P3650D\"", "", "nav norādīts vēstures glabāšanas laiks"),
                mistake(BPMN, "id=\"change-management\"", "id=\"change-mgmt\"", "jāsakrīt ar faila nosaukumu"),
                mistake(BPMN, "change-expert\"", "change-experts\"", "sistēmā nav lomas „change-experts”"),
                mistake(BPMN, "formRef=\"change-assess\"", "formRef=\"cita\"", "izvietojumā nav veidlapas „cita”"),
                mistake(BPMN, "camunda:formRef=\"change-assess\"", "", "nav norādīta veidlapa"),
                mistake(BPMN, "decisionRef=\"change-type\"", "decisionRef=\"veids\"", "nav lēmumu tabulas „veids”"),
                mistake(BPMN, "event=\"complete\"", "event=\"update\"", "atbilde vairs nenonāktu reģistrā"),
                mistake(BPMN, "PU2-20/A1,", "", "zudusi prasība PU2-20/A1"),
                mistake(BPMN, "(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "", "modelim nav diagrammas"),
                mistake(BPMN, "(?s)^.*$", "nav xml", "fails nav derīgs modelis"),
                mistake(FORM, "\"type\": *\"textarea\"", "\"type\": \"filepicker\"", "komponentu „filepicker”"),
                mistake(FORM, "\"evidenceText\"", "\"evidence\"", "izdzēsts lauks"),
                mistake(FORM, "\"SITUATION\"", "\"CITS\"", "kuras sistēma nepazīst"),
                mistake(FORM, "(?s)^.*$", "{nav json", "nav derīga veidlapa"),
                mistake(DMN, "name=\"changeType\"", "name=\"veids\"", "rezultāta kolonna „changeType”"),
                mistake(
                        DMN,
                        "</definitions>",
                        "<decision id=\"x\" name=\"x\" camunda:historyTimeToLive=\"P3650D\"><literalExpression id=\"l\">"
                                + "<text>\\${a}</text></literalExpression></decision></definitions>",
                        "izteiksme „${a}” nav pareizs FEEL"),
                mistake(DMN, "Camunda Platform", "Camunda Cloud", "fails ir veidots Camunda 8"),
                mistake(DMN, "<text>true</text>", "<text>jā</text>", "1. rinda, kolonna „Kritiska situācija”"),
                mistake(DMN, "camunda:historyTimeToLive=\"P3650D\"", "", "glabāšanas laiks"),
                mistake(
                        DMN,
                        "<inputExpression ",
                        "<inputExpression expressionLanguage=\"juel\" ",
                        "valoda „juel” nav atļauta"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void mistakeIsFound(String file, String from, String to, String told) {
        Map<String, byte[]> change = changed(file, text -> text.replaceAll(from, to));

        assertThat(check.check(change).sentences()).anyMatch(s -> s.contains(told));
    }

    @Test
    void missingFormAndLoneTableAreFound() {
        Map<String, byte[]> incomplete = new HashMap<>(files.byDomain().get("change"));
        incomplete.remove("forms/change/change-plan.form");

        assertThat(check.check(incomplete).sentences())
                .singleElement()
                .asString()
                .startsWith("Elements „Plānot izmaiņas īstenošanu” (Task_PlanChange): izvietojumā nav veidlapas");
        assertThat(check.check(Map.of(
                                "change-type.dmn",
                                files.byDomain().get("change").get(DMN)))
                        .sentences())
                .anyMatch(s -> s.contains("viens pats tas procesā neko nemainīs"));
        assertThat(check.check(Map.of("x.html", new byte[0])).sentences()).hasSize(1);
    }

    @Test
    void processOwnerReadsAllFindingsOverRestAndNothingIsDeployed() {
        long before = repository.createDeploymentQuery().count();

        TestHttp.Answer answer = deploy(changed(
                BPMN, t -> t.replace("${recordNeed}", "${recordNeeds}").replace("change-expert\"", "eksperti\"")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Izvietošana noraidīta", "recordNeeds", "eksperti")
                .doesNotContain("Exception while");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void processOwnersVersionStaysTheNewestAfterARestart(@Autowired DomainDeployments restart) {
        TestHttp.Answer answer =
                deploy(changed(BPMN, t -> t.replace("Klasificēt izmaiņu\"", "Klasificēt pieteikto izmaiņu\"")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String owners = newest();
        try {
            restart.afterSingletonsInstantiated();

            assertThat(newest()).isEqualTo(owners);
        } finally {
            repository.deleteDeployment(repository.getProcessDefinition(owners).getDeploymentId(), true);
        }
        assertThat(newest()).isNotEqualTo(owners);
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("change-management")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Map<String, byte[]> changed(String file, UnaryOperator<String> change) {
        Map<String, byte[]> changed = new HashMap<>(files.byDomain().get("change"));
        String before = new String(changed.get(file), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        changed.put(file, after.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    /** As Camunda Modeler does: file names without folders, its own deployment source. */
    private TestHttp.Answer deploy(Map<String, byte[]> files) {
        String boundary = "grenze";
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = Map.of(
                "deployment-name", "Izmaiņas",
                "deployment-source", "Camunda Modeler",
                "enable-duplicate-filtering", "true");
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        files.forEach((name, content) -> body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%2$s\"\r\n"
                                        .formatted(boundary, name.substring(name.lastIndexOf('/') + 1))
                                + "Content-Type: application/octet-stream\r\n\r\n")
                .append(new String(content, StandardCharsets.UTF_8))
                .append("\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return TestHttp.basic(port, "procesa-saimnieks-1", "demo")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=" + boundary,
                        body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments mistake(String file, String from, String to, String told) {
        return Arguments.of(file, from, to, told);
    }
}
