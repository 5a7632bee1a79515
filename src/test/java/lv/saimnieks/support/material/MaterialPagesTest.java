package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.notification.Notifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Methodical materials as those who write and read them meet them (PU2-12/O1, U1). */
@AppTest
@Tag("database")
class MaterialPagesTest {

    private static final String LIST = "/registri/atbalsts/materiali";
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    private static final String OUTSIDE = "arejais-sniedzejs-1";
    private static final String OTHER_OUTSIDE = "arejais-sniedzejs-2";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notifier notifier;

    @AfterEach
    void clean() {
        List.of("topic", "item", "reading")
                .forEach(
                        part -> jdbc.sql("delete from support_material_" + part).update());
        jdbc.sql("delete from support_material").update();
        jdbc.sql("delete from notification_attempt where notification_id in"
                        + " (select id from notification where number like 'MM-%')")
                .update();
        jdbc.sql("delete from notification where number like 'MM-%'").update();
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    private static Answer post(TestHttp who, String path, Map<String, String> typed) {
        return who.form("/", path, typed);
    }

    private static Map<String, String> draft(String title, String audience, String item, String basedOn) {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", title);
        typed.put("summary", "Kā izvest konteinerus");
        typed.put("body", "## Piekļuves kārtība\n\n[a](javascript:alert(1))");
        typed.put("audience", audience);
        typed.put("topics", "SERVICE_PROCESS");
        typed.put("significant", "true");
        if (item != null) {
            typed.put("items", item);
        }
        if (basedOn != null) {
            typed.put("basedOn", basedOn);
        }
        return typed;
    }

    private void publish(String title, String audience, String item) {
        Answer added = post(as(MANAGER), LIST + "/jauns", draft(title, audience, item, null));
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        approve(newestCode());
    }

    private String newestCode() {
        return jdbc.sql("select max(code) from support_material")
                .query(String.class)
                .single();
    }

    private void approve(String code) {
        post(as(MANAGER), LIST + "/" + code + "/apstiprinasanai", Map.of());
        post(as(PORTFOLIO), LIST + "/" + code + "/publicesana", Map.of());
        assertThat(as(PORTFOLIO).get(LIST + "/" + code).body()).contains("Publicēts");
    }

    @Test
    @DisplayName("K01: a significant version asks its readers anew, what they confirmed before stays; twice is once")
    void readConfirmation() {
        publish("Konteineru izvešana", "BOTH", "P-10");
        String code = newestCode();
        String page = LIST + "/" + code;
        assertThat(as(OUTSIDE).get(page).body())
                .contains("Šis materiāls paredzēts Jums", "Piekļuves kārtība")
                .doesNotContain("javascript:");
        post(as(OUTSIDE), page + "/izlasits", Map.of("version", "1"));
        post(as(OUTSIDE), page + "/izlasits", Map.of("version", "1"));
        assertThat(as(OUTSIDE).get(page).body()).contains("Jūs apstiprinājāt");
        assertThat(count("asked_at is not null", 1))
                .as("all but who wrote and who approved it")
                .isEqualTo(1);
        assertThat(count("confirmed_at is not null", 1)).isEqualTo(1);

        assertThat(post(as(MANAGER), page + "/labot", draft("Konteineru izvešana", "BOTH", "P-10", "1"))
                        .status())
                .isEqualTo(302);
        approve(code);
        post(as(PORTFOLIO), page + "/publicesana", Map.of());
        assertThat(count("confirmed_at is not null", 2)).isZero();
        assertThat(count("confirmed_at is not null", 1)).isEqualTo(1);
        assertThat(as(OUTSIDE).get(page).body()).contains("Šis materiāls paredzēts Jums");
        assertThat(notifier.messagesOf(code, "auditors-1").stream()
                        .filter(m -> m.recipient().equals(OUTSIDE))
                        .toList())
                .as("one message for each version")
                .hasSize(2);
        assertThat(post(as(OUTSIDE), page + "/izlasits", Map.of("version", "1")).status())
                .isEqualTo(302);
        assertThat(count("confirmed_at is not null", 2))
                .as("an older version was confirmed")
                .isZero();
    }

    @Test
    @DisplayName("a version that is not significant asks nobody and keeps what was confirmed")
    void minorVersion() {
        publish("Konteineru izvešana", "EXTERNAL", "P-10");
        String page = LIST + "/" + newestCode();
        post(as(OUTSIDE), page + "/izlasits", Map.of("version", "1"));
        Map<String, String> minor = draft("Konteineru izvešana.", "EXTERNAL", "P-10", "1");
        minor.remove("significant");
        post(as(MANAGER), page + "/labot", minor);
        approve(newestCode());
        assertThat(as(OUTSIDE).get(page).body()).contains("2. redakcija", "Jūs apstiprinājāt");
        assertThat(count("asked_at is not null", 2)).isZero();
    }

    private long count(String condition, int version) {
        return jdbc.sql(
                        "select count(*) from support_material_reading r join support_material m on m.id = r.material_id"
                                + " where m.version = ? and r." + condition)
                .param(version)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("K02, K03: what is not meant for a provider from outside is for them as if it were not there")
    void audience() {
        publish("Iekšējā kārtība 7", "INTERNAL", "P-10");
        String internal = LIST + "/" + newestCode();
        publish("Ārējā kārtība", "EXTERNAL", "P-10");
        assertThat(as(OUTSIDE).get(LIST + "?text=kartiba").body())
                .contains("Ārējā kārtība", "Materiāli: 1")
                .doesNotContain("Iekšējā");
        assertThat(as(OUTSIDE).get(LIST + "?format=csv").body()).doesNotContain("Iekšējā");
        Answer hidden = as(OUTSIDE).get(internal);
        Answer absent = as(OUTSIDE).get(LIST + "/MM-7777");
        assertThat(hidden.status()).isEqualTo(404).isEqualTo(absent.status());
        assertThat(hidden.body()).doesNotContain("Iekšējā");
        assertThat(as(OTHER_OUTSIDE).get(LIST).body()).doesNotContain("Ārējā");
        assertThat(post(as(OUTSIDE), internal + "/izlasits", Map.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(as("registrators-1").get(LIST).body()).contains("Iekšējā kārtība 7", "Ārējā kārtība");
    }

    @Test
    @DisplayName("a reader may not write, approve, widen the audience or withdraw; nobody approves an own draft")
    void onlyThoseWhoMay() {
        publish("Konteineru izvešana", "EXTERNAL", "P-10");
        String page = LIST + "/" + newestCode();
        for (String reader : List.of(OUTSIDE, "registrators-1", "pakalpojuma-vaditajs-1")) {
            TestHttp http = as(reader);
            assertThat(post(http, page + "/labot", draft("Citiem", "BOTH", "P-10", "1"))
                            .status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(post(http, page + "/atsauksana", Map.of("reason", "x")).status())
                    .isEqualTo(403);
            assertThat(post(http, LIST + "/jauns", draft("Citiem", "BOTH", "P-10", null))
                            .status())
                    .isEqualTo(403);
        }
        TestHttp auditor = as("auditors-1");
        assertThat(auditor.get(page).body()).contains("Konteineru").doesNotContain("Apstiprinu, ka esmu");
        assertThat(post(auditor, page + "/izlasits", Map.of("version", "1")).status())
                .isEqualTo(403);
        assertThat(post(as(MANAGER), LIST + "/jauns", draft("Visiem", "BOTH", null, null))
                        .status())
                .as("for the institution only portfolio managers write")
                .isEqualTo(403);
        post(as(MANAGER), page + "/labot", draft("Otrā", "EXTERNAL", "P-10", "1"));
        post(as(MANAGER), page + "/apstiprinasanai", Map.of());
        TestHttp manager = as(MANAGER);
        post(manager, page + "/publicesana", Map.of());
        assertThat(manager.get(page).body()).contains("Savu projektu apstiprināt nevar");
        assertThat(as(OUTSIDE).get(page).body()).contains("Konteineru izvešana").doesNotContain("Otrā");
    }

    @Test
    @DisplayName("K10: who saves on an older draft is told, sees the other text and keeps the own")
    void twoWrite() {
        post(as(MANAGER), LIST + "/jauns", draft("Pirmais", "BOTH", "P-10", null));
        String page = LIST + "/" + newestCode() + "/labot";
        assertThat(post(as(PORTFOLIO), page, draft("Otrais", "BOTH", "P-10", "1"))
                        .status())
                .isEqualTo(302);
        Map<String, String> late = draft("Trešais", "BOTH", "P-10", "1");
        late.put("body", "Mans teksts");
        Answer refused = post(as(MANAGER), page, late);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Pa šo laiku projektu", "Piekļuves kārtība", "Mans teksts", "Trešais");
        late.put("skatit", "1");
        assertThat(post(as(MANAGER), page, late).body()).contains("Tā materiāls izskatīsies", "<p>Mans teksts</p>");
        late.remove("skatit");
        late.put("basedOn", "2");
        assertThat(post(as(MANAGER), page, late).status()).isEqualTo(302);
        assertThat(jdbc.sql("select body from support_material")
                        .query(String.class)
                        .single())
                .isEqualTo("Mans teksts");
    }

    @Test
    @DisplayName("K11: words are found with and without marks, in any case")
    void found() {
        publish("Piekļuves kārtība", "BOTH", "P-10");
        for (String word : List.of("k%C4%81rt%C4%ABba", "kartiba", "K%C4%80RT%C4%AABA", "piekluves")) {
            assertThat(as("registrators-1").get(LIST + "?text=" + word).body())
                    .as(word)
                    .contains("Materiāli: 1");
        }
    }

    @Test
    @DisplayName("what is wrong is told field by field, and what was typed stays")
    void badInput() {
        Map<String, String> wrong = new HashMap<>(draft(" ", "VISIEM", "P-99", null));
        wrong.put("topics", "NAV");
        wrong.put("validUntil", "2020-01-01");
        wrong.put("summary", "x".repeat(1001));
        Answer refused = post(as(PORTFOLIO), LIST + "/jauns", wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Aizpildiet lauku „Nosaukums”", "P-99", "Derīguma termiņš ir pagājis", "Piekļuves kārtība");
        assertThat(jdbc.sql("select count(*) from support_material")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("a withdrawn material is gone for its readers, with a reason for those who write")
    void withdrawn() {
        publish("Konteineru izvešana", "BOTH", "P-10");
        String page = LIST + "/" + newestCode();
        TestHttp manager = as(MANAGER);
        post(manager, page + "/atsauksana", Map.of("reason", " "));
        assertThat(manager.get(page).body()).contains("Publicēts");
        post(manager, page + "/atsauksana", Map.of("reason", "Novecojis"));
        assertThat(as(MANAGER).get(page).body()).contains("Atsaukts", "Novecojis");
        assertThat(as(OUTSIDE).get(page).status()).isEqualTo(404);
        assertThat(as(OUTSIDE).get(LIST).body()).contains("Šādu materiālu nav");
    }
}
