package lv.saimnieks.change.template;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.template.process.SeriesClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("PU2-20/A1, A5: templates of normal changes, and changes that repeat")
class TemplateStoryTest extends ChangeStories {

    private static final String PAGE = ChangeTemplates.PATH;
    private static final String NEW = "/registri/izmainas/jauna";

    @Autowired
    SeriesClock series;

    private static Map<String, String> template(String title) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", title);
        form.put("description", "Jāatjaunina iesnieguma veidlapa.");
        form.put("changeKind", "MODIFY");
        form.put("targetType", "SERVICE");
        form.put("targets", "P-05");
        form.put("questions", "Kurš normatīvais akts grozīts?\n\nNo kuras dienas?");
        form.put("what", "Sagatavot veidlapu");
        form.put("who", ChangeTemplate.REQUESTER);
        form.put("from", "2");
        form.put("to", "3");
        form.put("rollbackPlan", "Atjauno iepriekšējo veidlapu.");
        form.put("communicationPlan", "Ziņa tīmekļvietnē.");
        return form;
    }

    private String added(String title) {
        String location = TestHttp.browser(port, PORTFOLIO)
                .form(PAGE + "/jauna", PAGE + "/jauna", template(title))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private JsonNode change(String number, String user) {
        return TaskWorkers.json(clerks.get(user, "/api/change-requests/" + number));
    }

    @Test
    @DisplayName(
            "From a template to a change with its answers and a plan that is filled in; a later version changes neither")
    void templateToPlan() {
        String code = added("Veidlapas maiņa pēc grozījumiem");
        TestHttp requester = TestHttp.browser(port, REQUESTER);
        assertThat(requester.get(NEW).body()).contains(code + " Veidlapas maiņa pēc grozījumiem");
        assertThat(requester.get(NEW + "?sagatave=" + code).body())
                .contains("value=\"Veidlapas maiņa pēc grozījumiem\"", "Kurš normatīvais akts grozīts?");

        Map<String, Object> asked = new HashMap<>(Map.of("template", code, "title", "Veidlapa 2027. gadam"));
        asked.put("templateAnswers", List.of("Meža likums"));
        var unanswered = clerks.post(REQUESTER, "/api/change-requests", asked);
        assertThat(unanswered.statusCode()).isEqualTo(400);
        assertThat(unanswered.body()).contains("templateAnswers", "No kuras dienas?");
        asked.put("templateAnswers", List.of("Meža likums, tālr. 29123456", "No 1. janvāra"));
        String number = TaskWorkers.json(clerks.post(REQUESTER, "/api/change-requests", asked))
                .path("number")
                .asText();

        Map<String, String> later = template("Pavisam cits nosaukums");
        later.put("revision", "1");
        later.put("what", "Cits darbs");
        String edit = PAGE + "/" + code + "/mainit";
        assertThat(TestHttp.browser(port, PORTFOLIO).form(edit, edit, later).status())
                .isEqualTo(302);
        assertThat(TestHttp.browser(port, PORTFOLIO).form(edit, edit, later).status())
                .as("changed by somebody else meanwhile")
                .isEqualTo(409);

        JsonNode request = change(number, REQUESTER).path("request");
        assertThat(request.path("title").asText()).isEqualTo("Veidlapa 2027. gadam");
        assertThat(request.path("description").asText())
                .isEqualTo(
                        "Jāatjaunina iesnieguma veidlapa.\n\nKurš normatīvais akts grozīts?\nMeža likums, tālr. 29123456"
                                + "\n\nNo kuras dienas?\nNo 1. janvāra");
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", ASSESSOR));
        clerks.complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, number, "Task_ExpertAssessment", opinion());
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        String task = clerks.visible(MANAGER, number, "Task_PlanChange")
                .get(0)
                .path("id")
                .asText();
        JsonNode form = TaskWorkers.json(
                clerks.get(MANAGER, "/engine-rest/task/" + task + "/form-variables?deserializeValues=false"));
        assertThat(form.path("rollbackPlanText").path("value").asText()).isEqualTo("Atjauno iepriekšējo veidlapu.");
        assertThat(form.path("planItemsText").path("value").asText())
                .as("today is Monday 2026-11-23, so the plan begins on Tuesday")
                .contains("Sagatavot veidlapu", REQUESTER, "2026-11-25", "2026-11-26")
                .doesNotContain("Cits darbs");

        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get("/registri/izmainas/" + number).body())
                .contains("versija=1", "Meža likums", "[tālrunis]")
                .doesNotContain("29123456");
    }

    @Test
    @DisplayName(
            "A withdrawn template is not offered, nobody asks with it, and nothing repeats by it; requesters keep none")
    void withdrawn() {
        String code = added("Atsaucamā sagatave");
        TestHttp requester = TestHttp.browser(port, REQUESTER);
        assertThat(requester
                        .form(PAGE, PAGE + "/" + code + "/atsaukt", Map.of("reason", "Tāpat"))
                        .status())
                .isEqualTo(403);
        TestHttp keeper = TestHttp.browser(port, PORTFOLIO);
        String page = PAGE + "/" + code;
        keeper.form(page, page + "/atkartojumi", repeated("2026-11-23"));
        assertThat(keeper.form(page, page + "/atsaukt", Map.of("reason", "")).status())
                .isEqualTo(400);
        assertThat(keeper.form(page, page + "/atsaukt", Map.of("reason", "Vairs nevajag"))
                        .status())
                .isEqualTo(302);
        assertThat(requester.get(NEW).body()).doesNotContain("Atsaucamā sagatave");
        var refused = clerks.post(
                REQUESTER, "/api/change-requests", Map.of("template", code, "templateAnswers", List.of("a", "b")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("ir atsaukta");
        series.look();
        assertThat(made(code)).isEmpty();
        assertThat(keeper.get(PAGE + "?format=csv").body()).contains("Atsaucamā sagatave", "Atsaukta");
    }

    @Test
    @DisplayName("A series asks for its change once, also when two nodes look at once; missed times give one")
    void onceOnly() {
        String code = added("Ik mēneša pārbaude");
        TestHttp manager = TestHttp.browser(port, MANAGER);
        String page = PAGE + "/" + code;
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-4")
                        .form(page, page + "/atkartojumi", repeated("2026-12-14"))
                        .status())
                .as("manager of something else")
                .isEqualTo(403);
        assertThat(manager.form(page, page + "/atkartojumi", repeated("2026-12-14"))
                        .status())
                .isEqualTo(302);
        series.look();
        assertThat(made(code)).as("its day has not come").isEmpty();

        clock.set(Instant.parse("2026-12-07T08:00:00Z"));
        Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.runAsync(series::look))
                .toList()
                .forEach(CompletableFuture::join);
        series.look();
        assertThat(made(code)).hasSize(1);
        String number = made(code).get(0);
        JsonNode request = change(number, MANAGER).path("request");
        assertThat(request.path("requester").asText()).isEqualTo(MANAGER);
        assertThat(request.path("desiredBy").asText()).isEqualTo("2026-12-14");
        assertThat(request.path("description").asText()).contains("No kuras dienas?", code);
        assertThat(manager.get(page).body()).contains(number, "14.01.2027.");

        clock.set(Instant.parse("2027-04-20T08:00:00Z"));
        series.look();
        series.look();
        assertThat(made(code)).as("January to April were missed").hasSize(2);
        assertThat(manager.form(page, page + "/atkartojumi/" + id(code) + "/apturet", Map.of())
                        .status())
                .isEqualTo(302);
        clock.set(Instant.parse("2027-06-20T08:00:00Z"));
        series.look();
        assertThat(made(code)).as("stopped").hasSize(2);
    }

    @Test
    @DisplayName(
            "A series waits when its keeper does not manage what it is about any more; portfolio managers are told once")
    void keeperGone() {
        String code = added("Ik gada pārbaude");
        String page = PAGE + "/" + code;
        TestHttp.browser(port, MANAGER).form(page, page + "/atkartojumi", repeated("2026-12-14"));
        jdbc.sql("update change_series set keeper = 'pakalpojuma-vaditajs-4' where template_code = ?")
                .param(code)
                .update();
        clock.set(Instant.parse("2026-12-07T08:00:00Z"));
        series.look();
        series.look();
        assertThat(made(code)).isEmpty();
        assertThat(notifier.messagesOf(code, PORTFOLIO)).singleElement().satisfies(m -> {
            assertThat(m.recipient()).isEqualTo(PORTFOLIO);
            assertThat(m.body()).contains("vairs nevada to, par ko ir sagatave", page);
        });
        TestHttp overseer = TestHttp.browser(port, PORTFOLIO);
        assertThat(overseer.get(page).body()).contains("vairs nevada to, par ko ir sagatave");
        overseer.form(page, page + "/atkartojumi/" + id(code) + "/parnemt", Map.of());
        series.look();
        assertThat(made(code)).hasSize(1);
    }

    private static Map<String, String> repeated(String first) {
        return Map.of("every", "1", "unit", "MONTHS", "first", first, "ahead", "5");
    }

    private long id(String code) {
        return jdbc.sql("select id from change_series where template_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private List<String> made(String code) {
        return jdbc.sql("select change_number from change_series_change c join change_series s on s.id = c.series_id"
                        + " where s.template_code = ? order by made_for")
                .param(code)
                .query(String.class)
                .list();
    }
}
