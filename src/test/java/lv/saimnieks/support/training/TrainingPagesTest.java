package lv.saimnieks.support.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainings as those who plan and attend them meet them (PU2-12/O2, U1). */
@AppTest
class TrainingPagesTest {

    private static final String LIST = Trainings.PATH;
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String OUTSIDE = "arejais-sniedzejs-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String code;

    @AfterEach
    void clean() {
        clock.reset();
        if (code != null) {
            TrainingTest.forget(jdbc, code);
        }
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "title", "Piekļuves kārtība",
                "description", "**Svarīgi** [a](javascript:alert(1))",
                "audience", "BOTH",
                "topics", "SERVICE_PROCESS",
                "items", "P-10",
                "capacity", "1",
                "day", "2026-12-08",
                "from", "10:00",
                "to", "12:00",
                "link", "https://tiessaiste.example/a"));
    }

    private String plan(Map<String, String> typed) {
        Answer added = as(MANAGER).form("/", LIST + "/jauna", typed);
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        code = added.header("Location").replaceFirst(".*/", "");
        return LIST + "/" + code;
    }

    @Test
    @DisplayName(
            "a training is planned, found, attended, marked, held and praised; the calendar is there for participants")
    void fromPlanToFeedback() {
        String page = plan(typed());
        assertThat(as(OUTSIDE).get(LIST + "?text=piekluves").body()).contains("Piekļuves kārtība", "0 / 1");
        TestHttp participant = as(OUTSIDE);
        assertThat(participant.get(page).body())
                .contains("<strong>Svarīgi</strong>", "08.12.2026. 10:00–12:00", "Pieteikties")
                .doesNotContain("javascript:", "Pieteikt dalībnieku", "Kam vēl trūkst");
        assertThat(participant.form(page, page + "/pieteikties", Map.of()).status())
                .isEqualTo(302);
        assertThat(participant.get(page).body()).contains("Jums ir vieta", "Lejupielādēt kalendāram");
        Answer calendar = participant.get(page + "/kalendars.ics");
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).contains("DTSTART:20261208T080000Z");
        assertThat(as("registrators-1").get(page + "/kalendars.ics").status()).isEqualTo(403);

        TestHttp manager = as(MANAGER);
        assertThat(manager.get(page).body()).contains("Kam vēl trūkst", OUTSIDE);
        clock.advance(java.time.Duration.ofDays(20));
        String shown = as(MANAGER).get(page).body();
        assertThat(shown).contains("Atzīmēt apmeklējumu", "Nav atzīmēts: 1");
        String session = shown.replaceFirst("(?s).*/nodarbibas/(\\d+)/apmeklejums.*", "$1");
        String mark = shown.replaceFirst("(?s).*name=\"(mark-\\d+)\".*", "$1");
        manager = as(MANAGER);
        assertThat(manager.form(page, page + "/nodarbibas/" + session + "/apmeklejums", Map.of(mark, "PRESENT"))
                        .status())
                .isEqualTo(302);
        manager.form(page, page + "/notikusi", Map.of());
        assertThat(manager.get(page).body()).contains("Notikusi", "apmeklētas 1 no 1", "100,00 %", "Derīga");
        participant = as(OUTSIDE);
        assertThat(participant
                        .form(page, page + "/atsauksme", Map.of("feedback", "Labi"))
                        .status())
                .isEqualTo(400);
        assertThat(participant
                        .form(page, page + "/atsauksme", Map.of("rating", "5", "feedback", "Labi"))
                        .status())
                .isEqualTo(302);
        assertThat(as(MANAGER).get(page).body()).contains("vidējais vērtējums 5,0", "Labi");
    }

    @Test
    @DisplayName("what is wrong is told in the form, and what was typed stays")
    void badInput() {
        Map<String, String> wrong = typed();
        wrong.put("day", "2026-11-01");
        wrong.put("link", "javascript:alert(1)");
        wrong.put("materials", "MM-9999");
        Answer refused = as(MANAGER).form("/", LIST + "/jauna", wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("ir pagājis", "jāsākas ar https://", "„MM-9999” nav", "Piekļuves kārtība", "2026-11-01");

        String page = plan(typed());
        TestHttp manager = as(MANAGER);
        Answer nobody = manager.form(page, page + "/dalibnieki", Map.of("user", "nav-tada"));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body()).contains("Lietotāja „nav-tada” nav", "value=\"nav-tada\"");
        Answer past = manager.form(
                page,
                page + "/nodarbibas",
                Map.of("day", "2026-11-01", "from", "10:00", "to", "11:00", "place", "Zāle Z"));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body()).contains("ir pagājis", "Zāle Z");
        assertThat(manager.form(page, page + "/atcelt", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(manager.get(page).body()).contains("Plānota");
        manager.form(page, page + "/atcelt", Map.of("reason", "Slimība"));
        assertThat(manager.get(page).body())
                .contains("Apmācība ir atcelta: Slimība")
                .doesNotContain("Pieteikt dalībnieku");
        assertThat(as(OUTSIDE).form(page, page + "/pieteikties", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("two edit a training: the second is told and keeps what was typed; a session is moved on its page")
    void edited() {
        String page = plan(typed());
        Map<String, String> mine = typed();
        mine.put("basedOn", "1");
        mine.put("title", "Pirmais");
        assertThat(as(MANAGER).form("/", page + "/labot", mine).status()).isEqualTo(302);
        mine.put("title", "Otrais");
        Answer late = as("pakalpojumu-kopuma-vaditajs-1").form("/", page + "/labot", mine);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Pirmais", "value=\"Otrais\"", "name=\"basedOn\" value=\"2\"");
        String session = as(MANAGER).get(page).body().replaceFirst("(?s).*/nodarbibas/(\\d+)\".*", "$1");
        TestHttp manager = as(MANAGER);
        assertThat(manager.get(page + "/nodarbibas/" + session).body()).contains("value=\"10:00\"", "2026-12-08");
        Map<String, String> moved = new HashMap<>(
                Map.of("day", "2026-12-09", "from", "09:00", "to", "08:00", "place", "Zāle", "basedOn", "0"));
        assertThat(manager.form(page, page + "/nodarbibas/" + session, moved).body())
                .contains("vēlāku beigu laiku", "2026-12-09");
        moved.put("to", "10:00");
        manager.form(page, page + "/nodarbibas/" + session, moved);
        assertThat(manager.get(page).body()).contains("09.12.2026. 09:00–10:00");
    }
}
