package lv.saimnieks.support.need;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
@DisplayName("PU2-12/A2, D1–D4, O1, O2, U1, I2: needs for methodical support through the whole application")
class SupportNeedTest {

    private static final String ASK = "/atbalsts/vajadziba";
    private static final String LIST = "/registri/atbalsts";
    private static final String API = "/api/support-requests";
    private static final String OUTSIDE = "arejais-sniedzejs-1";
    private static final String INSIDE = "pakalpojuma-sniedzejs-1";
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    private static final String EVALUATE = "Task_EvaluateSupportNeed";
    private static final String MATERIAL = "Task_PrepareMaterial";
    private static final String TRAINING = "Task_OrganiseTraining";
    private static final String CONSULTATION = "Task_GiveConsultation";
    private static final String CONFIRM = "Task_ConfirmAvailability";
    private static final String FEEDBACK = "Task_CollectFeedback";

    private static final Map<String, Object> ACCEPTED = answers(
            "verdict",
            "ACCEPTED",
            "needTopic",
            "SERVICE_LAW",
            "needAudience",
            "BOTH",
            "peopleCount",
            4,
            "processChanged",
            false);

    private static final Map<String, Object> ADVICE = answers(
            "channel",
            "PHONE",
            "heldOn",
            "2026-11-23",
            "questionText",
            "Ko drīkst izvest?",
            "answerText",
            "Tikai sadzīves atkritumus.",
            "minutes",
            20);

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StartByMessage messages;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    Notifier notifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TaskWorkers staff;
    private TestNeeds given;

    @BeforeEach
    void begin() {
        clock.reset();
        staff = new TaskWorkers(port, engine);
        given = new TestNeeds(jdbc);
        clean();
    }

    @AfterEach
    void clean() {
        asSystem.run(() -> given.clear(engine.getRuntimeService()));
        clock.reset();
    }

    private static Map<String, String> wanted(String topic, String item, String audience) {
        Map<String, String> form = new HashMap<>(Map.of("topic", topic, "audience", audience, "people", "4"));
        form.put("what", "Kā aizpildīt <b>pavadzīmi</b>?");
        if (item != null) {
            form.put("item", item);
        }
        return form;
    }

    private Answer post(String user, Map<String, String> form) {
        return TestHttp.browser(port, user).form("/", ASK, form);
    }

