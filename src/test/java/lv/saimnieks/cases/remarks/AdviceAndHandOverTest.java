package lv.saimnieks.cases.remarks;

import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.platform.casework.TaskAssignments;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("A task is handed over, or kept while a colleague gives advice")
class AdviceAndHandOverTest extends ChangeStories {

    private static final String COLLEAGUE = "pakalpojuma-vaditajs-3";
    private static final String OTHER = "pakalpojuma-vaditajs-1";

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskAssignments assignments;

    private String started() {
        return process.start(wanted("Veidlapai pievienot karti", REQUESTER, TargetType.SERVICE, "P-05"));
    }

    private String task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private static String page(String task) {
        return "/registri/uzdevumi/" + task + "/nodot";
    }

    private Answer handOver(String user, String task, String to, String reason) {
        return TestHttp.browser(port, user).form("/", page(task), Map.of("to", to, "reason", reason));
    }

    private String holder(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getAssignee();
    }

    private List<String> told(String number, String subject) {
        return notifier.messagesOf(number, PORTFOLIO).stream()
                .filter(m -> m.subject().contains(subject))
                .map(SentMessage::recipient)
                .toList();
    }

    @Test
    @DisplayName(
            "The holder hands a task to a colleague of the same role, who does it; it stays so when tasks are given anew")
    void handedOver() {
        String number = started();
        String task = task(number);
        assertThat(TestHttp.browser(port, MANAGER).get(page(task)).body())
                .contains("Pakalpojuma vadītājs 3", "Pakalpojuma vadītājs");
        Answer done = handOver(MANAGER, task, COLLEAGUE, "Esmu atvaļinājumā");
        assertThat(done.header("Location")).endsWith("/registri/izmainas/" + number);
        assertThat(holder(number)).isEqualTo(COLLEAGUE);
        assertThat(told(number, "Jums nodots uzdevums")).containsExactly(COLLEAGUE);
        assertThat(TestHttp.browser(port, COLLEAGUE)
                        .get("/registri/izmainas/" + number)
                        .body())
                .contains("nodots: Pakalpojuma vadītājs 2 → Pakalpojuma vadītājs 3", "Esmu atvaļinājumā");
        assignments.refresh(number);
        assertThat(holder(number)).isEqualTo(COLLEAGUE);
        clerks.complete(COLLEAGUE, number, "Task_IdentifyNeed", need());
        assertThat(holder(number)).as("the next step is the manager's again").isEqualTo(MANAGER);
    }

    @Test
    @DisplayName(
            "Refused in words: no reason, nobody, somebody without the role, a stranger, an auditor; REST goes no other way")
    void refused() {
        String number = started();
        String task = task(number);
        assertThat(handOver(MANAGER, task, COLLEAGUE, " ").body()).contains("Iemesls");
        assertThat(handOver(MANAGER, task, "", "Vajag").body()).contains("Izvēlieties, kam uzdevumu nodot");
        assertThat(handOver(MANAGER, task, "registrators-1", "Vajag").body()).contains("vajadzīga loma");
        for (String user : List.of(COLLEAGUE, "auditors-1", REQUESTER)) {
            assertThat(handOver(user, task, OTHER, "Vajag").status()).as(user).isEqualTo(404);
            assertThat(TestHttp.basic(port, user, "demo")
                            .json(
                                    "POST",
                                    "/api/tasks/" + task + "/hand-over",
                                    "{\"to\":\"" + OTHER + "\",\"reason\":\"Vajag\"}")
                            .status())
                    .as(user)
                    .isEqualTo(404);
        }
        for (String user : List.of(MANAGER, PORTFOLIO, ADMIN)) {
            for (String way : List.of("assignee", "delegate")) {
                assertThat(TestHttp.basic(port, user, "demo")
                                .json(
                                        "POST",
                                        "/engine-rest/task/" + task + "/" + way,
                                        "{\"userId\":\"" + COLLEAGUE + "\"}")
                                .status())
                        .as(user + " " + way)
                        .isEqualTo(403);
            }
        }
        assertThat(holder(number)).isEqualTo(MANAGER);
    }

