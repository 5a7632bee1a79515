package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.SentMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How materials stay in force: review before they lapse, prolonged, given to another owner. */
@Tag("database")
class UpkeepTest extends MaterialStories {

    @Autowired
    Upkeep upkeep;

    @Autowired
    Notifier notifier;

    private String validUntil(String day) {
        Map<String, String> typed = draft("Konteineru izvešana", "BOTH", "P-10", null);
        typed.put("validUntil", day);
        return publish(typed);
    }

    private List<String> askedOf(String page) {
        return notifier.messagesOf(code(page), AUDITOR).stream()
                .filter(m -> m.subject().contains("Drīz beigsies"))
                .map(SentMessage::recipient)
                .toList();
    }

    @Test
    @DisplayName(
            "K09: valid to 30 November is valid until midnight in Riga, then lapsed; one state, told to the reader")
    void lastDay() {
        String page = validUntil("2026-11-30");
        clock.set(LocalDateTime.of(2026, 11, 30, 23, 59));
        assertThat(as(OUTSIDE).get(page).body())
                .doesNotContain("Derīgums beidzies")
                .contains("Apstiprinu, ka esmu");
        clock.set(LocalDateTime.of(2026, 12, 1, 0, 0));
        TestHttp outside = as(OUTSIDE);
        assertThat(outside.get(page).body())
                .contains(">Derīgums beidzies<", "Materiāla derīgums beidzās 30.11.2026.")
                .doesNotContain("Apstiprinu, ka esmu", ">Publicēts<");
        assertThat(outside.get(LIST).body()).contains(">Derīgums beidzies<").doesNotContain("badge good");
        assertThat(outside.get("/atbalsts").body()).contains("Viss Jums paredzētais ir izlasīts");
        post(outside, page + "/izlasits", Map.of("version", "1"));
        assertThat(outside.get(page).body()).contains("iepazīšanos apstiprināt nevar");
        assertThat(TestHttp.basic(port, AUDITOR, "demo")
                        .get("/api/registers/materials")
                        .body())
                .contains("\"lapsed\":true");
    }

    @Test
    @DisplayName("K09: without a last day it never lapses, and nobody is asked")
    void noLastDay() {
        String page = publish("Konteineru izvešana", "BOTH");
        clock.set(LocalDateTime.of(2126, 1, 1, 12, 0));
        new ReviewSchedule(upkeep).byNight();
        assertThat(as(OUTSIDE).get(page).body()).doesNotContain("Derīgums beidzies");
        assertThat(askedOf(page)).isEmpty();
    }

    @Test
    @DisplayName("30 days before the last day the owner is asked once, and anew for another last day")
    void review() {
        String page = validUntil("2026-12-31");
        clock.set(LocalDateTime.of(2026, 11, 30, 23, 0));
        new ReviewSchedule(upkeep).byNight();
        assertThat(askedOf(page)).isEmpty();
        clock.set(LocalDateTime.of(2026, 12, 1, 5, 0));
        new ReviewSchedule(upkeep).byNight();
        new ReviewSchedule(upkeep).byNight();
        assertThat(askedOf(page)).containsExactly(MANAGER);
        post(as(MANAGER), page + "/pagarinat", Map.of("validUntil", "2027-12-31"));
        new ReviewSchedule(upkeep).byNight();
        assertThat(askedOf(page)).hasSize(1);
        clock.set(LocalDateTime.of(2028, 2, 1, 5, 0));
        new ReviewSchedule(upkeep).byNight();
        assertThat(askedOf(page)).as("also when it has lapsed meanwhile").hasSize(2);
    }

    @Test
    @DisplayName("whose owner may write it no more is asked of the portfolio managers")
    void ownerGone() {
        String page = validUntil("2026-12-01");
        jdbc.sql("update support_material set owner = 'kads-kurs-aizgajis'").update();
        new ReviewSchedule(upkeep).byNight();
        assertThat(askedOf(page)).containsExactly(PORTFOLIO);
    }

    @Test
    @DisplayName(
            "still valid: a later day, proposed a year later and included, with who and when; who only reads may not")
    void prolonged() {
        String page = validUntil("2026-11-30");
        TestHttp manager = as(MANAGER);
        assertThat(manager.get(page).body()).contains("value=\"2027-11-30\"");
        for (String wrong : List.of("", "rīt", "2026-11-22", "2026-11-30")) {
            post(manager, page + "/pagarinat", Map.of("validUntil", wrong));
            assertThat(manager.get(page).body()).as(wrong).contains("class=\"notice error\"", "30.11.2026.");
        }
        for (String reader : List.of(OUTSIDE, CLERK, AUDITOR)) {
            assertThat(post(as(reader), page + "/pagarinat", Map.of("validUntil", "2027-11-30"))
                            .status())
                    .as(reader)
                    .isEqualTo(403);
        }
        post(manager, page + "/pagarinat", Map.of("validUntil", "2027-11-30"));
        assertThat(manager.get(page).body())
                .contains("bija līdz 30.11.2026., ir līdz 30.11.2027.", "Pakalpojuma vadītājs 4", "1. redakcija");
        clock.set(LocalDateTime.of(2027, 11, 30, 23, 59));
        assertThat(as(OUTSIDE).get(page).body()).doesNotContain("Derīgums beidzies");
    }

    @Test
    @DisplayName("a portfolio manager gives a material to another who may write it; its manager may not")
    void otherOwner() {
        String page = publish("Konteineru izvešana", "BOTH");
        assertThat(as(MANAGER).get(page).body()).doesNotContain("Nodot citam saimniekam");
        assertThat(post(as(MANAGER), page + "/saimnieks", Map.of("owner", PORTFOLIO))
                        .status())
                .isEqualTo(403);
        TestHttp portfolio = as(PORTFOLIO);
        post(portfolio, page + "/saimnieks", Map.of("owner", CLERK));
        assertThat(portfolio.get(page).body()).contains("Izvēlieties saimnieku no saraksta");
        post(portfolio, page + "/saimnieks", Map.of());
        assertThat(portfolio.get(page).body()).contains("Izvēlieties saimnieku no saraksta");
        post(portfolio, page + "/saimnieks", Map.of("owner", PORTFOLIO));
        assertThat(portfolio.get(page).body())
                .contains("Saimnieks: bija Pakalpojuma vadītājs 4, ir Pakalpojumu kopuma vadītājs 1");
    }
}
