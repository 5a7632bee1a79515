package lv.saimnieks.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("Standard-change models (PU2-20/V3, U2)")
class ModelPagesTest {

    private static final String LIST = "/registri/izmainas/modeli";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetNewModels() {
        jdbc.sql("delete from change_standard_model_step where model_code like 'SM-8%'")
                .update();
        jdbc.sql("delete from change_standard_model where code like 'SM-8%'").update();
    }

    @Test
    void everybodyReadsThemPortfolioManagersAddAndWithdraw() {
        TestHttp reader = TestHttp.browser(port, "registrators-1");
        assertThat(reader.get(LIST).body())
                .contains("SM-01", "Spēkā", "SM-03", "Beidzies")
                .doesNotContain("Autorizēt jaunu");
        assertThat(reader.get(LIST + "/SM-01").body())
                .contains("Piešķirt tiesības un informēt darbinieku", "2 darba dienas", "Resursu kopuma vadītājs 1")
                .doesNotContain("Atsaukt modeli", "th:");
        assertThat(reader.get(LIST + "/jauns").status()).isEqualTo(403);
        assertThat(reader.form("/registri/izmainas", LIST + "/SM-01/atsaukt", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(reader.get(LIST + "/SM-404").status()).isEqualTo(404);

        TestHttp manager = TestHttp.browser(port, "resursu-kopuma-vaditajs-1");
        Map<String, String> form = model();
        form.put("addRow", "true");
        assertThat(manager.form(LIST + "/jauns", LIST + "/jauns", form).body())
                .contains("value=\"Nomainīt drukas kaseti\"", "3. darbs")
                .doesNotContain("Lūdzu, izlabojiet");
        form.remove("addRow");
        assertThat(manager.form(LIST + "/jauns", LIST + "/jauns", form).header("Location"))
                .endsWith(LIST + "/SM-80");
        assertThat(reader.get("/registri/izmainas/jauna").body()).contains("SM-80 Kasetes &lt;i&gt;maiņa&lt;/i&gt;");

        assertThat(manager.form(LIST + "/SM-80", LIST + "/SM-80/atsaukt", Map.of("reason", ""))
                        .body())
                .contains("id=\"reason-error\"");
        assertThat(manager.form(LIST + "/SM-80", LIST + "/SM-80/atsaukt", Map.of("reason", "Vairs neder"))
                        .status())
                .isEqualTo(302);
        assertThat(reader.get(LIST + "/SM-80").body()).contains("Atsaukts", "Vairs neder");
        assertThat(reader.get("/registri/izmainas/jauna").body()).doesNotContain("SM-80");
    }

    @Test
    void wrongInputIsNamed() {
        TestHttp manager = TestHttp.browser(port, "pakalpojumu-kopuma-vaditajs-1");
        Map<String, String> form = model();
        form.put("code", "X");
        form.put("author", "nav");
        form.put("validTo", "2026-01-01");
        form.put("declaredServices", "-1");
        form.put("within", "rīt");
        form.put("description", "d".repeat(100_000));
        var answer = manager.form(LIST + "/jauns", LIST + "/jauns", form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"code-error\"", "id=\"author-error\"", "id=\"validTo-error\"", "id=\"steps-error\"")
                .contains("id=\"declaredServices-error\"", "id=\"description-error\"", "value=\"rīt\"");
    }

    private static Map<String, String> model() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("code", "SM-80");
        form.put("name", "Kasetes <i>maiņa</i>");
        form.put("description", "Drukas iekārtas kasetes maiņa.");
        form.put("author", "resursa-vaditajs-2");
        form.put("validFrom", "2026-11-23");
        form.put("validTo", "");
        form.put("declaredServices", "0");
        form.put("declaredResources", "1");
        form.put("what", "Nomainīt drukas kaseti");
        form.put("within", "1");
        return form;
    }
}
