package lv.saimnieks.servicelevel.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of service levels as people and programs meet it. */
@AppTest
@Tag("database")
class TermPagesTest {

    private static final String LIST = "/registri/limeni";
    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        jdbc.sql("delete from service_level_term where code_key > 'N-00000050'").update();
        jdbc.sql("delete from service_level_document where version > 1 or code > 'VN-06' or code = 'PR-02'")
                .update();
        jdbc.sql("delete from catalogue_log where new_value like '%N-9%'").update();
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    @Test
    @DisplayName("the list is narrowed by kind, item, state, agreement and words; also as CSV and REST")
    void list() {
        TestHttp reader = as("registrators-1");
        assertThat(reader.get(LIST).body())
                .contains("Nosacījumu skaits: 20", "Atļauja koku ciršanai", "≤\u00a020\u00a0darba d.")
                .doesNotContain("Pievienot nosacījumu");
        assertThat(reader.get(LIST + "?targetKind=RECEIVED_SERVICE").body()).contains("Nosacījumu skaits: 2");
        assertThat(reader.get(LIST + "?item=R-01&state=IN_FORCE").body()).contains("Nosacījumu skaits: 1", "N-13");
        assertThat(reader.get(LIST + "?agreementKind=FORMAL&publicPromise=true").body())
                .contains("Nosacījumu skaits: 2");
        assertThat(reader.get(LIST + "?text=kokU%20CIRS").body()).contains("Neviens nosacījums neatbilst");
        assertThat(reader.get(LIST + "?text=izstradatajs").body()).contains("Nosacījumu skaits: 1");
        assertThat(reader.get(LIST + "?state=ENDED").body()).contains("Neviens nosacījums neatbilst");
        assertThat(reader.get(LIST + "?item=R-77").status()).isEqualTo(400);
        assertThat(reader.get(LIST + "?format=csv&item=P-10").body())
                .contains("Kods;Versija;Stāvoklis;Kam", "N-10;1;Spēkā;Sniegts pakalpojums;P-10;", ";1;0,8;");
        Answer rest = TestHttp.basic(port, "auditors-1", "demo").get("/api/registers/levels?item=R-04");
        assertThat(rest.body())
                .contains("\"code\":\"N-15\"", "\"percentile\":95", "\"warning\":2.5", "\"rule\":\"PERCENTILE\"")
                .contains("\"publicPromise\":false", "\"total\":1");
    }

    @Test
    @DisplayName("a provider from outside reads the terms of its own service only")
    void outside() {
        TestHttp outside = as("arejais-sniedzejs-1");
        assertThat(outside.get(LIST).body())
                .contains("Nosacījumu skaits: 1", "N-10", "Redzat to pakalpojumu")
                .doesNotContain("/saskanotiba");
        assertThat(outside.get(LIST + "/N-10").status()).isEqualTo(200);
        assertThat(outside.get(LIST + "/N-11").status()).isEqualTo(404);
        assertThat(outside.get(LIST + "/dokumenti").body()).contains("VN-01").doesNotContain("VN-02");
        assertThat(outside.get(LIST + "/dokumenti/VN-02").status()).isEqualTo(404);
        assertThat(outside.get(LIST + "/saskanotiba").status()).isEqualTo(403);
        assertThat(outside.get(LIST + "?format=csv").body()).doesNotContain("N-11");
    }

