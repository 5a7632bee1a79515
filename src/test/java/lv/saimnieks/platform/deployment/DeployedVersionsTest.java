package lv.saimnieks.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@DisplayName("However many versions were deployed, only some are kept in memory")
class DeployedVersionsTest {

    /** {@code cache-capacity} in {@code application.yaml}. */
    private static final int KEPT = 50;

    private static final String PROCESS = "many-versions";

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        deployments.forEach(d -> repository.deleteDeployment(d, true));
    }

    @Test
    void oldVersionsLeaveTheMemoryAndAreReadAgain() {
        List<String> versions = IntStream.rangeClosed(1, KEPT + 10)
                .mapToObj(this::deployAndRead)
                .toList();

        DeploymentCache cache = engine.getDeploymentCache();
        assertThat(cache.getProcessDefinitionCache().size()).isLessThanOrEqualTo(KEPT);
        assertThat(cache.getBpmnModelInstanceCache().size()).isLessThanOrEqualTo(KEPT);
        assertThat(cache.getProcessDefinitionCache().keySet())
                .contains(versions.get(versions.size() - 1))
                .doesNotContain(versions.get(0));
        assertThat(repository
                        .getBpmnModelInstance(versions.get(0))
                        .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class))
                .singleElement()
                .satisfies(p -> assertThat(p.getName()).isEqualTo("Versija 1"));
    }

    private String deployAndRead(int number) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(PROCESS)
                .name("Versija " + number)
                .camundaHistoryTimeToLive(180)
                .startEvent()
                .endEvent()
                .done();
        var deployed = repository
                .createDeployment()
                .addModelInstance("many-versions.bpmn", model)
                .deployWithResult();
        deployments.add(deployed.getId());
        String version = deployed.getDeployedProcessDefinitions().get(0).getId();
        repository.getBpmnModelInstance(version);
        return version;
    }
}
