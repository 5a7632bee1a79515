package lv.saimnieks.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("Asking for a change on a page (PU2-20/A1, V8.1)")
class NewChangePageTest {

    private static final String PAGE = "/registri/izmainas/jauna";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void liveListsAreThereAndAnAcceptedRequestOpensItsPage() {
        TestHttp browser = TestHttp.browser(port, "pakalpojuma-vaditajs-1");
        assertThat(browser.get(PAGE).body())
                .contains("P-05 Atļauja koku ciršanai ārpus meža", "R-08 Datu centrs un tīkls", "SM-01", "SM-02")
                .doesNotContain("SM-03", "th:");

        var answer = browser.form(PAGE, PAGE, request("Karte veidlapā <script>alert(1)</script> 🌳"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        assertThat(answer.header("Location")).matches(".*/registri/izmainas/IZM-2026-\\d{6}$");
        String path = path(answer.header("Location"));
        String page = browser.get(path).body();
        assertThat(page)
                .contains("Karte veidlapā &lt;script&gt;alert(1)&lt;/script&gt; 🌳", "Izmaiņa pieteikta.")
                .contains("Atļauja koku ciršanai", "Atsaukt pieprasījumu", "Atvērtie uzdevumi")
                .doesNotContain("<script>alert", "th:");
        assertThat(browser.get(path + "/panelis").body())
                .contains("Pēdējie notikumi")
                .doesNotContain("Galvenā izvēlne");
        assertThat(browser.get(path + "/gaita.json").body()).contains("\"flows\":[\"");
        assertThat(browser.get(path + "/modelis.bpmn").body()).contains("<bpmn").contains("change-management");
        assertThat(TestHttp.browser(port, "eksperts-1").get(path).status()).isEqualTo(404);
        assertThat(TestHttp.browser(port, "auditors-1").get(path).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("The button pressed twice, one after the other or at once, makes one change")
    void sentTwiceIsOneChange() {
        TestHttp browser = TestHttp.browser(port, "pakalpojuma-vaditajs-3");
        Map<String, String> form = request("Divreiz nospiesta poga");
        form.put("token", token(browser));
        String first = browser.form(PAGE, PAGE, form).header("Location");
        String second = browser.form(PAGE, PAGE, form).header("Location");
        assertThat(second).isEqualTo(first).contains("IZM-");

        form.put("token", token(browser));
        form.put("title", "Vienlaikus nospiesta poga");
        Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.supplyAsync(() -> browser.form(PAGE, PAGE, form)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(count("Divreiz nospiesta poga")).isEqualTo(1);
        assertThat(count("Vienlaikus nospiesta poga")).isEqualTo(1);
    }

    @Test
    @DisplayName("Wrong input is named beside each field, and what was typed is kept")
    void wrongInputIsNamedAndKept() {
        TestHttp browser = TestHttp.browser(port, "pakalpojuma-vaditajs-1");
        var empty = browser.form(PAGE, PAGE, Map.of());
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body())
                .contains("id=\"title-error\"", "Aizpildiet lauku „Nosaukums”.", "id=\"description-error\"")
                .contains("id=\"changeKind-error\"", "id=\"targetType-error\"");

        Map<String, String> bad = request("t".repeat(100_000));
        bad.put("description", "a".repeat(100_000));
        bad.put("targets", "P-99");
        bad.put("desiredBy", "2026-11-22");
        bad.put("changeKind", "BURN");
        bad.put("criticalSituation", "true");
        bad.put("standardModel", "SM-77");
        var answer = browser.form(PAGE, PAGE, bad);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("ir 100000 rakstzīmes", "Nav tāda pakalpojuma vai resursa", "nevar būt pagātnē")
                .contains("Šāda vērtība nav paredzēta", "Kritiskās situācijas apraksts", "Nav tāda standarta")
                .contains("value=\"2026-11-22\"");

        Map<String, String> mismatch = request("Resurss, kas ir pakalpojums");
        mismatch.put("targetType", "RESOURCE");
        assertThat(browser.form(PAGE, PAGE, mismatch).body())
                .contains("id=\"targets-error\"", "Izmaiņas objekts ir resurss");
        assertThat(count("Resurss, kas ir pakalpojums")).isZero();
    }

    @Test
    void auditorsAndStrangersDoNotAskForChanges() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PAGE).status()).isEqualTo(403);
        assertThat(auditor.form("/registri/izmainas", PAGE, request("Auditora izmaiņa"))
                        .status())
                .isEqualTo(403);
        assertThat(TestHttp.nobody(port).get(PAGE).status()).isEqualTo(302);
        assertThat(TestHttp.nobody(port).get("/registri/izmainas").header("Location"))
                .contains("/ieiet");
        assertThat(count("Auditora izmaiņa")).isZero();
    }

    private int count(String title) {
        return jdbc.sql("select count(*) from change_request where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> request(String title) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", title);
        form.put("description", "Iesniedzēji bieži kļūdās.\r\nKarte palīdzētu.");
        form.put("changeKind", "MODIFY");
        form.put("targetType", "SERVICE");
        form.put("targets", "P-05");
        form.put("desiredBy", "2026-12-18");
        return form;
    }

    private static String token(TestHttp browser) {
        Matcher token = TOKEN.matcher(browser.get(PAGE).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/registri"));
    }
}
