package lv.saimnieks.change.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.cases.process.PlainEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The models and forms of the domain are accepted by the engine, together. */
class ChangeModelDeploymentTest {

    private static PlainEngine plain;
    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        plain = new PlainEngine("change", Map.of());
        engine = plain.engine();
    }

    @AfterAll
    static void close() {
        plain.close();
    }

    @Test
    @DisplayName("PU2-20/P1: the change process is one deployable model that Tasklist can start")
    void processIsDeployedAndStartable() {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("change-management")
                .startableInTasklist()
                .singleResult();
        assertThat(definition.getName()).isEqualTo("Izmaiņu īstenošana");
        assertThat(definition.getHistoryTimeToLive()).isEqualTo(3650);
        assertThat(engine.getFormService()
                        .getStartFormData(definition.getId())
                        .getCamundaFormRef()
                        .getBinding())
                .isEqualTo("deployment");
        assertThat(engine.getFormService().getDeployedStartForm(definition.getId()))
                .isNotEmpty();
    }

    @Test
    void fiveDecisionsAreDeployedWithTheProcess() {
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
                .extracting(decision -> decision.getKey())
                .containsExactlyInAnyOrder(
                        "risk-level", "change-type", "change-complexity", "change-authority", "change-model");
    }

    @Test
    void everyFileIsPartOfTheDeployment() {
        String deployment = engine.getRepositoryService()
                .createDeploymentQuery()
                .singleResult()
                .getId();
        assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployment))
                .hasSize(plain.files().size())
                .contains("processes/change/change-management.bpmn", "forms/change/change-assess.form");
    }
}
