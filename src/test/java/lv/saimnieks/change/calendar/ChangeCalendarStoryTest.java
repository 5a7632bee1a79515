package lv.saimnieks.change.calendar;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.calendar.Freeze.Recurrence;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("The calendar of changes, at planning, on its page and in calendars outside")
class ChangeCalendarStoryTest extends ChangeStories {

    private static final String PATH = "/registri/izmainas/kalendars";
    private static final String REASON = "Jāņa Parauga vārdā saskaņots, tālr. 29123456.";

    @Autowired
    Freezes freezes;

    @Autowired
    Feeds feeds;

    @Autowired
    IdentityService identity;

    private static Map<String, Object> unexplained(String who, String from, String to) {
        Map<String, Object> plan = new HashMap<>(plan(who, from, to));
        plan.remove("clashReasonText");
        return plan;
    }

    private String refusal(String number, Map<String, Object> plan) {
        var answer = clerks.tryToComplete(MANAGER, number, "Task_PlanChange", plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    @Test
    @DisplayName(
            "a plan that clashes is refused with the other's number and the next free days, and kept with a reason")
    void planning() {
        String first = toPlanning();
        clerks.complete(MANAGER, first, "Task_PlanChange", plan(REQUESTER, "2027-03-01", "2027-03-02"));
        String second = toPlanning();
        assertThat(refusal(second, unexplained(REQUESTER, "2027-03-02", "2027-03-03")))
                .contains("clashReasonText", first, "maina arī izmaiņa", "Veidlapai pievienot karti", "strādā arī")
                .contains("Tuvākais laiks, kad nekas nestāv pretī: 03.03.2027. – 04.03.2027.");
        String bad = refusal(
                second,
                with(
                        unexplained(REQUESTER, "2027-03-02", "2027-03-03"),
                        "planItemsText",
                        List.of(
                                answers("whatText", "A", "who", MANAGER, "from", "2026-11-04", "to", "2026-11-03"),
                                answers("whatText", "B", "who", MANAGER, "from", "2026-11-03", "to", "2027-03-01"))));
        assertThat(bad)
                .contains("1. darbs: beigu datums", "1. darbs: sākuma datums")
                .contains("2. darbs: sākuma datums", "clashReasonText", first);

        clerks.complete(
                MANAGER,
                second,
                "Task_PlanChange",
                with(plan(REQUESTER, "2027-03-02", "2027-03-03"), "clashReasonText", REASON));
        String page = "/registri/izmainas/" + second;
        assertThat(TestHttp.browser(port, MANAGER).get(page).body()).contains("Kāpēc plānu drīkst atstāt", REASON);
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/audit/cases/" + second)
                        .body())
                .as("the story for auditors")
                .contains(
                        "Plānam stāv pretī",
                        "tajās dienās P-05 maina arī izmaiņa " + first,
                        "saskaņots, tālr. [tālrunis]");
        assertThat(TestHttp.browser(port, "auditors-1").get(page).body())
                .contains("[vārds] vārdā saskaņots, tālr. [tālrunis].")
                .doesNotContain("29123456");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance(second))
                        .list())
                .as("never a process variable")
                .noneMatch(v -> v.getName().startsWith("clashReason") || REASON.equals(v.getValue()));
        onPages(first, second);
    }

    private void onPages(String first, String second) {
        String day = "?day=2027-03-02&item=P-05";
        assertThat(TestHttp.browser(port, MANAGER).get(PATH + day).body())
                .contains(first, second, "sakrīt ar " + first, "/registri/izmainas/" + second, "2027. gada marts")
                .contains("Veidlapai pievienot karti");
        String foreign =
                TestHttp.browser(port, "registrators-1").get(PATH + day).body();
        assertThat(foreign)
                .as("staff see that something is planned")
                .contains(first, "sakrīt ar")
                .doesNotContain("Veidlapai pievienot karti", "/registri/izmainas/" + first);
        assertThat(TestHttp.browser(port, "arejais-sniedzejs-2").get(PATH + day).body())
                .as("a provider from outside sees own work only")
                .doesNotContain(first);
        assertThat(TestHttp.browser(port, MANAGER)
                        .get(PATH + "?view=WEEK&day=2027-03-02&who=" + REQUESTER)
                        .body())
                .contains(first, "01.03.2027. – 07.03.2027.");
        assertThat(TestHttp.browser(port, MANAGER)
                        .get(PATH + day + "&format=csv")
                        .body())
                .contains(first + ";", "02.03.2027.;03.03.2027.;" + second);
        var json = TaskWorkers.json(
                clerks.get(MANAGER, "/api/changes/calendar?from=2027-03-01&to=2027-03-31&item=P-05&who=" + REQUESTER));
        assertThat(json.at("/works").findValuesAsText("number")).contains(first, second);
        assertThat(json.at("/works/0/clashes").toString()).contains(second);
        assertThat(clerks.get(MANAGER, "/api/changes/calendar?from=2027-03-01&to=2029-03-31")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("portfolio managers keep the windows; a soft one wants a reason, a hard one is for emergencies only")
    void freezing() {
        TestHttp keeper = TestHttp.browser(port, PORTFOLIO);
        String path = PATH + "/moratoriji";
        assertThat(keeper.form(
                                path + "/jauns",
                                path,
                                Map.of(
                                        "name",
                                        "Vēlēšanas",
                                        "from",
                                        "2027-05-05",
                                        "to",
                                        "2027-05-01",
                                        "hardness",
                                        "VERY"))
                        .body())
                .contains("Iemesls", "field-error", "SOFT, HARD");
        Map<String, String> window = new HashMap<>(Map.of(
                "name", "Deklarāciju termiņš",
                "reason", "Iedzīvotāji iesniedz deklarācijas.",
                "from", "2027-05-03",
                "to", "2027-05-07",
                "recurrence", "YEARLY",
                "hardness", "HARD",
                "extent", "SOME",
                "items", "P-05"));
        assertThat(keeper.form(path + "/jauns", path, window).status()).isEqualTo(302);
        Freeze hard = freezes.all().stream()
                .filter(f -> f.name().equals("Deklarāciju termiņš"))
                .findFirst()
                .orElseThrow();
        assertThat(hard.recurrence()).isEqualTo(Recurrence.YEARLY);
        try {
            String number = toPlanning();
            assertThat(refusal(number, plan(REQUESTER, "2027-05-07", "2027-05-10")))
                    .contains("planItemsText", "izmaiņas ir aizliegtas", "tikai ārkārtas", "10.05.2027. – 11.05.2027.");
            window.put("hardness", "SOFT");
            window.put("edits", "" + hard.edits());
            assertThat(keeper.form(path + "/" + hard.id(), path + "/" + hard.id(), window)
                            .status())
                    .isEqualTo(302);
            assertThat(keeper.form(path + "/" + hard.id(), path + "/" + hard.id(), window)
                            .status())
                    .as("somebody else has saved it")
                    .isEqualTo(409);
            assertThat(refusal(number, unexplained(REQUESTER, "2027-05-07", "2027-05-10")))
                    .contains("clashReasonText", "izmaiņas nav vēlamas");
            clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2027-05-07", "2027-05-10"));
            String month = PATH + "?day=2027-05-05";
            assertThat(keeper.get(month).body())
                    .contains("Moratorijs „Deklarāciju termiņš”: izmaiņas nav vēlamas", "moratorijā „Deklarāciju");
            assertThat(TestHttp.browser(port, MANAGER).get(path).body())
                    .as("everybody reads them, and what was changed")
                    .contains("Deklarāciju termiņš", "Kļuva", PORTFOLIO)
                    .doesNotContain("moratoriji/jauns");
        } finally {
            freezes.end(hard.id(), PORTFOLIO, "Tests beidzies.");
        }
        assertThat(freezes.get(hard.id()).within(new Days(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "a calendar address gives own work and an item's without login, until revoked or its owner has no role")
    void feeds() {
        String number = toPlanning();
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2027-04-05", "2027-04-06"));
        TestHttp nobody = TestHttp.nobody(port);
        TestHttp browser = TestHttp.browser(port, REQUESTER);
        assertThat(browser.form(PATH + "/adreses", PATH + "/adreses", Map.of("item", "X-99"))
                        .status())
                .isEqualTo(400);
        String own = address(feeds.create(REQUESTER, null));
        Answer calendar = nobody.get(own);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body().replace("\r\n ", ""))
                .contains("BEGIN:VCALENDAR", "SUMMARY:" + number + " Veidlapai pievienot karti", "LOCATION:P-05")
                .contains("DTSTART;VALUE=DATE:20270405", "DTEND;VALUE=DATE:20270407", "/registri/izmainas/" + number);
        assertThat(nobody.get(address(feeds.create("registrators-1", "P-05"))).body())
                .as("of an item, for who may not read the change: without its title")
                .contains("SUMMARY:" + number)
                .doesNotContain("pievienot karti");
        assertThat(nobody.get("/kalendars/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
        long id = feeds.of(REQUESTER).get(0).id();
        TestHttp other = TestHttp.browser(port, MANAGER);
        String revoke = PATH + "/adreses/" + id + "/atsaukt";
        assertThat(other.form(PATH + "/adreses", revoke, Map.of()).status())
                .as("another's")
                .isEqualTo(404);
        assertThat(browser.form(PATH + "/adreses", revoke, Map.of()).status()).isEqualTo(302);
        assertThat(nobody.get(own).status()).as("revoked").isEqualTo(404);
    }

    @Test
    @DisplayName("whoever lost their role or left gives nothing, and who comes by their id later does not either")
    void leavers() {
        User leaver = identity.newUser("kalendars-1");
        identity.saveUser(leaver);
        identity.createMembership("kalendars-1", "service-provider");
        String address = address(feeds.create("kalendars-1", null));
        TestHttp nobody = TestHttp.nobody(port);
        assertThat(nobody.get(address).status()).isEqualTo(200);
        identity.deleteMembership("kalendars-1", "service-provider");
        assertThat(nobody.get(address).status()).as("without a role").isEqualTo(404);
        identity.createMembership("kalendars-1", "service-provider");
        assertThat(nobody.get(address).status()).isEqualTo(200);
        identity.deleteUser("kalendars-1");
        identity.saveUser(identity.newUser("kalendars-1"));
        identity.createMembership("kalendars-1", "service-provider");
        assertThat(nobody.get(address).status()).as("another of that id").isEqualTo(404);
        identity.deleteUser("kalendars-1");
        assertThat(Set.copyOf(feeds.of("kalendars-1"))).isEmpty();
    }

    private static String address(String whole) {
        return whole.replaceFirst("^https?://[^/]+", "");
    }
}
