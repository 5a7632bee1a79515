package lv.saimnieks.change.meeting;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.change.model.Request.TargetType;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("PU2-20/A4: an authority decides on several changes in one sitting, each by its own task")
class MeetingStoryTest extends ChangeStories {

    private static final String LIST = MeetingRegister.PATH;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRows rows;

    @Autowired
    IdentityService identity;

    @BeforeEach
    @AfterEach
    void clean() {
        List.of("addition", "item", "person", "lead")
                .forEach(t -> jdbc.sql("delete from change_meeting_" + t).update());
        jdbc.sql("delete from change_meeting").update();
    }

    private String call(TestHttp organiser, String... changes) {
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("day", "2026-11-24", "from", "10:00", "to", "11:30", "place", "Sēžu zāle", "invited", EXPERT));
        typed.put("changes", String.join(",", changes));
        String location =
                organiser.form(LIST + "/jauna", LIST + "/jauna", typed).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String field(String name, String meeting, String change) {
        return name + "-"
                + rows.items(meeting).stream()
                        .filter(i -> i.changeNumber().equals(change))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private List<Verdict> decided(String change) {
        return transactions.execute(t -> view.get(change).decisions().stream()
                .map(Decision::content)
                .map(Decision.Content::verdict)
                .toList());
    }

    @Test
    @DisplayName(
            "Three items: two are decided, the refused one says why and is decided when it is complete; nothing twice")
    void threeItems() {
        String first = toDecision();
        String second = toDecision();
        String third = toDecision();
        String own = toDecision(MANAGER);
        TestHttp organiser = TestHttp.browser(port, MANAGER);
        assertThat(organiser.get(LIST + "/jauna").body())
                .contains(first, second, third)
                .doesNotContain(own);
        String meeting = call(organiser, first, second, third, own);
        String page = LIST + "/" + meeting;
        String sitting = page + "/sede";
        assertThat(rows.items(meeting))
                .extracting(Meeting.Item::changeNumber)
                .as("own requests are never decided")
                .containsExactly(first, second, third);

        assertThat(organiser
                        .form(page, page + "/kartiba/augstak", Map.of("change", third))
                        .status())
                .isEqualTo(302);
        organiser.form(page, page + "/kartiba/iznemt", Map.of("change", first));
        assertThat(rows.items(meeting)).extracting(Meeting.Item::changeNumber).containsExactly(third, second);
        organiser.form(page, page + "/kartiba/pievienot", Map.of("change", first));
        organiser.form(page, page + "/aicinat", Map.of());
        assertThat(notifier.messagesOf(meeting, MANAGER))
                .as("the agenda is mailed to the invited")
                .hasSize(1)
                .allSatisfy(m -> assertThat(m.toString()).contains(EXPERT));

        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "deed",
                "decide",
                "present",
                EXPERT,
                "guests",
                "Uzraudzības iestādes pārstāvis",
                "minutes",
                "Runāja Anna Bērziņa, tālrunis 29123456."));
        typed.put(field("decision", meeting, first), "AUTHORISE");
        typed.put(field("rationale", meeting, first), "Ieguvums lielāks par izmaksām.");
        typed.put(field("validUntil", meeting, first), "2026-12-31");
        typed.put(field("minutes", meeting, first), "Eksperts atbildēja uz jautājumiem.");
        typed.put(field("decision", meeting, second), "AUTHORISE_WITH_CONDITIONS");
        typed.put(field("rationale", meeting, second), "Vajadzīgs izmēģinājums.");
        typed.put(field("decision", meeting, third), "REJECT");
        typed.put(field("rationale", meeting, third), "Izmaksas nav samērīgas.");
        assertThat(organiser.form(sitting, sitting, typed).body())
                .as("not before its day")
                .contains("Sapulce ir 24.11.2026.");
        assertThat(decided(first)).isEmpty();

        assertThat(TestHttp.browser(port, EXPERT).get(page).body())
                .as("the invited read what waits and what was said of it")
                .contains(third, "Samazinās precizēšanas vēstuļu skaits.", "Risinājums ir pārbaudīts")
                .doesNotContain("vairs negaida", "Vadīt sapulci");

