package lv.saimnieks.change.evidence;

import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cases that did not go their ordinary way: failed, withdrawn, meddled with, deleted. */
@AppTest
class ChangeInterventionsToldTest extends ToldCases {

    private TestHttp admin() {
        clock.advance(Duration.ofMinutes(3));
        return TestHttp.basic(port, ADMIN, "demo").with("X-Reason", "P%C4%93c l%C5%ABguma");
    }

    @Test
    @DisplayName("A job that fails five times is told with its retries, the incident, and who settled it (E19)")
    void failedJob() {
        String number = toImplementation();
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        clerks.complete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"));
        jdbc.sql("alter table case_outcome add constraint blocked check (case_number <> '" + number + "')")
                .update();
        try {
            List<Job> jobs = waiting(number);
            while (!jobs.isEmpty()) {
                clock.advance(Duration.ofMinutes(10));
                attempt(jobs.get(0));
                jobs = waiting(number);
            }
            String failing = management
                    .createJobQuery()
                    .processInstanceId(instance(number))
                    .noRetriesLeft()
                    .singleResult()
                    .getId();
            assertThat(admin().send("POST", "/engine-rest/job/" + failing + "/execute", null, null)
                            .status())
                    .isGreaterThanOrEqualTo(400);
        } finally {
            jdbc.sql("alter table case_outcome drop constraint blocked").update();
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(TestHttp.basic(port, "auditors-1", "demo")
                                .get("/api/audit/operations?kind=REFUSED&user=" + ADMIN)
                                .body())
                        .as("an attempt by hand that failed, which its own transaction took back")
                        .contains(number, "/execute"));
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance(number))
                        .singleResult()
                        .getIncidentMessage())
                .startsWith("Tehniska kļūme");
        assertThat(admin().get("/engine-rest/history/job-log?failureLog=true&processInstanceId=" + instance(number))
                        .body())
                .contains("Tehniska kļūme")
                .doesNotContainIgnoringCase("constraint", "insert into");
        JsonNode failed = read(number);
        assertThat(story(failed))
                .as("as many failures as the engine records")
                .filteredOn(line -> line.contains("neizdevās"))
                .hasSize(6);
        assertThat(failed.path("state").asText()).isEqualTo("INCIDENT");
        String step = "Paziņot pieteikuma avotam";
        assertThat(story(failed))
                .endsWith(
                        "Solis „" + step + "” neizdevās, to mēģinās vēlreiz. Atlikušie mēģinājumi: 2.",
                        "Solis „" + step + "” neizdevās, to mēģinās vēlreiz. Atlikušie mēģinājumi: 1.",
                        "Kļūme solī „" + step + "”: tas neizdevās un gaida cilvēka rīcību.",
                        "Solis „" + step + "” atkal neizdevās un gaida cilvēka rīcību.");
        assertThat(failed.toString()).as("what databases say").doesNotContainIgnoringCase("constraint", "insert into");
        assertThat(list(failed.path("path").path("elements")).stream()
                        .filter(e -> e.path("id").asText().equals("Event_ChangeClosed"))
                        .map(e -> e.path("failed").asInt()))
                .containsExactly(1);
        JsonNode records = failed.path("records");
        assertThat(texts(records.path("incidents"), "state")).containsExactly("OPEN");
        assertThat(texts(records.path("incidents"), "step")).containsExactly(step);
        assertThat(texts(records.path("jobs"), "state"))
                .as("the five attempts that the model allows, and the one by hand")
                .filteredOn("FAILED"::equals)
                .hasSize(6);
        String job = management
                .createJobQuery()
                .processInstanceId(instance(number))
                .noRetriesLeft()
                .singleResult()
                .getId();
        assertThat(admin().json("PUT", "/engine-rest/job/" + job + "/retries", "{\"retries\":1}")
                        .status())
                .isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));
        clerks.runAsyncSteps(number);
        assertThat(story(read(number)))
                .endsWith(
                        "Administrators 1 noteica, cik reižu mēģināt vēlreiz: 1.",
                        "Kļūme solī „" + step + "” novērsta.",
                        "Sistēma izpildīja soli „" + step + "”.",
                        "Lieta pabeigta: Sekmīga.");
        assertThat(texts(read(number).at("/records/incidents"), "state")).containsExactly("RESOLVED");
    }

    private List<Job> waiting(String number) {
        return management
                .createJobQuery()
                .processInstanceId(instance(number))
                .messages()
                .withRetriesLeft()
                .list();
    }

    private void attempt(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException expected) {
            assertThat(job.getId()).isNotNull();
        }
    }

    @Test
    @DisplayName("A withdrawal is told with who sent it and why, then what it ended (E19, PU2-20/A8)")
    void withdrawn() {
        String number = toDecision();
        clock.advance(Duration.ofMinutes(5));
        process.withdraw(number, REQUESTER, "Vairs nav vajadzīgs.");
        JsonNode file = read(number);
        assertThat(story(file))
                .containsSubsequence(
                        "Saņemta procesa ziņa „Pieprasījums atsaukts”.",
                        "Uzdevums „Pieņemt lēmumu un autorizēt izmaiņu” atcelts.",
                        "Sistēma izpildīja soli „Reģistrēt atsaukumu”.",
                        "Uzdevums „Slēgt atsaukto pieprasījumu” nodots: Pakalpojuma vadītājs 2.");
        assertThat(details(file, "Saņemta procesa ziņa"))
                .contains("Pieprasījums atsaukts: Vairs nav vajadzīgs.", "Sūtīja: Pakalpojuma sniedzējs 2");
        clerks.complete(MANAGER, number, "Task_CloseWithdrawn", closure("CANCELLED"));
        clerks.runAsyncSteps(number);
        JsonNode closed = read(number);
        assertThat(closed.path("finishedAt").isNull()).isFalse();
        assertThat(story(closed).get(story(closed).size() - 1)).startsWith("Lieta ");
    }

    @Test
    @DisplayName("A deviation ends the work that was going on, after it is said why (E19, PU2-20/V8.5)")
    void replanned() {
        String number = toImplementation();
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clock.advance(Duration.ofMinutes(5));
        process.deviate(number, MANAGER, DeviationKind.SCOPE, "Vajadzīga vēl viena pārbaude.");
        decideDeviation(number, "REPLAN");
        assertThat(story(read(number)))
                .containsSubsequence(
                        "Saņemta procesa ziņa „Novirze paziņota”.",
                        "Uzdevumu „Izvērtēt novirzi no plāna” pabeidza Pakalpojuma vadītājs 2.",
                        "Šis procesa zars beidzās: „Īstenošanu pārtrauc”.",
                        "Notika: „Īstenošana pārtraukta”.",
                        "Uzdevums „Īstenot plānotās izmaiņas” atcelts.",
                        "Uzdevums „Plānot izmaiņas īstenošanu” nodots: Pakalpojuma vadītājs 2.");
    }

    @Test
    @DisplayName("What an administrator does to a case is told, before its effect; a deleted case can be read (E19)")
    void meddledWith() {
        String number = toDecision();
        String id = instance(number);
        String path = "/engine-rest/process-instance/" + id;
        assertThat(admin().json("PUT", path + "/variables/experts", "{\"value\":5,\"type\":\"Integer\"}")
                        .status())
                .isEqualTo(204);
        assertThat(admin().json("PUT", path + "/suspended", "{\"suspended\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(read(number).path("state").asText()).isEqualTo("SUSPENDED");
        assertThat(admin().json("PUT", path + "/suspended", "{\"suspended\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(admin().json("POST", path + "/modification", """
                                {"instructions":[{"type":"cancel","activityId":"Task_AuthoriseChange"},
                                 {"type":"startBeforeActivity","activityId":"Task_AssessChange"}],
                                 "annotation":"Atpakaļ uz novērtēšanu"}""").status()).isEqualTo(204);
        assertThat(admin().send("DELETE", path, null, null).status()).isEqualTo(204);
        JsonNode file = read(number);
        assertThat(story(file))
                .containsSubsequence(
                        "Administrators 1 mainīja mainīgo.",
                        "Administrators 1 apturēja lietu.",
                        "Administrators 1 aktivizēja lietu.",
                        "Administrators 1 pārvietoja lietu uz citu procesa soli.",
                        "Uzdevums „Pieņemt lēmumu un autorizēt izmaiņu” atcelts.",
                        "Lietu atcēla Administrators 1.");
        assertThat(story(file))
                .as("what engine and register both know is told once")
                .noneMatch(
                        line -> line.contains("dzēsa lietu") || line.contains("Reģistrā ierakstīja Administrators 1"));
        assertThat(details(file, "Lietu atcēla")).containsExactly("Iemesls: Pēc lūguma");
        assertThat(details(file, "Administrators 1 mainīja mainīgo."))
                .contains("Mainīgais „Eksperti pirms lēmuma”: bija: 1; ir: 5", "Piezīme: Pēc lūguma");
        assertThat(details(file, "Administrators 1 pārvietoja lietu")).contains("Piezīme: Atpakaļ uz novērtēšanu");
        assertThat(file.path("stateLabel").asText()).isEqualTo("Atcelta");
        assertThat(texts(file.at("/records/tasks"), "state")).contains("COMPLETED", "CANCELLED");
        assertThat(read(id).path("number").asText()).isEqualTo(number);
    }
}
