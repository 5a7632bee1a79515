package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.platform.Users;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The page where providers begin (PU2-12/O1, U1). */
@Tag("database")
class ReadingPagesTest extends MaterialStories {

    private static final String PAGE = "/atbalsts";

    @Autowired
    Materials materials;

    @Autowired
    MaterialRows rows;

    @Autowired
    MaterialAccess access;

    @Autowired
    Users users;

    private static String found(TestHttp who, String text) {
        return who.get(PAGE + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .body();
    }

    @Test
    @DisplayName("K02: what is not meant for a provider is in no list, no count and no search")
    void audience() {
        publish("Iekšējā kārtība 7", "INTERNAL");
        TestHttp outside = as(OUTSIDE);
        assertThat(outside.get(PAGE).body())
                .doesNotContain("Iekšējā")
                .contains("process</span> <span class=\"soft\">(0)");
        assertThat(found(outside, "kārtība")).contains("atrasti materiāli: 0").doesNotContain("Iekšējā");
        publish("Ārējā kārtība", "EXTERNAL");
        assertThat(outside.get(PAGE).body()).contains("Ārējā kārtība").doesNotContain("Iekšējā");
        assertThat(outside.get(PAGE).body()).contains("process</a> <span class=\"soft\">(1)");
        assertThat(found(as(OTHER_OUTSIDE), "kārtība")).contains("atrasti materiāli: 0");
        assertThat(found(as(CLERK), "kārtība")).contains("atrasti materiāli: 2", "Iekšējā kārtība 7", "Ārējā kārtība");
    }

    @Test
    @DisplayName("K01: what is to be read stands there until it is confirmed, and anew for a new version")
    void toRead() {
        String page = publish("Konteineru izvešana", "EXTERNAL");
        TestHttp outside = as(OUTSIDE);
        assertThat(outside.get(PAGE).body()).contains(page + "/izlasits");
        var answer = post(outside, page + "/izlasits", Map.of("version", "1", "saraksts", "true"));
        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(outside.get(PAGE).body()).contains("Paldies!", "Viss Jums paredzētais ir izlasīts");
        Map<String, String> minor = draft("Konteineru izvešana.", "EXTERNAL", "P-10", "1");
        minor.remove("significant");
        post(as(MANAGER), page + "/labot", minor);
        approve(page);
        assertThat(outside.get(PAGE).body()).contains("Viss Jums paredzētais ir izlasīts");
        post(as(MANAGER), page + "/labot", draft("Konteineru izvešana", "EXTERNAL", "P-10", "1"));
        approve(page);
        assertThat(outside.get(PAGE).body()).contains("name=\"version\" value=\"3\"");
        assertThat(as(AUDITOR).get(PAGE).body()).doesNotContain("/izlasits");
        post(as(MANAGER), page + "/atsauksana", Map.of("reason", "Novecojis"));
        assertThat(outside.get(PAGE).body()).contains("Viss Jums paredzētais ir izlasīts");
    }

    @Test
    @DisplayName("K11: found with and without marks, in any case and with combining marks; the exact title first")
    void search() {
        publish("Citas lietas piekļuves kārtība", "BOTH");
        publish("Piekluves kartiba", "BOTH");
        publish(Normalizer.normalize("Piekļuves kārtība", Normalizer.Form.NFD), "BOTH");
        publish("Lietas, kurās kārtība nav nosaukumā", "BOTH");
        TestHttp clerk = as(CLERK);
        for (String text : List.of("kārtība", "kartiba", "KĀRTĪBA", "piekluves", "kārtība piekļuves")) {
            assertThat(found(clerk, text)).as(text).contains("atrasti materiāli: 4");
        }
        String body = found(clerk, "Piekļuves kārtība");
        String hits = body.substring(body.indexOf("id=\"atrasts\""), body.indexOf("id=\"jaizlasa\""));
        assertThat(hits.indexOf(">Piek")).isLessThan(hits.indexOf("Citas lietas"));
        assertThat(hits.indexOf("Citas lietas")).isLessThan(hits.indexOf("kurās kārtība"));
        assertThat(found(clerk, "sūdzību pārvaldība")).contains("/atbalsts/procesi/complaint-handling");
        assertThat(found(clerk, "x".repeat(5000))).contains("Nekas nav atrasts");
        assertThat(found(clerk, "%_!'\"<script>")).contains("Nekas nav atrasts").doesNotContain("<script>alert");
        assertThat(found(clerk, "  ")).doesNotContain("Nekas nav atrasts");
    }

    @Test
    @DisplayName("PU2-12/O1: the processes are materials for everybody, with roles, what follows and requirements")
    void processes() {
        TestHttp outside = as(OUTSIDE);
        assertThat(outside.get(PAGE + "/procesi").body()).contains("Izmaiņu īstenošana", "/procesi/change-management");
        assertThat(outside.get(PAGE + "/procesi/change-management").body())
                .contains(
                        "1 Apzināt vajadzību vai situācijas izmaiņu",
                        "Ārkārtas izmaiņu lēmējs",
                        "Vai vajadzība jau pamatota? Nē",
                        "Lēmums kavējas",
                        "PU2-20/A1",
                        "modelis.bpmn")
                .doesNotContain("${", "Task_", "Gateway_");
        assertThat(outside.get(PAGE + "/procesi/change-management/modelis.bpmn").body())
                .contains("<process id=\"change-management\"");
        assertThat(outside.get(PAGE + "/procesi/nav-tada").status()).isEqualTo(404);
        assertThat(TestHttp.nobody(port).get(PAGE).status()).isEqualTo(302);
        assertThat(TestHttp.nobody(port).get(PAGE + "/procesi").status()).isEqualTo(302);
    }

    @Test
    @DisplayName("the demonstration has materials for those inside and outside, and one that has lapsed")
    void demo() {
        new DemoMaterials(materials, rows, access, users, clock).run(new DefaultApplicationArguments());
        assertThat(as(OUTSIDE).get(PAGE).body())
                .contains("Sadzīves atkritumu izvešana: vadlīnijas", "Kā lasīt pakalpojuma līmeņa nosacījumu")
                .doesNotContain("Skolēnu pārvadājumi: vadlīnijas", "Kā pieņemt sūdzību");
        assertThat(as(OTHER_OUTSIDE).get(PAGE).body()).contains("Skolēnu pārvadājumi: vadlīnijas");
        assertThat(found(as(CLERK), "portāls nav pieejams")).contains("Derīgums beidzies");
        new DemoMaterials(materials, rows, access, users, clock).run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(*) from support_material")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }
}