    @Test
    @DisplayName(
            "A portfolio manager moves others' tasks, but never to the requester or assessor where they may not decide")
    void movedByPortfolioManager() {
        String number = toDecision(OTHER);
        String task = task(number);
        String offered = TestHttp.basic(port, PORTFOLIO, "demo")
                .get("/api/tasks/" + task + "/hand-over")
                .body();
        assertThat(offered).contains("\"" + OTHER + "\"", "nedrīkst veikt, jo ir to pieteicis");
        assertThat(handOver(PORTFOLIO, task, OTHER, "Vajag").body()).contains("nedrīkst veikt, jo ir to pieteicis");
        handOver(PORTFOLIO, task, COLLEAGUE, "Vadītājs ir slims");
        assertThat(told(number, "nodots citam")).containsExactly(MANAGER);
        clerks.complete(COLLEAGUE, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(timeline.of(number)).anyMatch(e -> COLLEAGUE.equals(e.actor()));
    }

    @Test
    @DisplayName("Advice over REST: asked once, answered by whom it was asked of, taken back by whom asked")
    void adviceOverRest() {
        String number = toAssessment();
        String questions = "/api/cases/" + number + "/questions";
        String wanted = "{\"askedOf\":\"" + COLLEAGUE + "\",\"question\":\"Vai karte der?\"}";
        TestHttp asker = TestHttp.basic(port, ASSESSOR, "demo");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(asker.with("Idempotency-Key", "k-" + number)
                            .json("POST", questions, wanted)
                            .status())
                    .isEqualTo(204);
        }
        assertThat(asker.json("POST", questions, "{}").body()).contains("question", "askedOf");
        String open = asker.get(questions).body();
        assertThat(open).containsOnlyOnce("askedAt");
        String one = questions + "/" + open.replaceAll("(?s).*\"id\":(\\d+).*", "$1");
        assertThat(TestHttp.basic(port, MANAGER, "demo")
                        .json("POST", one + "/answer", "{\"answer\":\"Jā\"}")
                        .status())
                .isEqualTo(404);
        TestHttp colleague = TestHttp.basic(port, COLLEAGUE, "demo");
        assertThat(colleague.json("DELETE", one, "").status()).isEqualTo(404);
        assertThat(colleague
                        .json("POST", one + "/answer", "{\"answer\":\"Der.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(colleague.get(questions).status()).isEqualTo(404);
        assertThat(asker.get(questions).body()).isEqualTo("[]");
    }

    @Test
    @DisplayName("A colleague is asked, reads the case until the answer, and the task stays where it is")
    void advice() {
        String number = toAssessment();
        String page = "/registri/izmainas/" + number;
        TestHttp asker = TestHttp.browser(port, ASSESSOR);
        assertThat(asker.form(page, page + "/jautajumi", Map.of("askedOf", "auditors-1", "question", "Vai droši?"))
                        .body())
                .contains("Šim cilvēkam jautāt nevar", "Vai droši?</textarea>");
        TestHttp colleague = TestHttp.browser(port, COLLEAGUE);
        assertThat(colleague.get(page).status()).isEqualTo(404);
        for (int twice = 0; twice < 2; twice++) {
            asker.form(
                    page,
                    page + "/jautajumi",
                    Map.of("askedOf", COLLEAGUE, "question", "Vai karte der?", "key", "k" + number));
        }
        assertThat(told(number, "Jums lūdz padomu")).containsExactly(COLLEAGUE);
        assertThat(colleague.get("/").body()).contains("Jums lūdz padomu", "Vai karte der?", page);
        String open = colleague.get(page).body();
        assertThat(open).contains("Vai karte der?", "lūdz jūsu padomu").doesNotContain("name=\"remark\"");
        assertThat(TestHttp.basic(port, COLLEAGUE, "demo")
                        .upload(
                                null,
                                "/api/cases/" + number + "/comments",
                                Map.of("remark", "Es"),
                                "remarkFiles",
                                Map.of())
                        .status())
                .isEqualTo(403);
        String answer = open.replaceAll("(?s).*action=\"([^\"]+/atbilde)\".*", "$1");
        assertThat(TestHttp.browser(port, MANAGER)
                        .form(page, answer, Map.of("answer", "Jā"))
                        .status())
                .as("asked of somebody else")
                .isEqualTo(404);
        colleague.form(page, answer, Map.of("answer", "Der, mērogs 1:500."));
        assertThat(told(number, "Atbilde uz jūsu jautājumu")).containsExactly(ASSESSOR);
        assertThat(colleague.get(page).status()).isEqualTo(404);
        assertThat(asker.get(page + "/panelis").body()).contains("Vai karte der?", "Der, mērogs 1:500.");
        clerks.complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
    }
}