    private String ask(String user, Map<String, String> form) {
        Answer answer = post(user, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").substring(answer.header("Location").lastIndexOf('/') + 1);
    }

    private String page(String user, String number) {
        return TestHttp.browser(port, user).get(LIST + "/" + number).body();
    }

    private String state(String number) {
        return jdbc.sql("select state from support_need where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<String> mails(String number) {
        return notifier.messagesOf(number, "auditors-1").stream()
                .map(m -> m.recipient() + ": " + m.subject())
                .toList();
    }

    @Test
    @DisplayName("2.6/12: a process ended by an administrator closes the need as cancelled; whoever asked is told")
    void cancelled() {
        String number = ask(INSIDE, wanted("SERVICE_LAW", "P-10", "INTERNAL"));
        staff.cancel(number);
        assertThat(state(number)).isEqualTo("CANCELLED");
        assertThat(mails(number)).anyMatch(mail -> mail.startsWith(INSIDE) && mail.contains("ir atcelta"));
        assertThat(page(MANAGER, number)).contains("Atcelta", "Lieta atcelta, procesa norise izbeigta");
    }

    private List<String> informed(String number) {
        return jdbc.sql("select party from support_need_informed where number = ? and outside")
                .param(number)
                .query(String.class)
                .list();
    }

    private String provider(String service) {
        return jdbc.sql("select min(provider_code) from catalogue_provided_service s"
                        + " join catalogue_provider p on p.code = s.provider_code"
                        + " where s.service_code = ? and p.kind <> 'OWN_STAFF'")
                .param(service)
                .query(String.class)
                .single();
    }

    private void fire(String number, String activity) {
        List<Job> timers = asSystem.call(() -> engine.getManagementService()
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .activityId(activity)
                .list());
        assertThat(timers).isNotEmpty();
        asSystem.run(() -> timers.forEach(t -> engine.getManagementService().executeJob(t.getId())));
    }

    private void refused(String user, String number, String task, Map<String, Object> answer, String field) {
        assertThatThrownBy(() -> staff.complete(user, number, task, answer))
                .as("%s %s", task, answer)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys(field));
    }

    @Test
    @DisplayName("A provider from outside asks about its own service, gets a material, and says that it helped (U1)")
    void provided() {
        String number = ask(OUTSIDE, wanted("SERVICE_LAW", "P-10", "BOTH"));
        assertThat(number).isEqualTo("MA-2026-000001");
        assertThat(staff.open(number)).containsExactly(EVALUATE + ":" + MANAGER);
        assertThat(page(OUTSIDE, number)).contains("Kā aizpildīt &lt;b&gt;pavadzīmi&lt;/b&gt;?", "Izvērtē");
        assertThat(TestHttp.browser(port, OUTSIDE).get(ASK).body()).contains(number, "Manas vajadzības");
        staff.overRest().complete(MANAGER, number, EVALUATE, ACCEPTED);
        assertThat(staff.open(number)).as("a normative act: a material").containsExactly(MATERIAL + ":" + MANAGER);

        given.material("MM-9001", "DRAFT", "BOTH", "SERVICE_LAW", "P-10", null);
        given.material("MM-9002", "WITHDRAWN", "BOTH", "SERVICE_LAW", "P-10", null);
        given.material("MM-9003", "PUBLISHED", "BOTH", "SERVICE_LAW", "P-10", "2026-11-22");
        given.material("MM-9004", "PUBLISHED", "INTERNAL", "SERVICE_LAW", "P-10", null);
        given.material("MM-9005", "PUBLISHED", "BOTH", "POLICY", "P-10", null);
        given.material("MM-9006", "PUBLISHED", "BOTH", "SERVICE_LAW", "P-11", null);
        given.material("MM-9007", "PUBLISHED", "BOTH", "SERVICE_LAW", "P-10", "2026-11-23");
        for (String wrong : List.of("MM-9001", "MM-9002", "MM-9003", "MM-9004", "MM-9005", "MM-9006", "MM-0000")) {
            refused(MANAGER, number, MATERIAL, answers("materialCode", wrong), "materialCode");
        }
        assertThat(page(OUTSIDE, number))
                .as("what is not for those outside is not told to them")
                .contains("Materiāls MM-9007")
                .doesNotContain("Materiāls MM-9004");
        staff.complete(MANAGER, number, MATERIAL, answers("materialCode", "MM-9007"));

        assertThat(staff.open(number)).containsExactly(CONFIRM + ":" + MANAGER);
        refused(MANAGER, number, CONFIRM, answers("informed", List.of("OWN_STAFF")), "informed");
        refused(MANAGER, number, CONFIRM, answers("informed", List.of(provider("P-10"))), "informed");
        assertThat(state(number)).isEqualTo("CONFIRMING");
        staff.overRest()
                .complete(
                        MANAGER,
                        number,
                        CONFIRM,
                        answers("informed", List.of("OWN_STAFF", provider("P-10")), "noteText", "Vēstulē."));
        assertThat(informed(number)).singleElement().asString().startsWith("P-10 ");
        assertThat(mails(number)).contains(OUTSIDE + ": Metodiskais atbalsts " + number + " ir sagatavots");
        assertThat(staff.open(number)).containsExactly(FEEDBACK + ":" + OUTSIDE);
        staff.overRest()
                .complete(OUTSIDE, number, FEEDBACK, answers("helped", "PARTLY", "feedbackText", "Vajag paraugu."));
        assertThat(state(number)).isEqualTo("PROVIDED");
        assertThat(page("auditors-1", number))
                .containsSubsequence(
                        "Reģistrēta", "Vajadzība izvērtēta", "Atbalsta veids", "Sagatavots", "Pārliecinās", "pabeigta")
                .contains("Palīdzēja daļēji. Vajag paraugu.");
    }

    @Test
    @DisplayName("O1: a material that is there answers at once; the asker gets its address; the wrong one is refused")
    void available() {
        given.material("MM-9001", "PUBLISHED", "INTERNAL", "SERVICE_PROCESS", null, null);
        given.material("MM-9002", "PUBLISHED", "BOTH", "SERVICE_PROCESS", null, null);
        String number = ask(OUTSIDE, wanted("SERVICE_PROCESS", "P-10", "EXTERNAL"));
        assertThat(page(MANAGER, number)).contains("Materiāls MM-9001", "Materiāls MM-9002");
        refused(MANAGER, number, EVALUATE, answers("verdict", "AVAILABLE", "materialCode", "MM-9001"), "materialCode");
        staff.complete(MANAGER, number, EVALUATE, answers("verdict", "AVAILABLE", "materialCode", "MM-9002"));
        assertThat(state(number)).isEqualTo("ALREADY_AVAILABLE");
        assertThat(staff.open(number)).isEmpty();
        assertThat(notifier.messagesOf(number, "auditors-1"))
                .filteredOn(m -> m.recipient().equals(OUTSIDE))
                .singleElement()
                .satisfies(m -> assertThat(m.body()).contains("/registri/atbalsts/materiali/MM-9002"));
    }

    @Test
    @DisplayName("A need is rejected with a reason, which the asker is told; a change may be asked for instead")
    void rejected() {
        String number = ask(INSIDE, wanted("SERVICE_PROCESS", "P-12", "INTERNAL"));
        String manager = "pakalpojuma-vaditajs-1";
        refused(manager, number, EVALUATE, answers("verdict", "REJECTED"), "reasonText");
        staff.complete(
                manager,
                number,
                EVALUATE,
                answers(
                        "verdict",
                        "REJECTED",
                        "reasonText",
                        "Jālabo veidlapa.",
                        "requestChange",
                        true,
                        "changeText",
                        "Vienkāršot veidlapu."));
        assertThat(state(number)).isEqualTo("REJECTED");
        assertThat(notifier.messagesOf(number, "auditors-1"))
                .filteredOn(m -> m.recipient().equals(INSIDE))
                .singleElement()
                .satisfies(m -> assertThat(m.body()).contains("Jālabo veidlapa."));
        String change = jdbc.sql("select number from change_request where origin_case = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(page("auditors-1", number)).contains(change + "</a>");
    }

    @ParameterizedTest
    @DisplayName("D1–D4: the manager of the service or resource, of the institution its portfolio manager")
    @CsvSource({
        "SERVICE_PROCESS, P-12, pakalpojuma-vaditajs-1",
        "RESOURCE_USE, R-02, resursa-vaditajs-1",
        "POLICY, , pakalpojumu-kopuma-vaditajs-1",
        "RESOURCE_USE, , resursu-kopuma-vaditajs-1"
    })
    void scopes(String topic, String item, String manager) {
        assertThat(staff.open(ask(INSIDE, wanted(topic, item, "INTERNAL")))).containsExactly(EVALUATE + ":" + manager);
    }

    @Test
    @DisplayName(
            "The third who asks about a topic in 90 days gets a material for all, more than ten people a training too")
    void requesters() {
        clock.set(LocalDateTime.of(2026, 8, 1, 10, 0));
        ask(PORTFOLIO, wanted("BEST_WAYS", "P-10", "INTERNAL"));
        clock.reset();
        String first = ask(OUTSIDE, wanted("BEST_WAYS", "P-10", "BOTH"));
        ask(OUTSIDE, wanted("BEST_WAYS", "P-10", "BOTH"));
        Map<String, Object> seen = with(ACCEPTED, "needTopic", "BEST_WAYS");
        staff.complete(MANAGER, first, EVALUATE, seen);
        assertThat(staff.open(first)).as("one, and one too long ago").containsExactly(CONSULTATION + ":" + MANAGER);
        ask("arejais-sniedzejs-2", wanted("BEST_WAYS", "P-11", "EXTERNAL"));
        String third = ask(INSIDE, wanted("BEST_WAYS", "P-10", "BOTH"));
        staff.complete(MANAGER, third, EVALUATE, with(seen, "peopleCount", 11));
        assertThat(staff.open(third)).containsExactly(TRAINING + ":" + MANAGER, MATERIAL + ":" + MANAGER);
    }

    @Test
    @DisplayName(
            "O2: a consultation enters its register; a training has to be about the topic, for all, and not cancelled")
    void otherForms() {
        String number = ask(OUTSIDE, wanted("SERVICE_PROCESS", "P-10", "EXTERNAL"));
        staff.complete(
                MANAGER, number, EVALUATE, with(ACCEPTED, "needTopic", "SERVICE_PROCESS", "needAudience", "EXTERNAL"));
        refused(MANAGER, number, CONSULTATION, with(ADVICE, "heldOn", "2026-11-24"), "heldOn");
        staff.complete(MANAGER, number, CONSULTATION, ADVICE);
        assertThat(jdbc.sql("select asker || ' ' || need_number from support_consultation where need_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(OUTSIDE + " " + number);

        String other = ask(INSIDE, wanted("SERVICE_PROCESS", "P-10", "BOTH"));
        staff.complete(
                MANAGER, other, EVALUATE, with(ACCEPTED, "needTopic", "SERVICE_PROCESS", "processChanged", true));
        given.training("AP-9001", "CANCELLED", "BOTH", "SERVICE_PROCESS");
        given.training("AP-9002", "PLANNED", "BOTH", "POLICY");
        given.training("AP-9003", "PLANNED", "EXTERNAL", "SERVICE_PROCESS");
        given.training("AP-9004", "PLANNED", "BOTH", "SERVICE_PROCESS");
        for (String wrong : List.of("AP-9001", "AP-9002", "AP-9003", "AP-0000")) {
            refused(MANAGER, other, TRAINING, answers("trainingCode", wrong), "trainingCode");
        }
        staff.complete(MANAGER, other, TRAINING, answers("trainingCode", "AP-9004"));
        assertThat(state(other)).as("the material is still to come").isEqualTo("PREPARING");
    }

    @Test
    @DisplayName("Nobody evaluates in time: the portfolio manager is told and may do it; late support is told too")
    void escalated() {
        String number = ask(OUTSIDE, wanted("SERVICE_LAW", "P-10", "BOTH"));
        fire(number, EVALUATE);
        assertThat(mails(number)).anyMatch(m -> m.startsWith(MANAGER + ": Atgādinājums"));
        fire(number, "Event_EvaluationLate");
        assertThat(mails(number)).contains(PORTFOLIO + ": Metodiskais atbalsts " + number + " kavējas");
        staff.complete(PORTFOLIO, number, EVALUATE, ACCEPTED);
        fire(number, "Event_SupportLate");
        assertThat(mails(number).stream().filter(m -> m.startsWith(PORTFOLIO) && m.endsWith("kavējas")))
                .hasSize(2);
        assertThat(page("auditors-1", number)).contains("iesaistīts kopuma vadītājs");
    }

    @Test
    @DisplayName("Without feedback in ten working days it ends without; then the step cannot be taken any more")
    void noFeedback() {
        given.material("MM-9001", "PUBLISHED", "BOTH", "SERVICE_LAW", null, null);
        String number = ask(OUTSIDE, wanted("SERVICE_LAW", "P-10", "BOTH"));
        staff.complete(MANAGER, number, EVALUATE, ACCEPTED);
        staff.complete(MANAGER, number, MATERIAL, answers("materialCode", "MM-9001"));
        staff.complete(MANAGER, number, CONFIRM, answers("informed", List.of("OWN_STAFF", provider("P-10"))));
        fire(number, "Event_FeedbackLate");
        assertThat(state(number)).isEqualTo("PROVIDED");
        assertThat(staff.open(number)).isEmpty();
    }

    @Test
    @DisplayName("What a case does not say follows from the item; a material to be renewed has to be published anew")
    void askedByCase() {
        given.material("MM-9001", "PUBLISHED", "BOTH", "SERVICE_PROCESS", "P-06", null);
        String number = messages.send(
                        "SupportNeeded",
                        Map.of(
                                "itemCode",
                                "P-06",
                                "materialCode",
                                "MM-9001",
                                "newOrChangedProcess",
                                true,
                                "originProcess",
                                "change-management",
                                "originCaseId",
                                "IZM-2026-999999"))
                .orElseThrow();
        Map<String, Object> row = jdbc.sql(
                        "select topic, audience, scope, origin_case from support_need where number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(row)
                .as("P-06 is provided by own staff and a competence centre")
                .containsEntry("topic", "SERVICE_PROCESS")
                .containsEntry("audience", "BOTH")
                .containsEntry("scope", "SERVICE")
                .containsEntry("origin_case", "IZM-2026-999999");
        String manager = "pakalpojuma-vaditajs-2";
        staff.complete(
                manager,
                number,
                EVALUATE,
                with(ACCEPTED, "needTopic", "SERVICE_PROCESS", "peopleCount", null, "processChanged", true));
        jdbc.sql("update support_need set registered_at = registered_at + interval '2' day")
                .update();
        refused(manager, number, MATERIAL, answers("materialCode", "MM-9001"), "materialCode");
        jdbc.sql("update support_need set registered_at = registered_at - interval '2' day")
                .update();
        staff.complete(manager, number, MATERIAL, answers("materialCode", "MM-9001"));
        assertThat(messages.send(
                        "SupportNeeded", Map.of("originProcess", "x", "itemCode", "P-99", "originCaseId", "y")))
                .as("an item that is gone is no reason to lose the wish")
                .isPresent();
    }

    @Test
    @DisplayName("Bad input: the page keeps what was typed and names each field; REST likewise; nothing is registered")
    void badInput() {
        Answer nothing = post(INSIDE, Map.of("people", "daudz", "wishedOn", "2026-11-20"));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("#topic", "#audience", "#what", "#people", "#wishedOn", "value=\"daudz\"");
        Map<String, String> good = wanted("SERVICE_PROCESS", "P-12", "INTERNAL");
        record Slip(String user, String field, String value, String names) {}
        for (Slip slip : List.of(
                new Slip(INSIDE, "topic", "NAV_TADAS", "#topic"),
                new Slip(INSIDE, "item", "P-99", "#item"),
                new Slip(INSIDE, "item", "R-01", "#item"),
                new Slip(INSIDE, "item", "", "#item"),
                new Slip(INSIDE, "audience", "EXTERNAL", "#audience"),
                new Slip(INSIDE, "what", "ā".repeat(4001), "#what"),
                new Slip(INSIDE, "people", "0", "#people"),
                new Slip(OUTSIDE, "item", "P-12", "#item"),
                new Slip(OUTSIDE, "item", "P-11", "#item"))) {
            Map<String, String> form = new HashMap<>(good);
            form.put(slip.field(), slip.value());
            Answer answer = post(slip.user(), form);
            assertThat(answer.status()).as(slip.toString()).isEqualTo(400);
            assertThat(answer.body()).as(slip.toString()).contains("href=\"" + slip.names() + "\"");
        }
        Answer rest = TestHttp.basic(port, OUTSIDE, "demo")
                .json(
                        "POST",
                        API,
                        "{\"topic\":\"SERVICE_PROCESS\",\"item\":\"P-12\",\"people\":-1,\"what\":1,\"x\":2}");
        assertThat(rest.status()).isEqualTo(400);
        assertThat(rest.body()).contains("\"item\"", "\"people\"", "\"what\"", "\"x\"", "\"audience\"");
        assertThat(jdbc.sql("select count(*) from support_need")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("A provider from outside learns nothing of others' services: the same answer as for what is not there")
    void outsideSeesItsOwn() {
        TestHttp outside = TestHttp.browser(port, OUTSIDE);
        assertThat(outside.get(ASK).body())
                .contains("value=\"P-10\"")
                .doesNotContain("value=\"P-11\"", "value=\"R-01\"");
        String foreign =
                post(OUTSIDE, wanted("SERVICE_PROCESS", "P-11", "EXTERNAL")).body();
        String nowhere =
                post(OUTSIDE, wanted("SERVICE_PROCESS", "P-99", "EXTERNAL")).body();
        assertThat(foreign).contains("„P-11” nav vai Jūs tajā nepiedalāties");
        assertThat(nowhere).contains("„P-99” nav vai Jūs tajā nepiedalāties");
        assertThat(staff.open(ask(OUTSIDE, wanted("POLICY", null, "BOTH"))))
                .as("a topic of the institution is for everybody")
                .hasSize(1);
        assertThat(post(OUTSIDE, wanted("RESOURCE_USE", null, "EXTERNAL")).status())
                .isEqualTo(400);
        String inside = ask(INSIDE, wanted("SERVICE_PROCESS", "P-12", "INTERNAL"));
        assertThat(outside.get(LIST + "/" + inside).status()).isEqualTo(404);
        assertThat(outside.get(LIST + "/MA-2026-999999").status()).isEqualTo(404);
        assertThat(outside.get(LIST).body()).doesNotContain(inside);
        assertThat(outside.get(LIST + "?format=csv").body()).doesNotContain(inside);
        assertThat(post("auditors-1", wanted("POLICY", null, "BOTH")).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Sent twice it is one need: by the page's token, by REST's key; the Tasklist's form starts one too")
    void waysIn() throws Exception {
        Map<String, String> form = wanted("POLICY", null, "INTERNAL");
        form.put("token", "11111111-2222-3333-4444-555555555555");
        assertThat(ask(INSIDE, form)).isEqualTo(ask(INSIDE, form));
        String body =
                "{\"topic\":\"POLICY\",\"audience\":\"BOTH\",\"what\":\"Kas jauns?\",\"wishedOn\":\"2026-12-10\"}";
        List<String> numbers = List.of(1, 2).stream()
                .map(i -> TestHttp.basic(port, OUTSIDE, "demo")
                        .with("Idempotency-Key", "need-1")
                        .json("POST", API, body))
                .map(a -> {
                    assertThat(a.status()).as(a.body()).isEqualTo(201);
                    return a.body();
                })
                .toList();
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1)).contains("MA-2026-");
        Map<String, Object> start = answers("topic", "SERVICE_PROCESS", "itemCode", "P-10", "audience", "EXTERNAL");
        var wrong = staff.post(
                OUTSIDE,
                "/engine-rest/process-definition/key/methodical-support/submit-form",
                Map.of("variables", TaskWorkers.variables(with(start, "itemCode", "P-11", "needText", "x"))));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("itemCode");
        JsonNode started = TaskWorkers.json(staff.post(
                OUTSIDE,
                "/engine-rest/process-definition/key/methodical-support/submit-form",
                Map.of("variables", TaskWorkers.variables(with(start, "needText", "Kā izvest?")))));
        assertThat(started.get("businessKey").asText()).startsWith("MA-2026-");
        JsonNode list = new ObjectMapper()
                .readTree(TestHttp.basic(port, PORTFOLIO, "demo")
                        .get("/api/registers/support?topic=POLICY")
                        .body());
        assertThat(list.get("total").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("Bad answers leave each task open and name the field; another role cannot complete it over REST")
    void badAnswers() {
        String number = ask(OUTSIDE, wanted("SERVICE_PROCESS", "P-10", "BOTH"));
        assertThatThrownBy(() -> staff.tryToComplete("pakalpojuma-vaditajs-1", number, EVALUATE, ACCEPTED))
                .hasMessageContaining("does not see");
        String id = staff.visible(MANAGER, number, EVALUATE).get(0).get("id").asText();
        assertThat(staff.post(
                                "pakalpojuma-vaditajs-1",
                                "/engine-rest/task/" + id + "/submit-form",
                                Map.of("variables", TaskWorkers.variables(ACCEPTED)))
                        .statusCode())
                .isIn(403, 404);
        slips("need-evaluate", number, EVALUATE, ACCEPTED);
        refused(
                "pakalpojuma-vaditajs-1",
                ask(INSIDE, wanted("SERVICE_PROCESS", "P-12", "INTERNAL")),
                EVALUATE,
                with(ACCEPTED, "needAudience", "EXTERNAL"),
                "needAudience");
        staff.complete(MANAGER, number, EVALUATE, with(ACCEPTED, "needTopic", "SERVICE_PROCESS"));
        slips("need-consultation", number, CONSULTATION, ADVICE);
        staff.complete(MANAGER, number, CONSULTATION, ADVICE);
        slips("need-confirm", number, CONFIRM, answers("informed", List.of("OWN_STAFF", provider("P-10"))));
        assertThat(state(number)).isEqualTo("CONFIRMING");
    }

    private void slips(String form, String number, String task, Map<String, Object> good) {
        for (FormSlips.Slip slip : FormSlips.of("support/" + form, good)) {
            var answer = staff.tryToComplete(MANAGER, number, task, slip.answers());
            assertThat(answer.statusCode())
                    .as(form + ": " + slip.what() + answer.body())
                    .isEqualTo(400);
            assertThat(answer.body()).as(slip.what()).contains(slip.field());
        }
    }
}
