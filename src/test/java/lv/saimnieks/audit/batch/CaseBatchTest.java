package lv.saimnieks.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Closure.ClosureCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One intervention in many cases, over the page, as an administrator, and what others see of it (2.6/12). */
@AppTest
@Tag("database")
class CaseBatchTest extends ChangeStories {

    private static final String PAGE = "/parskati/kopdarbibas";
    private static final String REASON = "Pakalpojums uz laiku slēgts";

    @Autowired
    CaseBatches batches;

    @Autowired
    BatchWorker worker;

    @Autowired
    Standings standings;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from case_batch_case").update();
        jdbc.sql("delete from case_batch").update();
    }

    private String ids(String... numbers) {
        return String.join(",", List.of(numbers).stream().map(this::instance).toList());
    }

    private String preview(String operation, String cases) {
        return as(ADMIN)
                .get(PAGE + "/jauna?case=" + cases + "&operation=" + operation)
                .body();
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    private Answer send(String key, String operation, String cases, Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("key", key, "operation", operation, "case", cases, "reason", REASON));
        fields.putAll(more);
        return as(ADMIN).form(PAGE + "/jauna?case=" + cases, PAGE, fields);
    }

    /** @return address of its page */
    private String order(String operation, String cases, Map<String, String> more) {
        Answer sent = send(UUID.randomUUID().toString(), operation, cases, more);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return sent.header("Location").replaceAll(".*(?=/parskati)", "");
    }

    private List<String> interventions(String number) {
        return jdbc.sql(
                        "select concat(kind, ' ', actor, ' ', reason) from intervention where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> outcomes() {
        return jdbc.sql(
                        "select concat(number, ' ', state, ' ', coalesce(reason, '')) from case_batch_case order by batch_id, place")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("each case is done through its register, what cannot be done says why, and auditors see both")
    void suspendedThenCancelled() {
        String one = toDecision();
        String other = toDecision();
        runtime.suspendProcessInstanceById(instance(other));
        assertThat(preview("SUSPEND", ids(one, other)))
                .contains("Apturēt: var 1 no 2 lietām", "Lieta jau ir apturēta", "Izmaiņu īstenošana, 1. versija");
        assertThat(interventions(one)).as("a preview is taken back").isEmpty();

        String page = order("SUSPEND", ids(one, other), Map.of());
        assertThat(as(ADMIN).get(page).header("Refresh")).isNotEmpty();
        worker.work();
        assertThat(interventions(one)).containsExactly("SUSPEND " + ADMIN + " " + REASON);
        assertThat(interventions(other)).isEmpty();
        assertThat(outcomes()).containsExactly(one + " DONE ", other + " SKIPPED Lieta jau ir apturēta.");

        order("CANCEL", ids(one, other), Map.of());
        worker.work();
        for (String number : List.of(one, other)) {
            assertThat(view.get(number).closure().code()).isEqualTo(ClosureCode.TERMINATED);
            assertThat(view.get(number).closure().by()).isEqualTo(ADMIN);
            assertThat(jdbc.sql("select recipient from notification where template = 'cases/cancelled' and number = ?")
                            .param(number)
                            .query(String.class)
                            .list())
                    .containsExactly(REQUESTER);
        }
        assertThat(as("auditors-1").get(page).body())
                .contains(one, "Lieta jau ir apturēta.", REASON, ADMIN, "pabeigta")
                .doesNotContain("apturet\"");
        assertThat(as("procesa-saimnieks-1").get(page).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a form that is sent twice makes one batch; without a reason or a step it comes back with its words")
    void sentOnce() {
        String number = toDecision();
        String key = UUID.randomUUID().toString();
        Answer first = send(key, "SUSPEND", ids(number), Map.of());
        assertThat(send(key, "SUSPEND", ids(number), Map.of()).header("Location"))
                .isEqualTo(first.header("Location"));
        assertThat(outcomes()).hasSize(1);
        assertThat(preview("CANCEL", ids(number))).contains("gaida citā darbībā ar vairākām lietām");
        Answer silent = send(UUID.randomUUID().toString(), "CANCEL", ids(number), Map.of("reason", " \u200b"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("reason-error");
        assertThat(send(UUID.randomUUID().toString(), "MOVE", ids(number), Map.of("to", "Task_None"))
                        .body())
                .contains("Izvēlieties soli");
        assertThat(as(ADMIN).get(PAGE + "/jauna?number=IZM-1999").body()).contains("Neviena lieta nav izvēlēta");
        assertThat(as(ADMIN).get(PAGE + "/jauna?nav=1").status()).isEqualTo(400);
        assertThat(send(UUID.randomUUID().toString(), "CANCEL", ids(number), Map.of("case", " , "))
                        .status())
                .as("nothing chosen is not everything")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("one that is stopped touches no more cases; one whose worker died goes on with the next case")
    void stoppedAndTakenUp() {
        String stopped = toDecision();
        String page = order("SUSPEND", ids(stopped), Map.of());
        assertThat(as(ADMIN).form(page, page + "/apturet", Map.of()).status()).isEqualTo(302);
        worker.work();
        assertThat(outcomes()).containsExactly(stopped + " WAITING ");
        assertThat(as(ADMIN).get(page).body()).contains("pārtraukta");
        nothingIsLeft();

        order("SUSPEND", ids(stopped), Map.of());
        assertThat(batches.claim("dead", clock.instant(), clock.instant().minusSeconds(180)))
                .isPresent();
        worker.work();
        assertThat(outcomes()).as("a worker that lives keeps it").containsExactly(stopped + " WAITING ");
        clock.advance(Duration.ofMinutes(4));
        worker.work();
        assertThat(outcomes()).containsExactly(stopped + " DONE ");
    }

    @Test
    @DisplayName("cases are moved to another step and failed jobs are tried again")
    void movedAndRetried() {
        String number = toDecision();
        assertThat(as(ADMIN)
                        .get(PAGE + "/jauna?case=" + ids(number) + "&operation=MOVE&to=Task_AssessChange")
                        .body())
                .contains("Pārvietot uz citu soli: var 1 no 1");
        order("MOVE", ids(number), Map.of("to", "Task_AssessChange"));
        worker.work();
        assertThat(outcomes()).containsExactly(number + " DONE ");
        assertThat(clerks.open(number)).containsExactly("Task_AssessChange:" + ASSESSOR);
        assertThat(interventions(number)).containsExactly("MODIFY " + ADMIN + " " + REASON);

        String failing = toDecision();
        String job = management
                .createJobQuery()
                .processInstanceId(instance(failing))
                .list()
                .get(0)
                .getId();
        management.setJobRetries(job, 0);
        order("RETRY", ids(failing, number), Map.of());
        worker.work();
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(1);
        assertThat(outcomes()).endsWith(number + " SKIPPED Lietā nav neizdevušos darbu.", failing + " DONE ");
    }

    @Test
    @DisplayName("the rights are those that the person has when each case is done: a process owner's reach none")
    void rights() {
        String number = toDecision();
        batches.add(
                new CaseBatches.Order(
                        UUID.randomUUID().toString(),
                        BatchOperation.CANCEL,
                        null,
                        REASON,
                        "procesa-saimnieks-1",
                        standings.of(List.of(instance(number)))),
                clock.instant());
        worker.work();
        assertThat(outcomes()).singleElement().asString().contains("SKIPPED", "nav tiesību");
        assertThat(view.get(number).status().open()).isTrue();
        assertThat(as("procesa-saimnieks-1")
                        .get(PAGE + "/jauna?case=" + ids(number))
                        .status())
                .isEqualTo(403);
    }
}
