package lv.saimnieks.models.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("Page where a decision table is tried")
class TrialPagesTest {

    private static final String PAGE = "/modeli/tabulas";
    private static final String TABLE = PAGE + "?decision=trial-sample";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisionService;

    @Autowired
    HistoryService history;

    @Autowired
    RunAsSystem asSystem;

    private final List<String> deployments = new ArrayList<>();
    private TestHttp owner;

    @BeforeEach
    void logIn() {
        owner = TestHttp.browser(port, "procesa-saimnieks-1");
    }

    @AfterEach
    void nothingStays() {
        asSystem.run(() -> {
            history.createHistoricDecisionInstanceQuery()
                    .decisionDefinitionKey("trial-sample")
                    .list()
                    .forEach(d -> history.deleteHistoricDecisionInstanceByInstanceId(d.getId()));
            deployments.forEach(d -> repository.deleteDeployment(d, true));
        });
    }

    private static String file(String limit) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="Paraugs" namespace="x">
                  <decision id="trial-sample" name="Izmēģinājuma paraugs" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="T" hitPolicy="FIRST">
                      <input id="I1" label="Cilvēki"><inputExpression id="E1" typeRef="integer"><text>people</text></inputExpression></input>
                      <input id="I2" label="Steidzami"><inputExpression id="E2" typeRef="boolean"><text>urgent</text></inputExpression></input>
                      <output id="O" label="Forma" name="form" typeRef="string" />
                      <rule id="R1"><description>Āčē &lt;b&gt;</description><inputEntry id="A1"><text>&gt; LIMIT</text></inputEntry><inputEntry id="B1"><text></text></inputEntry><outputEntry id="C1"><text>"MĀCĪBAS"</text></outputEntry></rule>
                      <rule id="R2"><inputEntry id="A2"><text></text></inputEntry><inputEntry id="B2"><text></text></inputEntry><outputEntry id="C2"><text>"VĒSTULE"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.replace("LIMIT", limit);
    }

    private void deploy(String limit) {
        deployed("trial-sample.dmn", file(limit));
    }

    private void deployed(String name, String content) {
        deployments.add(asSystem.call(() ->
                repository.createDeployment().addString(name, content).deploy().getId()));
    }

    private Answer upload(String name, String content) {
        Answer sent = owner.upload(PAGE, PAGE, "file", name, content.getBytes(StandardCharsets.UTF_8));
        return sent.status() == 302 ? owner.get(PAGE + "?version=melnraksts") : sent;
    }

    private long decisionsKept() {
        return asSystem.call(() -> history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("trial-sample")
                .count());
    }

    @Test
    @DisplayName("typed values show the row that fits and its result, of any version, and leave no history")
    void typedValues() {
        deploy("10");
        deploy("20");
        String newest = owner.get(TABLE + "&what=try&v0=15&v1=true").body();
        assertThat(newest).contains("2. rinda", "<dd>VĒSTULE</dd>", "✓ 2", "Āčē &lt;b&gt;");
        assertThat(owner.get(TABLE + "&version=1&what=try&v0=15").body()).contains("1. rinda", "<dd>MĀCĪBAS</dd>");
        assertThat(decisionsKept()).isZero();
        assertThat(owner.get(TABLE + "&what=try&v0=daudz&v1=varbut"))
                .satisfies(a -> assertThat(a.status()).isEqualTo(400))
                .satisfies(a -> assertThat(a.body())
                        .contains(
                                "Laukā „Cilvēki” ierakstiet veselu skaitli",
                                "Laukā „Steidzami” izvēlieties",
                                "value=\"daudz\""));
        deployed(
                "trial-formula.dmn",
                file("1")
                        .replace("trial-sample", "trial-formula")
                        .replaceAll(
                                "(?s)<decisionTable.*</decisionTable>",
                                "<variable id=\"V\" name=\"one\" /><literalExpression id=\"L\"><text>1</text></literalExpression>"));
        assertThat(owner.get(PAGE + "?decision=trial-formula").body())
                .contains("nav tabulas, ko izmēģināt")
                .contains("id=\"choose-decision\"");
        assertThat(owner.get(TABLE + "&version=9").status()).isEqualTo(404);
        assertThat(owner.get(PAGE + "?decision=nav").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a draft is checked, tried without being deployed, and compared with what really came out")
    void draft() {
        deploy("10");
        assertThat(owner.get(TABLE + "&what=real").body()).contains("vēl nav lietota");
        asSystem.run(() -> {
            decisionService
                    .evaluateDecisionByKey("trial-sample")
                    .variables(Map.of("people", 15, "urgent", true))
                    .evaluate();
            decisionService
                    .evaluateDecisionByKey("trial-sample")
                    .variables(Map.of("people", 5, "urgent", false))
                    .evaluate();
        });
        assertThat(owner.get(TABLE + "&what=real").body()).contains("id=\"real-same\">2<", "id=\"real-changed\">0<");
        assertThat(upload("trial-sample (1).dmn", file("20")).body()).contains("Melnraksts: trial-sample (1).dmn");
        String changed = owner.get(TABLE + "&version=melnraksts&what=real").body();
        assertThat(changed)
                .contains(
                        "id=\"real-same\">1<",
                        "id=\"real-changed\">1<",
                        "bez lietas",
                        "MĀCĪBAS",
                        "rinda: 1",
                        "rinda: 2");
        assertThat(decisionsKept()).isEqualTo(2);
        assertThat(owner.get(TABLE).body())
                .as("nothing is deployed")
                .contains("1. versija")
                .doesNotContain("2. versija");
        asSystem.run(() -> deployments.forEach(d -> repository.deleteDeployment(d, false)));
        deployments.clear();
        assertThat(owner.get(TABLE + "&version=melnraksts&what=real").body())
                .as("the version that decided is gone")
                .contains("id=\"real-same\">1<", "id=\"real-changed\">1<");
    }

    @Test
    @DisplayName("a draft with mistakes is not evaluated: they are told; no file, no table, too much is refused")
    void wrongDrafts() {
        assertThat(upload("trial-sample.dmn", file("\"daudz\"")).body())
                .contains("pārbaude atrada kļūdas", "1. rinda, kolonna „Cilvēki”")
                .doesNotContain("id=\"try\"");
        assertThat(upload("trial-sample.dmn", file("sum(for i in 1..1000000000 return i)"))
                        .body())
                .contains("pārbaude atrada kļūdas");
        assertThat(owner.get(TABLE + "&version=melnraksts&what=try&v0=1").body())
                .contains("pārbaude atrada kļūdas");
        for (String wrong : List.of("nav xml", "<definitions/>", "")) {
            assertThat(upload("x.dmn", wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(upload("x.dmn", file("1" + " ".repeat(1100000))).body()).contains("Fails ir par lielu");
        assertThat(upload("Bez.dmn", file("1").replaceAll("(?s)<decisionTable.*</decisionTable>", ""))
                        .body())
                .contains("nav nevienas lēmumu tabulas");
        assertThat(TestHttp.browser(port, "procesa-saimnieks-1").get(PAGE + "?version=melnraksts"))
                .satisfies(a -> assertThat(a.status()).isEqualTo(409))
                .satisfies(a -> assertThat(a.body()).contains("Melnraksts vairs nav saglabāts"));
    }

    @Test
    @DisplayName("auditors read and try, and send no drafts")
    void auditors() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PAGE).body()).contains("id=\"try\"").doesNotContain("id=\"draft-form\"");
        assertThat(auditor.upload(PAGE, PAGE, "file", "x.dmn", new byte[] {1}).status())
                .isEqualTo(403);
    }
}
