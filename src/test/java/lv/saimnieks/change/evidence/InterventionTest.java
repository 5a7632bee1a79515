package lv.saimnieks.change.evidence;

import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import org.camunda.bpm.engine.batch.Batch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to a case past its process needs a reason, goes through the register and stays visible (2.6/12). */
@AppTest
@Tag("database")
class InterventionTest extends ToldCases {

    private TestHttp admin() {
        return TestHttp.basic(port, ADMIN, "demo");
    }

    private List<String> kinds(String number) {
        return jdbc.sql(
                        "select concat(kind, ' ', actor, ' ', reason) from intervention where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private JsonNode cases(String query) {
        return asked("/api/audit/cases?" + query);
    }

    private JsonNode asked(String path) {
        return TaskWorkers.json(clerks.get("auditors-1", path));
    }

    @Test
    @DisplayName("without a reason nothing is done to a case, and the refusal says where to give one")
    void reasonIsNeeded() {
        String number = toDecision();
        String path = "/engine-rest/process-instance/" + instance(number);
        String job = management
                .createJobQuery()
                .processInstanceId(instance(number))
                .list()
                .get(0)
                .getId();
        List<Answer> answers = List.of(
                admin().send("DELETE", path, null, null),
                admin().json("POST", "/engine-rest/process-instance/delete", """
                        {"processInstanceIds":["%s"]}""".formatted(instance(number))),
                admin().json("PUT", path + "/suspended", "{\"suspended\":true}"),
                admin().json("PUT", path + "/variables/experts", "{\"value\":5,\"type\":\"Integer\"}"),
                admin().send("DELETE", path + "/variables/changeNumber", null, null),
                admin().json("POST", path + "/modification", """
                        {"instructions":[{"type":"startBeforeActivity","activityId":"Task_AssessChange"}]}"""),
                admin().json("PUT", "/engine-rest/job/" + job + "/retries", "{\"retries\":1}"),
                admin().json("PUT", "/engine-rest/job/" + job + "/suspended", "{\"suspended\":true}"),
                admin().json("POST", "/engine-rest/job/retries", """
                        {"jobIds":["%s"],"retries":1}""".formatted(job)),
                admin().with("X-Reason", "%C2%A0").json("PUT", path + "/suspended", "{\"suspended\":true}"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Norādiet pamatojumu", "X-Reason");
        });
        assertThat(kinds(number)).isEmpty();
        assertThat(view.get(number).status()).isEqualTo(ChangeStatus.ASSESSED);
    }

    @Test
    @DisplayName("a cancelled case is cancelled in its register: state, timeline, and whoever asked for it is told")
    void cancelled() {
        String number = toDecision();
        String id = instance(number);
        assertThat(admin().send("DELETE", "/engine-rest/process-instance/" + id + "?reason=Iestr%C4%93gusi", null, null)
                        .status())
                .isEqualTo(204);
        Change change = view.get(number);
        assertThat(change.status()).isEqualTo(ChangeStatus.CLOSED);
        assertThat(change.closure().code()).isEqualTo(ClosureCode.TERMINATED);
        assertThat(change.closure().reason()).isEqualTo("Iestrēgusi");
        assertThat(change.closure().by()).isEqualTo(ADMIN);
        assertThat(timeline.of(number))
                .filteredOn(e -> e.title().startsWith("Lieta atcelta"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.actor()).isEqualTo(ADMIN);
                    assertThat(e.details()).isEqualTo("Iestrēgusi");
                });
        assertThat(jdbc.sql("select recipient from notification where template = 'cases/cancelled' and number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(REQUESTER);
        assertThat(kinds(number)).containsExactly("CANCEL " + ADMIN + " Iestrēgusi");
    }

    @Test
    @DisplayName("a case is not moved to a step that nobody could complete")
    void moveToNowhere() {
        String number = toDecision();
        Answer answer =
                admin().json("POST", "/engine-rest/process-instance/" + instance(number) + "/modification", """
                {"instructions":[{"type":"cancel","activityId":"Task_AuthoriseChange"},
                 {"type":"startBeforeActivity","activityId":"Task_CloseChange"}],"annotation":"Ātrāk"}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("neviens nevarētu pabeigt");
        assertThat(clerks.open(number)).allMatch(task -> task.startsWith("Task_AuthoriseChange"));
        assertThat(kinds(number)).isEmpty();
    }

    @Test
    @DisplayName("a batch that cancels cases asks for its reason once, and each case tells who ordered it")
    void cancelledByBatch() {
        String number = toDecision();
        assertThat(admin().json("POST", "/engine-rest/process-instance/delete", """
                                {"processInstanceIds":["%s"],"deleteReason":"Divreiz viens un tas pats"}""".formatted(instance(number)))
                        .status())
                .isEqualTo(200);
        for (Batch batch : management
                .createBatchQuery()
                .type(Batch.TYPE_PROCESS_INSTANCE_DELETION)
                .list()) {
            for (String jobs : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
                management.createJobQuery().jobDefinitionId(jobs).list().forEach(j -> management.executeJob(j.getId()));
            }
        }
        assertThat(view.get(number).closure().code()).isEqualTo(ClosureCode.TERMINATED);
        assertThat(kinds(number)).containsExactly("CANCEL " + ADMIN + " Divreiz viens un tas pats");
    }

    @Test
    @DisplayName("what was done is on the list, found by its filter and by the person, on the case and in its register")
    void marked() {
        String number = toDecision();
        String path = "/engine-rest/process-instance/" + instance(number);
        assertThat(cases("number=" + number + "&intervened=true").path("total").asInt())
                .isZero();
        assertThat(cases("number=" + number + "&person=" + ADMIN).path("total").asInt())
                .isZero();
        TestHttp admin = admin().with("X-Reason", "P%C4%93c vad%C4%ABt%C4%81ja l%C5%ABguma");
        assertThat(admin.json("PUT", path + "/suspended", "{\"suspended\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(admin.json("PUT", path + "/suspended", "{\"suspended\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(admin().json("POST", path + "/modification", """
                                {"instructions":[{"type":"cancel","activityId":"Task_AuthoriseChange"},
                                 {"type":"startBeforeActivity","activityId":"Task_AssessChange"}],
                                 "annotation":"Atpakaļ uz novērtēšanu"}""").status()).isEqualTo(204);
        assertThat(kinds(number))
                .containsExactly(
                        "SUSPEND " + ADMIN + " Pēc vadītāja lūguma",
                        "ACTIVATE " + ADMIN + " Pēc vadītāja lūguma",
                        "MODIFY " + ADMIN + " Atpakaļ uz novērtēšanu");
        for (String query : List.of("&intervened=true", "&person=" + ADMIN)) {
            assertThat(list(cases("number=" + number + query).path("cases")))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.path("interventions").asInt()).isEqualTo(3));
        }
        assertThat(list(read(number).path("interventions")))
                .extracting(
                        i -> i.path("words").asText() + ": " + i.path("reason").asText())
                .last()
                .isEqualTo("Lieta pārvietota uz citu soli: Atpakaļ uz novērtēšanu");
        assertThat(timeline.of(number)).extracting(e -> e.title()).contains("Lieta apturēta", "Apturētā lieta atsākta");
        clerks.complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, number, "Task_ExpertAssessment", opinion());
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(list(read(number).path("facts")))
                .as("the round that ended without a decision is told, too")
                .extracting(
                        f -> f.path("label").asText() + ": " + f.path("value").asText())
                .anyMatch(f -> f.startsWith("1. lemšanas kārta: Beidzās bez lēmuma"))
                .anyMatch(f -> f.startsWith("2. lemšanas kārta: ") && !f.contains("bez lēmuma"));
        assertThat(asked("/api/audit/operations?case=" + number).findValuesAsText("words"))
                .anyMatch(words -> words.endsWith("Pamatojums: Atpakaļ uz novērtēšanu."));
    }
}
