package lv.saimnieks.change.meeting;

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

    @BeforeEach
    @AfterEach
    void clean() {
        List.of("addition", "item", "person")
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
        assertThat(organiser.get("/api/change-requests/" + first).body()).contains("Lemts sapulcē " + meeting);

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
