package lv.saimnieks.change;

import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.done;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static lv.saimnieks.change.ChangeAnswersOf.review;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.AnswerLanguage;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Running cases can be moved to a mended version of their model (E20), whatever they wait for. */
@AppTest
@Tag("database")
class ChangeMigrationTest extends ChangeStories {

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    private String deployment;

    @AfterEach
    void shippedVersionIsNewestAgain() {
        if (deployment != null) {
            asSystem.run(() -> repository.deleteDeployment(deployment, true));
        }
    }

    @Test
    @DisplayName(
            "E20: cases that are moved go on as the new version says, to the end; one that is not goes on as it began")
    void runningCasesMove() throws IOException {
        String assessed = toAssessment();
        String judged = toAssessment();
        clerks.complete(ASSESSOR, judged, "Task_AssessChange", ChangeAnswersOf.assessment(1, 1, 4, 800));
        String decided = toDecision();
        String implemented = toImplementation();
        String left = toDecision();
        ProcessDefinition before = newest();
        deploy();

        for (String number : List.of(assessed, judged, decided, implemented)) {
            List<String> open = clerks.open(number);
            asSystem.run(() -> {
                MigrationPlan plan = runtime.createMigrationPlan(before.getId(), newest().getId())
                        .mapEqualActivities()
                        .build();
                runtime.newMigration(plan).processInstanceIds(instance(number)).execute();
            });
            assertThat(clerks.open(number)).isEqualTo(open);
            assertThat(definitionOf(number)).isEqualTo(newest().getId()).isNotEqualTo(before.getId());
        }

        clerks.complete(MANAGER, left, "Task_AuthoriseChange", decision("REJECT"));
        assertThat(taskName(left)).isEqualTo("Slēgt izmaiņu pieprasījumu");
        close(left, "REJECTED");
        assertThat(endOf(left)).isEqualTo("EndEvent_Rejected");
        clerks.complete(EXPERT, judged, "Task_ExpertAssessment", opinion());
        for (String number : List.of(judged, decided)) {
            clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("REJECT"));
            close(number, "REJECTED");
            assertThat(endOf(number)).isEqualTo("EndEvent_Rejected");
        }
        clerks.complete(REQUESTER, implemented, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, implemented, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, implemented, "Task_ReviewChange", review());
        assertThat(taskName(implemented)).isEqualTo("Slēgt pieprasījumu pēc jaunā modeļa");
    }

    private String taskName(String number) {
        return asSystem.call(() -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getName());
    }

    @Test
    @DisplayName(
            "E20: a case moved over the engine's own API is told in its story, in both languages; an owner may not")
    void movesByAnyDoorAreTold() throws IOException {
        String number = toDecision();
        ProcessDefinition before = newest();
        deploy();
        String plan = clerks.post(
                        ADMIN,
                        "/engine-rest/migration/generate",
                        Map.of(
                                "sourceProcessDefinitionId", before.getId(),
                                "targetProcessDefinitionId", newest().getId()))
                .body();
        Map<String, Object> move = Map.of("migrationPlan", json(plan), "processInstanceIds", List.of(instance(number)));
        assertThat(clerks.post("procesa-saimnieks-1", "/engine-rest/migration/execute", move)
                        .statusCode())
                .isEqualTo(403);
        int lines = timeline.size(number);
        assertThat(clerks.post(ADMIN, "/engine-rest/migration/execute", move).statusCode())
                .isEqualTo(204);

        TimelineEntry told = timeline.of(number).get(lines);
        assertThat(timeline.size(number)).isEqualTo(lines + 1);
        assertThat(told.actor()).isEqualTo(ADMIN);
        assertThat(told.title())
                .isEqualTo("Lieta pārcelta no modeļa %d. versijas uz %d. versiju"
                        .formatted(before.getVersion(), newest().getVersion()));
        assertThat(told.details()).isNull();
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(timeline.of(number).get(lines).title()).startsWith("Case moved from version ");
        }
        assertThat(clerks.get("auditors-1", "/api/audit/cases/" + number).body())
                .contains("Lieta pārcelta no modeļa");
    }

    private static Object json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private String definitionOf(String number) {
        return asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(instance(number))
                .singleResult()
                .getProcessDefinitionId());
    }

    private ProcessDefinition newest() {
        return asSystem.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("change-management")
                .latestVersion()
                .singleResult());
    }

    private void deploy() throws IOException {
        var builder = repository.createDeployment().name("Labots modelis").source("Camunda Modeler");
        for (String pattern : List.of("processes/change/*.bpmn", "processes/change/*.dmn", "forms/change/*")) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)) {
                builder.addString(
                        file.getFilename(),
                        file.getContentAsString(StandardCharsets.UTF_8)
                                .replace(
                                        "id=\"Task_CloseChange\" name=\"Slēgt izmaiņu pieprasījumu\"",
                                        "id=\"Task_CloseChange\" name=\"Slēgt pieprasījumu pēc jaunā modeļa\""));
            }
        }
        deployment = asSystem.call(() -> builder.deploy().getId());
    }
}
