package lv.saimnieks.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The start page shows a person's work, and one search finds a case of any register. */
@AppTest
class OwnWorkTest extends ChangeStories {

    @Test
    @DisplayName(
            "who holds a task finds it on the start page; who asked sees where it stands; who watches sees what is late")
    void startPage() {
        String number = toAssessment();
        String title = "Veidlapai pievienot karti";
        Answer mine = TestHttp.browser(port, ASSESSOR).get("/");
        assertThat(mine.body())
                .contains("Mans darbs", "Novērtēt izmaiņu", number, title, "tasklist/default/#/?task=")
                .doesNotContain("Ko esmu pieteicis");
        assertThat(TestHttp.browser(port, REQUESTER).get("/").body())
                .contains("Ko esmu pieteicis", "/registri/izmainas/" + number, "Klasificēta");
        assertThat(TestHttp.browser(port, MANAGER).get("/").body()).doesNotContain("Ar atvērtiem uzdevumiem");

        assertThat(TestHttp.browser(port, PORTFOLIO).get("/").body()).contains("Ar atvērtiem uzdevumiem");
        clock.advance(Duration.ofDays(60));
        assertThat(TestHttp.browser(port, PORTFOLIO).get("/").body()).contains("/registri/izmainas?overdue=true");
        assertThat(TestHttp.browser(port, ASSESSOR).get("/").body()).contains("kavējas");
        assertThat(TestHttp.browser(port, "auditors-1").get("/").body())
                .contains("Ar atvērtiem uzdevumiem")
                .doesNotContain("Mans darbs");
    }

    @Test
    @DisplayName(
            "a number however it is written opens its case; words find cases of those who may read them; nothing is said in words")
    void search() {
        String number = toAssessment();
        String shortNumber = number.replace("-000", "-").toLowerCase(Locale.ROOT);
        TestHttp manager = TestHttp.browser(port, MANAGER);
        assertThat(manager.get("/meklet?text=" + shortNumber).header("Location"))
                .endsWith("/registri/izmainas/" + number);
        assertThat(manager.get("/meklet?text=veidlapai+karti").body())
                .contains("/registri/izmainas/" + number, "Klasificēta");
        assertThat(TestHttp.browser(port, "resursa-vaditajs-2")
                        .get("/meklet?text=" + number)
                        .body())
                .contains("Nekas nav atrasts")
                .doesNotContain("/registri/izmainas/" + number);
        assertThat(manager.get("/meklet?text=%00").status()).isEqualTo(400);
        assertThat(manager.get("/meklet?text=" + "x".repeat(500)).status()).isIn(200, 400);
        assertThat(manager.get("/meklet").body())
                .contains("Meklēt visos reģistros")
                .doesNotContain("Nekas nav atrasts");
    }
}
