package lv.saimnieks.support.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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

@AppTest
@Tag("database")
@DisplayName("PU2-12/V1, I1: the register of providers and partners")
class ProviderPagesTest {

    private static final String LIST = "/registri/sniedzeji";
    private static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    private static final String OUTSIDE = "arejais-sniedzejs-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        for (String table : List.of("catalogue_provided_service", "catalogue_provider_user")) {
            jdbc.sql("delete from " + table + " where provider_code > 'SN-04'").update();
        }
        jdbc.sql("delete from catalogue_log where item_code > 'SN-04'").update();
        jdbc.sql("delete from catalogue_provider where code > 'SN-04'").update();
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    private static Map<String, String> typed(String kind, String name) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "name",
                name,
                "email",
                "sazina@piemers.example",
                "validFrom",
                "2026-01-01",
                "services",
                "P-08",
                "users",
                OUTSIDE));
    }

    private String add(Map<String, String> typed) {
        Answer added = as(PORTFOLIO).form(LIST + "/jauns", LIST + "/jauns", typed);
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        return added.header("Location").replaceFirst(".*/", "");
    }

    @Test
    @DisplayName(
            "Entered, shown with services and their terms, found, changed with a history, also in the file and the API")
    void kept() {
        String code = add(typed("NGO", "Biedrība Āboli"));
        assertThat(code).isEqualTo("SN-05");
        assertThat(as("pakalpojuma-sniedzejs-1").get(LIST + "/" + code).body())
                .contains("Nevalstiskā organizācija: Biedrība Āboli", "P-08 ", "/registri/limeni?item=P-08", OUTSIDE);
        assertThat(as(PORTFOLIO).get(LIST + "?text=aboli").body()).contains("Sniedzēji: 1", code);
        assertThat(as(PORTFOLIO).get(LIST + "?item=P-10&kind=COMPANY").body()).contains("Sniedzēji: 1", "SN-03");
        assertThat(as(PORTFOLIO).get("/registri/pakalpojumi/P-08").body()).contains(LIST + "/" + code);

        Map<String, String> changed = typed("NGO", "Biedrība Bumbieri");
        changed.put("version", "0");
        assertThat(as(PORTFOLIO)
                        .form(LIST + "/" + code + "/labot", LIST + "/" + code + "/labot", changed)
                        .status())
                .isEqualTo(302);
        Answer late = as("administrators-1").form(LIST + "/" + code + "/labot", LIST + "/" + code + "/labot", changed);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("pa šo laiku mainīja kāds cits", "Biedrība Bumbieri");
        assertThat(as("auditors-1").get(LIST + "/" + code).body())
                .containsSubsequence("Biedrība Āboli", "Biedrība Bumbieri");
        assertThat(as("auditors-1").get(LIST + "?format=csv").body())
                .contains("SN-05;Nevalstiskā organizācija;Biedrība");
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/registers/providers")
                        .body())
                .contains("\"COMPETENCE_CENTRE\"", "\"P-06\"");
    }

    @Test
    @DisplayName("Who a natural person is, only those know whom it concerns")
    void person() {
        Map<String, String> typed = typed("NATURAL_PERSON", "Persona Piemērs");
        typed.put("users", "arejais-sniedzejs-2");
        String page = LIST + "/" + add(typed);
        for (String knows : List.of(PORTFOLIO, "pakalpojuma-vaditajs-2", "arejais-sniedzejs-2")) {
            assertThat(as(knows).get(page).body()).as(knows).contains("Persona Piemērs");
        }
        for (String other : List.of("pakalpojuma-vaditajs-1", "registrators-1", "auditors-1")) {
            assertThat(as(other).get(page).body())
                    .as(other)
                    .contains("Fiziska persona SN-05")
                    .doesNotContain("Persona Piemērs", "sazina@");
            assertThat(as(other).get(LIST + "?text=piemers").body()).as(other).doesNotContain("SN-05");
        }
        assertThat(as(PORTFOLIO).get(LIST + "?format=csv").body())
                .contains("SN-05")
                .doesNotContain("Persona Piemērs");
        assertThat(as("registrators-1").get("/registri/pakalpojumi/P-08").body())
                .contains("Fiziska persona SN-05")
                .doesNotContain("Persona Piemērs");
    }

    @Test
    @DisplayName("A provider from outside sees its own entry; another one is as if it were not there")
    void outside() {
        assertThat(as(OUTSIDE).get(LIST).body()).contains("SN-03").doesNotContain("SN-04", "SN-01");
        assertThat(as(OUTSIDE).get(LIST + "?format=csv").body()).doesNotContain("SN-04");
        assertThat(as(OUTSIDE).get(LIST + "/SN-03").body())
                .contains("Atkritumu apsaimniekotājs", "P-10 ")
                .doesNotContain("Izmaiņu vēsture");
        Answer other = as(OUTSIDE).get(LIST + "/SN-04");
        Answer none = as(OUTSIDE).get(LIST + "/SN-77");
        assertThat(other.status()).isEqualTo(404).isEqualTo(none.status());
        assertThat(other.body()).contains("Sniedzēja „SN-04” reģistrā nav.").doesNotContain("pārvadātājs");
        assertThat(none.body()).contains("Sniedzēja „SN-77” reģistrā nav.");
        assertThat(as(OUTSIDE).get("/registri/pakalpojumi/P-11").body()).doesNotContain(LIST + "/SN-04");
    }

    @Test
    @DisplayName("Only who keeps services enters providers; what is wrong is told, and what was typed stays")
    void wrong() {
        for (String other : List.of("resursu-kopuma-vaditajs-1", "pakalpojuma-vaditajs-1", OUTSIDE, "auditors-1")) {
            assertThat(as(other).form("/", LIST + "/jauns", typed("NGO", "x")).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other).get(LIST + "/SN-02/labot").status()).as(other).isEqualTo(403);
        }
        Map<String, String> wrong = typed("NGO", "Biedrība");
        wrong.putAll(Map.of("registrationNumber", "40003521601", "services", "R-01", "users", "nav-tada"));
        Answer refused = as(PORTFOLIO).form(LIST + "/jauns", LIST + "/jauns", wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Tāda reģistrācijas numura nevar būt", "Pakalpojuma „R-01”", "Lietotāja „nav-tada” nav")
                .contains("value=\"Biedrība\"");
    }
}