        clock.set(Instant.parse("2026-11-24T08:30:00Z"));
        TestHttp.Answer answer = organiser.form(sitting, sitting, typed);
        assertThat(answer.body()).contains(second + ": Lauks „Nosacījumi” ir obligāts", "Vajadzīgs izmēģinājums.");
        assertThat(decided(first)).containsExactly(Verdict.AUTHORISE);
        assertThat(decided(second)).as("refused, and waits as before").isEmpty();
        assertThat(decided(third)).containsExactly(Verdict.REJECT);
        organiser.form(sitting, sitting, typed);
        assertThat(decided(first)).as("sent twice").hasSize(1);
        assertThat(decided(third)).hasSize(1);

        typed.put("deed", "close");
        assertThat(organiser.form(sitting, sitting, typed).body())
                .as("chosen and not entered")
                .contains(second + " lēmums ir izvēlēts, bet nav pieņemts");
        typed.put("deed", "decide");
        typed.put(field("conditions", meeting, second), "Vispirms trīs mēnešus vienā pagastā.");
        assertThat(organiser.form(sitting, sitting, typed).status()).isEqualTo(302);
        assertThat(decided(second)).containsExactly(Verdict.AUTHORISE_WITH_CONDITIONS);
        assertThat(view.get(first).status()).isEqualTo(ChangeStatus.AUTHORISED);
        assertThat(organiser.get("/registri/izmainas/" + first).body())
                .contains("href=\"" + page + "\"", "Lemts sapulcē " + meeting + ", 24.11.2026.");
        assertThat(organiser.get("/api/change-requests/" + first).body())
                .contains(
                        "Lemts sapulcē " + meeting,
                        "\"meetings\":[{\"number\":\"" + meeting + "\",\"date\":\"2026-11-24\"}]");

        typed.put("deed", "close");
        assertThat(organiser.form(sitting, sitting, typed).status()).isEqualTo(302);
        typed.put("minutes", "Pavisam cita gaita.");
        organiser.form(page, sitting, typed);
        assertThat(organiser.get(page).body())
                .as("a closed protocol stays as it is")
                .contains("Protokols slēgts", "Vispirms trīs mēnešus vienā pagastā.", "29123456")
                .doesNotContain("Pavisam cita gaita.");
        organiser.form(page, page + "/papildinajums", Map.of("said", "Precizēts termiņš."));
        readers(meeting);

