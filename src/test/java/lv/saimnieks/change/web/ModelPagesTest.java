package lv.saimnieks.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.change.standard.StandardModels;
import org.camunda.bpm.engine.ProcessEngine;
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

    @Autowired
    StandardModels models;

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void forgetNewModels() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("standard-change-model")
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        String ours = "in (select number from standard_model_version where process is not null or code like 'SM-8%')";
        jdbc.sql("delete from standard_model_version_step where number " + ours).update();
        jdbc.sql("delete from standard_model_version where number " + ours).update();
        jdbc.sql("delete from change_standard_model_step where model_code like 'SM-8%'")
                .update();
        jdbc.sql("delete from change_standard_model where code like 'SM-8%'").update();
    }

    @Test
    void everybodyReadsThemProvidersProposeAndPortfolioManagersWithdraw() {
        TestHttp reader = TestHttp.browser(port, "registrators-1");
        assertThat(reader.get(LIST).body())
                .contains("SM-01", "Spēkā", "SM-03", "Beidzies")
                .doesNotContain("Ierosināt modeli");
        assertThat(reader.get(LIST + "/SM-01").body())
                .contains("Piešķirt tiesības un informēt darbinieku", "2 darba dienas", "Resursu kopuma vadītājs 1")
                .doesNotContain("Atsaukt modeli", "th:");
        assertThat(reader.get(LIST + "/jauns").status()).isEqualTo(403);
        assertThat(reader.form("/registri/izmainas", LIST + "/SM-01/atsaukt", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(reader.get(LIST + "/SM-404").status()).isEqualTo(404);

        TestHttp provider = TestHttp.browser(port, "pakalpojuma-sniedzejs-2");
        Map<String, String> form = model();
        form.put("addRow", "true");
        assertThat(provider.form(LIST + "/jauns", LIST + "/jauns", form).body())
                .contains("value=\"Nomainīt drukas kaseti\"", "3. darbs")
                .doesNotContain("Lūdzu, izlabojiet");
        form.remove("addRow");
        String version = provider.form(LIST + "/jauns", LIST + "/jauns", form).header("Location");
        assertThat(version).matches(".*/versijas/SM-\\d+-1");
        assertThat(reader.get(LIST).body()).contains("Gaida lēmumu", "Kasetes &lt;i&gt;maiņa&lt;/i&gt;");
        assertThat(reader.get("/registri/izmainas/jauna").body()).doesNotContain("Kasetes");

        models.add(
                "SM-80",
                new StandardModel.Content(
                        "Kasetes maiņa", "Maina.", LocalDate.of(2026, 1, 5), null, RiskLevel.LOW, 0, 1),
                List.of(new StandardModel.Step("Nomainīt", 1)),
                "resursa-vaditajs-2",
                "resursu-kopuma-vaditajs-1",
                LocalDate.of(2026, 1, 5));
        assertThat(reader.get("/registri/izmainas/jauna").body()).contains("SM-80 Kasetes maiņa");
        TestHttp manager = TestHttp.browser(port, "resursu-kopuma-vaditajs-1");
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
        form.put("validTo", "2026-01-01");
        form.put("declaredServices", "-1");
        form.put("within", "rīt");
        form.put("description", "d".repeat(100_000));
        var answer = manager.form(LIST + "/jauns", LIST + "/jauns", form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"validTo-error\"", "id=\"steps-error\"")
                .contains("id=\"declaredServices-error\"", "id=\"description-error\"", "value=\"rīt\"");
    }

    private static Map<String, String> model() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", "Kasetes <i>maiņa</i>");
        form.put("description", "Drukas iekārtas kasetes maiņa.");
        form.put("validFrom", "2026-11-23");
        form.put("validTo", "");
        form.put("declaredServices", "0");
        form.put("declaredResources", "1");
        form.put("what", "Nomainīt drukas kaseti");
        form.put("within", "1");
        return form;
    }
}
