package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.notification.Notifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Methodical materials as those who write and read them meet them (PU2-12/O1, U1). */
@Tag("database")
class MaterialPagesTest extends MaterialStories {

    @Autowired
    Notifier notifier;

    @Test
    @DisplayName("K01: a significant version asks its readers anew, what they confirmed before stays; twice is once")
    void readConfirmation() {
        String page = publish("Konteineru izvešana", "BOTH");
        String code = code(page);
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
        approve(page);
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
        String page = publish("Konteineru izvešana", "EXTERNAL");
        post(as(OUTSIDE), page + "/izlasits", Map.of("version", "1"));
        Map<String, String> minor = draft("Konteineru izvešana.", "EXTERNAL", "P-10", "1");
        minor.remove("significant");
        post(as(MANAGER), page + "/labot", minor);
        approve(page);
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
        String internal = publish("Iekšējā kārtība 7", "INTERNAL");
        publish("Ārējā kārtība", "EXTERNAL");
        assertThat(as(OUTSIDE).get(LIST + "?text=kartiba").body())
                .contains("Ārējā kārtība", "Materiāli: 1")
                .doesNotContain("Iekšējā");
        assertThat(as(OUTSIDE).get(LIST + "?format=csv").body()).doesNotContain("Iekšējā");
        assertThat(TestHttp.basic(port, OUTSIDE, "demo")
                        .get("/api/registers/materials")
                        .body())
                .contains("Ārējā kārtība")
                .doesNotContain("Iekšējā");
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
        String page = publish("Konteineru izvešana", "EXTERNAL");
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
        String page = add(draft("Pirmais", "BOTH", "P-10", null)) + "/labot";
        assertThat(post(as(PORTFOLIO), page, draft("Otrais", "BOTH", "P-10", "1"))
                        .status())
                .isEqualTo(302);
        Map<String, String> late = draft("Trešais", "BOTH", "P-10", "1");
        late.put("body", "Mans teksts");
        Answer refused = post(as(MANAGER), page, late);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Pa šo laiku projektu", "− ## Piekļuves kārtība", "+ Mans teksts", "Trešais");
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
    @DisplayName("K04, K10: versions are compared line by line, and nothing of them runs")
    void compared() {
        String page = publish("Konteineru izvešana", "BOTH");
        Map<String, String> second = draft("Konteineru izvešana", "BOTH", "P-10", "1");
        second.put("body", "## Piekļuves kārtība\n\n<script>alert(1)</script>");
        post(as(MANAGER), page + "/labot", second);
        assertThat(as(CLERK).get(page + "/salidzinat?no=1&lidz=2").status())
                .as("a draft is for those who write")
                .isEqualTo(404);
        approve(page);
        assertThat(as(CLERK).get(page + "/salidzinat?no=1&lidz=2").body())
                .contains("1. un 2. redakcijas teksts", "− [a](javascript:alert(1))", "+ &lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "href=\"javascript");
        assertThat(as(CLERK).get(page + "?versija=1").body()).contains("salidzinat?no=1&amp;lidz=2");
        assertThat(as(OUTSIDE).get(page + "/salidzinat?no=1&lidz=2").status())
                .as("an earlier version is not for those outside")
                .isEqualTo(404);
        assertThat(as(CLERK).get(page + "/salidzinat?no=x&lidz=2").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("K01: of the whole institution: everybody has confirmed, the next version nobody yet; told once each")
    void everybody() {
        TestHttp writer = as(PORTFOLIO);
        String approver = "resursu-kopuma-vaditajs-1";
        post(writer, LIST + "/jauns", draft("Visiem", "BOTH", null, null));
        String page = LIST + "/"
                + jdbc.sql("select code from support_material")
                        .query(String.class)
                        .single();
        post(writer, page + "/apstiprinasanai", Map.of());
        post(as(approver), page + "/publicesana", Map.of());
        List<String> asked = jdbc.sql("select user_id from support_material_reading")
                .query(String.class)
                .list();
        assertThat(asked)
                .hasSizeGreaterThan(10)
                .contains(OUTSIDE, OTHER_OUTSIDE, CLERK)
                .doesNotContain(AUDITOR);
        asked.forEach(p -> post(as(p), page + "/izlasits", Map.of("version", "1")));
        assertThat(as(PORTFOLIO).get(page).body()).contains("Iepazinušies %1$d no %1$d".formatted(asked.size()));
        List<Map<String, Object>> confirmed = jdbc.sql("select * from support_material_reading order by user_id")
                .query()
                .listOfRows();

        clock.advance(Duration.ofDays(1));
        post(writer, page + "/labot", draft("Visiem", "BOTH", null, "1"));
        post(writer, page + "/apstiprinasanai", Map.of());
        List.of(as(approver), as(approver)).parallelStream().forEach(a -> post(a, page + "/publicesana", Map.of()));
        assertThat(as(PORTFOLIO).get(page).body()).contains("2. redakcija", "Iepazinušies 0 no " + asked.size());
        asked.forEach(p -> assertThat(notifier.messagesOf(code(page), AUDITOR).stream()
                        .filter(m -> m.recipient().equals(p) && m.subject().startsWith("Jauns metodiskais materiāls")))
                .as(p)
                .hasSize(2));
        post(as(OUTSIDE), page + "/izlasits", Map.of("version", "2"));
        assertThat(jdbc.sql("select r.* from support_material_reading r join support_material m on m.id = r.material_id"
                                + " where m.version = 1 order by r.user_id")
                        .query()
                        .listOfRows())
                .isEqualTo(confirmed);
    }

    @Test
    @DisplayName("the longest text is kept, also where its letters are many when folded; a longer one is refused")
    void huge() {
        Map<String, String> typed = draft("Garš", "BOTH", "P-10", null);
        typed.put("body", "\ufdfa".repeat(100_000));
        String page = add(typed);
        assertThat(as(MANAGER).get(page).body()).contains("\ufdfa\ufdfa");
        typed.put("body", "x".repeat(100_001));
        typed.put("basedOn", "1");
        assertThat(post(as(MANAGER), page + "/labot", typed).body()).contains("100001");
        typed.put("body", "");
        assertThat(post(as(MANAGER), page + "/labot", typed).body()).contains("Aizpildiet lauku „Teksts”");
    }

    @Test
    @DisplayName("many who begin at once get a code each")
    void codesAtOnce() {
        List<TestHttp> writers =
                IntStream.range(0, 6).mapToObj(i -> as(MANAGER)).toList();
        List<Integer> answers = writers.parallelStream()
                .map(w -> post(w, LIST + "/jauns", draft("Reizē", "BOTH", "P-10", null))
                        .status())
                .toList();
        assertThat(answers).containsOnly(302);
        assertThat(jdbc.sql("select distinct code from support_material")
                        .query()
                        .listOfRows())
                .hasSize(6);
    }

    @Test
    @DisplayName("K11: words are found with and without marks, in any case")
    void found() {
        publish("Piekļuves kārtība", "BOTH");
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
        String page = publish("Konteineru izvešana", "BOTH");
        TestHttp manager = as(MANAGER);
        post(manager, page + "/atsauksana", Map.of("reason", " "));
        assertThat(manager.get(page).body()).contains("Publicēts");
        post(manager, page + "/atsauksana", Map.of("reason", "Novecojis"));
        assertThat(as(MANAGER).get(page).body()).contains("Atsaukts", "Novecojis");
        assertThat(as(OUTSIDE).get(page).status()).isEqualTo(404);
        assertThat(as(OUTSIDE).get(LIST).body()).contains("Šādu materiālu nav");
        Answer late = post(as(OUTSIDE), page + "/izlasits", Map.of("version", "1"));
        assertThat(late.status()).as("who had it open meanwhile").isEqualTo(404);
        assertThat(late.body()).contains("nav vai Jums tas nav paredzēts");
    }
}