    @Test
    @DisplayName("entered, refused with everything kept, saved, changed and ended on the page")
    void entered() {
        TestHttp manager = as(SERVICES);
        String path = LIST + "/jauns";
        assertThat(manager.get(path).body()).contains("value=\"N-21\"");
        Map<String, String> fields = new HashMap<>(NewTerm.minutes("N-91")
                .with("indicator", "<script>alert(1)</script>")
                .with("warning", "151")
                .fields());
        Answer wrong = manager.form(path, path, fields);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("href=\"#warning\"", "&lt;script&gt;", "value=\"151\"", "value=\"MINUTES\" selected")
                .doesNotContain("<script>alert");
        fields.put("warning", "140");
        assertThat(manager.form(path, path, fields).header("Location")).endsWith(LIST + "/N-91");
        assertThat(manager.form(path, path, fields).body()).as("sent twice").contains("Kods „N-91” jau ir lietots");

        String change = LIST + "/N-91/versija";
        assertThat(manager.get(change).body()).contains("value=\"150\"", "name=\"basedOn\" value=\"1\"");
        fields.putAll(Map.of("target", "145,5", "validFrom", "2026-12-01", "basedOn", "1", "reason", "Pārskatīts"));
        assertThat(manager.form(change, change, fields).status()).isEqualTo(302);
        assertThat(manager.form(change, change, fields).status())
                .as("sent twice")
                .isEqualTo(409);
        assertThat(manager.get(LIST + "/N-91").body())
                .contains("≤\u00a0150\u00a0min", "≤\u00a0145,5\u00a0min", "Plānots", "Pārskatīts");

        String end = LIST + "/N-91/beigt";
        Answer refused = manager.form(LIST + "/N-91", end, Map.of("lastDay", "2025-01-01", "basedOn", "2"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#lastDay\"", "href=\"#endReason\"");
        manager.form(
                LIST + "/N-91", end, Map.of("lastDay", "2026-11-22", "endReason", "Vairs nevajag", "basedOn", "2"));
        assertThat(manager.get(LIST + "/N-91").body())
                .contains("Beidzies")
                .doesNotContain("Beigt nosacījumu</summary>");
        assertThat(manager.get("/registri/pakalpojumi/P-12").body()).contains("Vairs nevajag");
    }

    @Test
    @DisplayName(
            "PU2-17/V5: who promises too much is warned with the numbers, and it is saved; O1, O2: what has no term")
    void warned() {
        TestHttp manager = as(SERVICES);
        Map<String, String> wish = NewTerm.of("N-91")
                .with("targetKind", "PROVIDED_SERVICE")
                .with("itemCode", "P-03")
                .fields();
        manager.form(LIST + "/jauns", LIST + "/jauns", wish);
        String numbers = "99,5 × 99,8 × 99,9 = 99,20 &lt; 99,5";
        assertThat(manager.get(LIST + "/N-91").body()).contains("Solīts vairāk, nekā iespējams", numbers);
        assertThat(manager.get(LIST + "/N-19").body()).contains("nav pietiekams", numbers);
        String fit = manager.get(LIST + "/saskanotiba").body();
        assertThat(fit).contains(numbers).containsPattern("(?s)Bez nosacījuma.*R-03.*R-09");
        assertThat(fit.substring(fit.indexOf("Bez nosacījuma"))).doesNotContain("P-01", "R-05");
    }

    @Test
    @DisplayName("PU2-17/A4: a level agreed with a client starts from the standard one and stands beside it")
    void agreed() {
        TestHttp manager = as("resursa-vaditajs-1");
        assertThat(manager.get(LIST + "/jauns?standard=N-14").body())
                .contains("value=\"N-14\"", "value=\"99,5\"", "value=\"R-02\" selected");
        manager.form(
                LIST + "/jauns",
                LIST + "/jauns",
                NewTerm.of("N-91")
                        .with("client", "Novada bibliotēka")
                        .with("standardCode", "N-14")
                        .with("target", "99")
                        .fields());
        assertThat(manager.get(LIST + "/N-14").body())
                .contains("Novada bibliotēka", "vājāks par standartu", "vēl nav mērīts");
    }

    @Test
    @DisplayName(
            "PU2-17/A3: an agreement remembers the version of its form, or why it was made otherwise; it ends after its terms")
    void agreements() {
        TestHttp manager = as(SERVICES);
        String list = LIST + "/dokumenti";
        String path = list + "/jauns";
        String page = path + "?kind=AGREEMENT";
        Map<String, String> fields = new HashMap<>(
                Map.of("kind", "AGREEMENT", "title", "Konsultācijas", "content", "2026/7", "validFrom", "2026-06-01"));
        assertThat(manager.form(page, path, fields).body()).contains("kāpēc tā nav lietota", "href=\"#counterparty\"");
        fields.putAll(Map.of("form", "999999", "counterparty", "Bibliotēka"));
        assertThat(manager.form(page, path, fields).body()).contains("href=\"#form\"");
        fields.put(
                "form",
                jdbc.sql("select id from service_level_document where code = 'VF-01' and version = 1")
                        .query(String.class)
                        .single());
        manager.form(
                list + "/VF-01",
                list + "/VF-01",
                Map.of("title", "Jaunā forma", "content", "1. Puses", "validFrom", "2026-05-01", "basedOn", "1"));
        assertThat(manager.form(page, path, fields).body()).contains("Veidlapas 1. versija 01.06.2026. nav spēkā");
        fields.put("deviation", "Sarunas sāktas pēc iepriekšējās formas");
        assertThat(manager.form(page, path, fields).header("Location")).endsWith(list + "/VN-07");
        assertThat(manager.get(list + "/VN-07").body()).contains("VF-01, 1. versija", "Sarunas sāktas");

        fields.putAll(Map.of("validFrom", "2026-12-01", "validTo", "2026-12-31", "basedOn", "1"));
        assertThat(manager.form(list + "/VN-01", list + "/VN-01", fields).body())
                .contains("Ilgāk ir spēkā nosacījumi: N-10.");
        assertThat(manager.form(list + "/VN-07", list + "/VN-07", fields).status())
                .isEqualTo(302);
        assertThat(manager.get(list + "/VN-07").body()).contains("01.12.2026. – 31.12.2026.");
    }

    @Test
    @DisplayName("PU2-17/A2, A3: principles and forms in versions, kept by the portfolio managers")
    void documents() {
        TestHttp manager = as(SERVICES);
        String path = LIST + "/dokumenti";
        String fresh = path + "/jauns?kind=PRINCIPLES";
        Answer wrong =
                manager.form(fresh, path + "/jauns", Map.of("kind", "PRINCIPLES", "title", " ", "validFrom", "rīt"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#title\"", "href=\"#content\"", "href=\"#validFrom\"");
        assertThat(manager.form(
                                fresh,
                                path + "/jauns",
                                Map.of(
                                        "kind",
                                        "PRINCIPLES",
                                        "title",
                                        "Jauni",
                                        "content",
                                        "x",
                                        "validFrom",
                                        "2026-12-01"))
                        .header("Location"))
                .endsWith(path + "/PR-02");
        Map<String, String> second =
                Map.of("title", "Principi 2", "content", "Otrais teksts", "validFrom", "2027-01-01", "basedOn", "1");
        manager.form(path + "/PR-01", path + "/PR-01", second);
        assertThat(manager.form(path + "/PR-01", path + "/PR-01", second).status())
                .isEqualTo(409);
        assertThat(manager.get(path + "/PR-01").body()).contains("1. versija", "2. versija", "Otrais teksts");
        assertThat(manager.get(path + "/PR-99").status()).isEqualTo(404);
        assertThat(as("pakalpojuma-vaditajs-1")
                        .form(path, path + "/PR-01", second)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("S10: the import answers each line; nothing is kept of a file with a wrong one")
    void imported() {
        String file = "Kods;Kam;Pakalpojums vai resurss;Rādītājs;Mērvienība;Perioda vērtība;Salīdzinājums;Mērķis;"
                + "Periods;Vienošanās veids;Spēkā no\nN-91;Resurss;R-02;<b>x</b>;Skaits;Summa;Vismaz;5;Gads;"
                + "Iekšējs nosacījums;2026-01-01\nN-92;Nekas;R-02;x;Skaits;Summa;Vismaz;5;Gads;;2026-01-01\n";
        Answer answer = as("resursa-vaditajs-1")
                .upload(LIST + "/imports", LIST + "/imports", "file", "x.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Nekas nav saglabāts: nepareizo rindu ir 1 no 2",
                        "Kolonna „Kam”",
                        "Kolonna „Vienošanās veids”");
        assertThat(as("resursa-vaditajs-1")
                        .upload(LIST + "/imports", LIST + "/imports", "file", "x.csv", new byte[0])
                        .body())
                .contains("Izvēlieties failu.");
    }
}
