package lv.saimnieks.models.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("Page that compares two versions of a process")
class ComparisonPagesTest {

    private static final String PAGE = "/modeli/salidzinat?process=comparison-sample";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        asSystem.run(() -> deployments.forEach(d -> repository.deleteDeployment(d, true)));
    }

    private void deploy(String event, String label) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("comparison-sample")
                .name("Salīdzināšanas paraugs")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Started")
                .name("Sākts")
                .sequenceFlowId("Flow_1")
                .intermediateThrowEvent("Event_Told")
                .name(event)
                .sequenceFlowId("Flow_2")
                .endEvent("EndEvent_Done")
                .done();
        String form =
                "{\"id\":\"sample\",\"components\":[{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"subject\",\"label\":\""
                        + label + "\"}]}";
        DeploymentBuilder builder = repository
                .createDeployment()
                .addModelInstance("processes/comparison-sample.bpmn", model)
                .addString("forms/sample.form", form);
        deployments.add(asSystem.call(builder::deploy).getId());
    }

    private Answer get(String path) {
        return TestHttp.browser(port, "procesa-saimnieks-1").get(path);
    }

    @Test
    @DisplayName(
            "the newest version stands against the one before; others can be chosen; what differs is told in words")
    void versions() {
        deploy("Pateikts", "Temats");
        assertThat(get(PAGE).body()).contains("Procesam ir tikai viena versija");

        deploy("Pateikts <skaļi>", "Temats");
        deploy("Pateikts <skaļi>", "Tēma");
        assertThat(get(PAGE).body())
                .contains("Salīdzināšanas paraugs: 2. un 3. versijas atšķirības")
                .contains("id=\"fails-sample.form\"")
                .contains("<del class=\"text\">Temats</del>", "<ins class=\"text\">Tēma</ins>")
                .contains("Neatšķiras: comparison-sample.bpmn.");
        String model = get(PAGE + "&from=1&to=2").body();
        assertThat(model)
                .contains("data-element=\"Event_Told\" data-sign=\"changed\"")
                .contains("Pateikts &lt;skaļi&gt;")
                .contains("/modeli/salidzinat/comparison-sample/2/modelis.bpmn?name=processes/comparison-sample.bpmn");
        assertThat(get(PAGE + "&from=2&to=2").body()).contains("Izvēlieties divas dažādas.");
        assertThat(get("/modeli/salidzinat/comparison-sample/2/modelis.bpmn?name=processes/comparison-sample.bpmn")
                        .body())
                .contains("Event_Told");
    }

    @Test
    @DisplayName("processes, versions and files that are not there are refused in words")
    void missing() {
        assertThat(get(PAGE + "&from=x").status()).isEqualTo(400);
        assertThat(get(PAGE).status()).isEqualTo(404);
        deploy("Pateikts", "Temats");
        assertThat(get(PAGE + "&from=9"))
                .satisfies(a -> assertThat(a.status()).isEqualTo(404))
                .satisfies(a -> assertThat(a.body()).contains("nav 9. versijas"));
        assertThat(get("/modeli/salidzinat/comparison-sample/1/modelis.bpmn?name=forms/sample.form"))
                .satisfies(a -> assertThat(a.status()).isEqualTo(404));
    }
}
