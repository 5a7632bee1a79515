package lv.saimnieks.models.migration;

import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A process owner mends a model and takes running cases along, over the page (E20). */
@AppTest
@Tag("database")
class MoveStoryTest extends ChangeStories {

    private static final String OWNER = "procesa-saimnieks-1";
    private static final String PAGE = "/modeli/parcelsana";
    private static final String SAMPLE = "move-sample";
    private static final String FORM = """
            {"id": "move-look", "type": "default", "schemaVersion": 16,
             "components": [{"type": "textfield", "id": "f1", "key": "seen", "label": "Redzēts"}]}""";

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    MoveWorker worker;

    @Autowired
    MoveJobs jobs;

    private final List<String> deployments = new ArrayList<>();
    private TestHttp owner;

    @AfterEach
    void shippedVersionIsNewestAgain() {
        deployments.forEach(d -> asSystem.run(() -> repository.deleteDeployment(d, true)));
        jdbc.sql("delete from case_move_case").update();
        jdbc.sql("delete from case_move").update();
    }

    private ProcessDefinition newest(String key) {
        return asSystem.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    /** The shipped change management with another name of its last task and another question in a form. */
    private void deployMended() throws IOException {
        var builder = repository.createDeployment().name("Labots modelis").source("Camunda Modeler");
        for (String pattern : List.of("processes/change/*.bpmn", "processes/change/*.dmn", "forms/change/*")) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)) {
                String text = file.getContentAsString(StandardCharsets.UTF_8)
                        .replace(
                                "id=\"Task_CloseChange\" name=\"Slēgt izmaiņu pieprasījumu\"",
                                "id=\"Task_CloseChange\" name=\"Slēgt pieprasījumu pēc jaunā modeļa\"");
                if ("change-assess.form".equals(file.getFilename())) {
                    text = text.replaceFirst("\"label\": \"", "\"label\": \"Pēc jaunā modeļa: ");
                }
                builder.addString(file.getFilename(), text);
            }
        }
        deployments.add(asSystem.call(() -> builder.deploy().getId()));
    }

    /** An own process of an owner: one task, with a reminder. */
    private int deploySample(String task, String name, String remindAfter) {
        var model = Bpmn.createExecutableProcess(SAMPLE)
                .name("Pārceļamais")
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent("StartEvent_Started")
                .name("Sākts")
                .userTask(task)
                .name(name)
                .camundaCandidateGroups("registrar")
                .documentation("Apskata lietu.")
                .camundaFormRef("move-look")
                .camundaFormRefBinding("deployment")
                .boundaryEvent("Event_Late")
                .name("Laiks iet")
                .timerWithDuration(remindAfter)
                .endEvent("EndEvent_Late")
                .name("Par vēlu")
                .moveToActivity(task)
                .endEvent("EndEvent_Done")
                .name("Beigts")
                .done();
        deployments.add(asSystem.call(() -> repository
                .createDeployment()
                .addString(SAMPLE + ".bpmn", Bpmn.convertToString(model))
                .addString("move-look.form", FORM)
                .deploy()
                .getId()));
        return newest(SAMPLE).getVersion();
    }

    private String sample(String number) {
        return asSystem.call(
                () -> runtime.startProcessInstanceByKey(SAMPLE, number).getId());
    }

    private String definitionOf(String instance) {
        return asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId());
    }

    private Answer move(Map<String, String> fields) {
        return owner.form(PAGE + "?process=" + fields.get("process"), PAGE, fields);
    }

    @Test
    @DisplayName("E20: mended, previewed, moved with a reason, told in the story; the cases go on to their end")
    void storyOverHttp() throws IOException {
        String assessed = toAssessment();
        String judged = toAssessment();
        clerks.complete(ASSESSOR, judged, "Task_AssessChange", assessment(1, 1, 4, 800));
        String decided = toDecision();
        int before = newest("change-management").getVersion();
        deployMended();
        int after = newest("change-management").getVersion();
        owner = TestHttp.browser(port, OWNER);

        String preview =
                owner.get(PAGE + "?process=change-management&from=" + before).body();
        assertThat(preview)
                .contains(assessed, judged, decided, "„Novērtēt izmaiņu”", "var pārcelt")
                .doesNotContain("nevar pārcelt", "/registri/izmainas/" + assessed);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(PAGE + "?process=change-management&from=" + before)
                        .body())
                .contains("/registri/izmainas/" + assessed)
                .doesNotContain("name=\"reason\"");

        Map<String, String> wanted = Map.of(
                "process", "change-management", "from", "" + before, "to", "" + after, "reason", "Labota veidlapa");
        assertThat(move(Map.of("process", "change-management", "from", "" + before, "to", "" + after)))
                .satisfies(a -> assertThat(a.status()).isEqualTo(400))
                .satisfies(a -> assertThat(a.body()).contains("Ierakstiet iemeslu"));
        List<String> open = clerks.open(assessed);
        Answer started = move(wanted);
        assertThat(started.status()).as(started.body()).isEqualTo(302);
        String job = started.header("Location").replaceAll(".*(?=/modeli)", "");
        assertThat(owner.get(job).body()).contains("gaida rindā");
        assertThat(owner.get(job).header("Refresh")).isNotEmpty();
        assertThat(move(wanted).status()).as("one move of a process at a time").isEqualTo(409);

        worker.work();

        assertThat(owner.get(job).body()).contains("pabeigta", assessed, decided);
        assertThat(owner.get(job).header("Refresh")).isEmpty();
        assertThat(clerks.open(assessed)).isEqualTo(open);
        for (String number : List.of(assessed, judged, decided)) {
            assertThat(definitionOf(instance(number)))
                    .isEqualTo(newest("change-management").getId());
            TimelineEntry told = timeline.of(number).get(timeline.size(number) - 1);
            assertThat(told.title())
                    .isEqualTo("Lieta pārcelta no modeļa %d. versijas uz %d. versiju".formatted(before, after));
            assertThat(told.actor()).isEqualTo(OWNER);
            assertThat(told.details()).isEqualTo("Labota veidlapa");
        }
        assertThat(owner.get("/registri/izmainas/" + assessed).status())
                .as("who moves a case may not read it by that")
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from ACT_HI_OP_LOG where OPERATION_TYPE_ = 'Migrate' and USER_ID_ = ?")
                        .param(OWNER)
                        .query(Long.class)
                        .single())
                .isPositive();

        String task = clerks.visible(ASSESSOR, assessed, "Task_AssessChange")
                .get(0)
                .get("id")
                .asText();
        assertThat(clerks.get(ASSESSOR, "/engine-rest/task/" + task + "/deployed-form")
                        .body())
                .contains("Pēc jaunā modeļa: ");
        clerks.complete(ASSESSOR, assessed, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, assessed, "Task_ExpertAssessment", opinion());
        clerks.complete(MANAGER, assessed, "Task_AuthoriseChange", decision("REJECT"));
        assertThat(asSystem.call(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(assessed)
                        .singleResult()
                        .getName()))
                .isEqualTo("Slēgt pieprasījumu pēc jaunā modeļa");
        close(assessed, "REJECTED");
        assertThat(endOf(assessed)).isEqualTo("EndEvent_Rejected");
    }

    @Test
    @DisplayName("E20: a step that vanished goes on in the one chosen for it; else the case stays, and is told why")
    void vanishedStep() {
        int before = deploySample("Task_Old", "Apskatīt", "PT4H");
        String one = sample("PARCELT-1");
        int after = deploySample("Task_New", "Izvērtēt", "PT4H");
        owner = TestHttp.browser(port, OWNER);

        assertThat(owner.get(PAGE + "?process=" + SAMPLE).body())
                .contains("PARCELT-1", "nevar pārcelt", "Soļa „Apskatīt” izvēlētajā versijā nav")
                .contains("value=\"Task_Old=Task_New\"");
        assertThat(owner.get(PAGE + "?process=" + SAMPLE + "&step=Task_Old%3DTask_New")
                        .body())
                .contains("Var pārcelt 1 no 1");
        assertThat(owner.get(PAGE + "?process=" + SAMPLE + "&step=Task_Old%3DEndEvent_Done")
                        .body())
                .contains("ir dažāda veida soļi");

        Map<String, String> stay = Map.of("process", SAMPLE, "from", "" + before, "reason", "Bez soļa");
        assertThat(move(stay).status()).isEqualTo(302);
        worker.work();
        MoveJob kept = jobs.newest(SAMPLE, 1).get(0);
        assertThat(List.of(kept.moved(), kept.failed())).containsExactly(0, 1);
        assertThat(owner.get(PAGE + "/" + kept.id()).body())
                .contains("PARCELT-1", "Soļa „Apskatīt” izvēlētajā versijā nav");

        assertThat(move(Map.of(
                                "process",
                                SAMPLE,
                                "from",
                                "" + before,
                                "step",
                                "Task_Old=Task_New",
                                "reason",
                                "Solis aizstāts"))
                        .status())
                .isEqualTo(302);
        worker.work();
        Task task = asSystem.call(
                () -> tasks.createTaskQuery().processInstanceId(one).singleResult());
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_New");
        assertThat(newest(SAMPLE).getVersion()).isEqualTo(after);
        assertThat(definitionOf(one)).isEqualTo(newest(SAMPLE).getId());
    }

    @Test
    @DisplayName("a mended timer begins anew, one that was left as it was goes on; and back to the earlier version")
    void timers() {
        int before = deploySample("Task_Look", "Apskatīt", "PT4H");
        String one = sample("PARCELT-2");
        deploySample("Task_Look", "Apskatīt labi", "PT4H");
        int mended = deploySample("Task_Look", "Apskatīt labi", "P2D");
        owner = TestHttp.browser(port, OWNER);
        var due = due(one);
        clock.set(clock.instant().plus(Duration.ofHours(1)));

        move(Map.of("process", SAMPLE, "from", "" + before, "to", "" + (mended - 1), "reason", "Bez pulksteņa"));
        worker.work();
        assertThat(due(one)).isEqualTo(due);

        assertThat(owner.get(PAGE + "?process=" + SAMPLE).body()).contains("Mainīti:", "„Laiks iet”");
        move(Map.of("process", SAMPLE, "from", "" + (mended - 1), "reason", "Labots pulkstenis"));
        worker.work();
        assertThat(due(one)).isEqualTo(clock.instant().plus(Duration.ofDays(2)));

        move(Map.of("process", SAMPLE, "from", "" + mended, "to", "" + before, "reason", "Atpakaļ"));
        worker.work();
        assertThat(definitionOf(one))
                .isEqualTo(asSystem.call(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(SAMPLE)
                        .processDefinitionVersion(before)
                        .singleResult()
                        .getId()));
    }

    private java.time.Instant due(String instance) {
        return asSystem.call(() -> management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getDuedate()
                .toInstant());
    }

    @Test
    @DisplayName("one case that cannot be moved stops no other; ended and moved ones are skipped; a restart goes on")
    void oneByOne() {
        int before = deploySample("Task_Look", "Apskatīt", "PT4H");
        String ended = sample("PARCELT-3");
        String elsewhere = sample("PARCELT-4");
        String late = sample("PARCELT-5");
        deploySample("Task_Look", "Apskatīt labi", "PT4H");
        owner = TestHttp.browser(port, OWNER);
        move(Map.of("process", SAMPLE, "from", "" + before, "reason", "Labots"));
        MoveJob job = jobs.newest(SAMPLE, 1).get(0);
        assertThat(jobs.claim("dead worker", clock.instant().minus(Duration.ofHours(1)), clock.instant()))
                .isPresent();
        asSystem.run(() -> runtime.deleteProcessInstance(ended, "beigta"));
        asSystem.run(() -> {
            var plan = runtime.createMigrationPlan(
                            definitionOf(elsewhere), newest(SAMPLE).getId())
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan).processInstanceIds(elsewhere).execute();
        });

        worker.work();

        MoveJob done = jobs.find(job.id()).orElseThrow();
        assertThat(List.of(done.moved(), done.skipped(), done.failed())).containsExactly(1, 2, 0);
        assertThat(done.open()).isFalse();
        assertThat(owner.get(PAGE + "/" + job.id()).body())
                .contains("Lieta pa to laiku ir beigusies.", "Lieta jau ir šajā versijā.");
        assertThat(definitionOf(late)).isEqualTo(newest(SAMPLE).getId());
    }

    @Test
    @DisplayName("only owners and administrators move cases; who lost the role meanwhile moves none")
    void onlyOwners() {
        int before = deploySample("Task_Look", "Apskatīt", "PT4H");
        String one = sample("PARCELT-6");
        deploySample("Task_Look", "Apskatīt labi", "PT4H");
        owner = TestHttp.browser(port, "auditors-1");
        assertThat(owner.form("/registri/izmainas", PAGE, Map.of("process", SAMPLE, "from", "" + before, "reason", "x"))
                        .status())
                .isEqualTo(403);
        owner = TestHttp.browser(port, OWNER);
        move(Map.of("process", SAMPLE, "from", "" + before, "reason", "Labots"));
        jdbc.sql("update case_move set created_by = 'auditors-1'").update();
        worker.work();
        assertThat(jobs.newest(SAMPLE, 1).get(0).failed()).isEqualTo(1);
        assertThat(definitionOf(one)).isNotEqualTo(newest(SAMPLE).getId());
    }
}