        meetings.forget(first);
        assertThat(rows.items(meeting).get(2).minutes()).isEqualTo("[dzēsts]");
        assertThat(rows.find(meeting).orElseThrow().minutes())
                .as("other changes are still kept")
                .contains("29123456");
    }

    /** A complex change of the institution: both portfolio managers are to decide. */
    private String toBoth() {
        String number = process.start(wanted(
                "Pagarināt klientu centra darba laiku", REQUESTER, TargetType.INSTITUTION, "P-01", "P-02", "P-12"));
        clerks.complete(PORTFOLIO, number, "Task_IdentifyNeed", need());
        clerks.complete(PORTFOLIO, number, "Task_ClassifyChange", classification(affected(number), 1, 2, 10, 3000));
        String assessor = "pakalpojuma-vaditajs-1";
        clerks.complete(PORTFOLIO, number, "Task_ConfirmClassification", answers("assessor", assessor));
        clerks.complete(
                assessor,
                number,
                "Task_AssessChange",
                with(assessment(1, 2, 10, 3000), "splitPossible", "NO", "splitReasonText", "Laiks ir kopīgs."));
        for (String expert : List.of("eksperts-1", "eksperts-2")) {
            clerks.complete(expert, number, "Task_ExpertAssessment", opinion());
        }
        return number;
    }

    @Test
    @DisplayName(
            "Where two are to decide, one decision is not enough; the other goes on with the meeting, which tells it")
    void twoDecide() {
        String number = toBoth();
        TestHttp organiser = TestHttp.browser(port, PORTFOLIO);
        String meeting = call(organiser, number);
        String page = LIST + "/" + meeting;
        String sitting = page + "/sede";
        Map<String, String> typed = new LinkedHashMap<>(Map.of("deed", "decide", "present", EXPERT));
        typed.put(field("decision", meeting, number), "AUTHORISE");
        typed.put(field("rationale", meeting, number), "Klientiem vajag vakaru.");
        clock.set(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(organiser.form(sitting, sitting, typed).status()).isEqualTo(302);
        assertThat(decided(number)).hasSize(1);
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.ASSESSED);
        assertThat(organiser.get(page).body()).contains("Klientiem vajag vakaru.", "gaida vēl cita lēmēja lēmumu");
        assertThat(organiser.form(sitting, sitting, typed).body()).contains("Izvēlieties lēmumu vismaz vienā");
        assertThat(decided(number)).as("sent twice").hasSize(1);

        TestHttp other = TestHttp.browser(port, RESOURCE_PORTFOLIO);
        assertThat(other.get(LIST + "/jauna").body()).contains("jau sapulces " + meeting + " darba kārtībā");
        assertThat(other.form(page, sitting, typed).status())
                .as("not theirs yet")
                .isEqualTo(403);
        assertThat(TestHttp.browser(port, EXPERT)
                        .form(page, page + "/parnemt", Map.of())
                        .status())
                .as("who decides on nothing")
                .isEqualTo(403);
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-3").get(page).status())
                .as("an authority for whom nothing of it waits")
                .isEqualTo(404);
        assertThat(other.form(page, page + "/parnemt", Map.of()).status()).isEqualTo(302);
        typed.put(field("rationale", meeting, number), "Telpas ir brīvas.");
        assertThat(other.form(sitting, sitting, typed).status()).isEqualTo(302);
        assertThat(decided(number)).containsExactly(Verdict.AUTHORISE, Verdict.AUTHORISE);
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.AUTHORISED);
        typed.put("deed", "close");
        assertThat(other.form(sitting, sitting, typed).status()).isEqualTo(302);
        assertThat(TestHttp.browser(port, "auditors-1").get(page).body())
                .contains("Vadīšanu pārņēma", "iepriekš", PORTFOLIO, "24.11.2026. 10:30")
                .contains("Klientiem vajag vakaru.", "Telpas ir brīvas.")
                .doesNotContain("gaida vēl");
        clerks.cancel(number);
    }

    @Test
    @DisplayName(
            "A meeting whose organiser has left is found and ended by a portfolio manager, and by no other manager")
    void organiserLeft() {
        identity.saveUser(identity.newUser("sapulce-1"));
        identity.createMembership("sapulce-1", "service-manager");
        String meeting = meetings.call(
                new MeetingInput("2026-11-24", "10:00", "11:00", "Zāle", List.of(EXPERT)), List.of(), "sapulce-1");
        String page = LIST + "/" + meeting;
        TestHttp overseer = TestHttp.browser(port, PORTFOLIO);
        assertThat(overseer.get(page).status()).as("its organiser is there").isEqualTo(404);
        identity.deleteUser("sapulce-1");
        assertThat(overseer.get(LIST + "?format=csv").body()).contains(meeting);
        TestHttp manager = TestHttp.browser(port, MANAGER);
        assertThat(manager.get(LIST + "?format=csv").body()).doesNotContain(meeting);
        assertThat(manager.get(page).status()).isEqualTo(404);
        assertThat(overseer.get(page).body()).contains("Pārņemt vadīšanu").doesNotContain("Atcelt sapulci");
        overseer.form(page, page + "/parnemt", Map.of());
        assertThat(overseer.form(page, page + "/atcelt", Map.of()).status()).isEqualTo(302);
        assertThat(rows.find(meeting)).get().extracting(Meeting::state).isEqualTo(MeetingState.CANCELLED);
    }

    private void readers(String meeting) {
        String page = LIST + "/" + meeting;
        assertThat(TestHttp.browser(port, EXPERT).get(page).body())
                .contains("Precizēts termiņš.", "29123456")
                .doesNotContain("Pievienot papildinājumu");
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(page).body()).contains("Precizēts termiņš.").doesNotContain("29123456", "Bērziņa");
        assertThat(auditor.get(LIST + "?format=csv").body()).contains(meeting);
        TestHttp other = TestHttp.browser(port, PORTFOLIO);
        assertThat(other.get(page).status()).as("not invited").isEqualTo(404);
        assertThat(other.get(LIST + "?format=csv").body()).doesNotContain(meeting);
        assertThat(TestHttp.browser(port, EXPERT)
                        .form(page, page + "/papildinajums", Map.of("said", "Mans."))
                        .status())
                .isEqualTo(403);
    }
}
