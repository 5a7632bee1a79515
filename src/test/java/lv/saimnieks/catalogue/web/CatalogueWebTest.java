package lv.saimnieks.catalogue.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import lv.saimnieks.AppTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@AppTest
@Tag("database")
@Transactional
@WithMockUser(username = "pakalpojumu-kopuma-vaditajs-1", authorities = "service-portfolio-manager")
class CatalogueWebTest {

    @Autowired
    IdentityService identity;

    @Autowired
    WebApplicationContext application;

    MockMvc http;

    @BeforeEach
    void connect() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    @DisplayName("E21: a search without diacritics finds words with them, and every word must occur")
    void search() throws Exception {
        http.perform(get("/registri/pakalpojumi").param("q", "KOKU cirsanai"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("P-05")))
                .andExpect(content().string(not(containsString("P-06"))));
        http.perform(get("/registri/resursi").param("q", "ģeogrāfiskās"))
                .andExpect(content().string(containsString("R-09")))
                .andExpect(content().string(containsString("Ierakstu skaits: 1")));
        http.perform(get("/registri/resursi").param("q", "%"))
                .andExpect(content().string(containsString("Neviens ieraksts neatbilst")));
    }

    @Test
    @DisplayName("E21: names in the order of the Latvian alphabet, on both databases alike")
    void sortByName() throws Exception {
        for (String name : List.of("Čempionāts", "Ābeļu ražas svētki", "Cirks", "Avīze", "Žurnāls", "Zoodārzs")) {
            add("P-" + (500 + name.charAt(0) % 400), name);
        }
        http.perform(get("/api/registers/services").param("sort", "name").param("size", "3"))
                .andExpect(jsonPath(
                        "$.items[*].name",
                        contains("Atļauja koku ciršanai ārpus meža", "Atļauja tirdzniecībai publiskā vietā", "Avīze")));
        http.perform(get("/registri/pakalpojumi").param("sort", "name"))
                .andExpect(content()
                        .string(stringContainsInOrder("Avīze", "Ābeļu", "Cirks", "Čempionāts", "Zoodārzs", "Žurnāls")));
        http.perform(get("/api/registers/services").param("sort", "name,desc").param("size", "2"))
                .andExpect(jsonPath("$.items[*].name", contains("Žurnāls", "Zoodārzs")));
    }

    @Test
    void filterAndPages() throws Exception {
        http.perform(get("/api/registers/services").param("critical", "true"))
                .andExpect(jsonPath("$.items[*].code", contains("P-02", "P-03", "P-04", "P-10", "P-11")));
        http.perform(get("/api/registers/services").param("stage", "IMPROVEMENT"))
                .andExpect(jsonPath("$.items[*].code", contains("P-07")));
        http.perform(get("/api/registers/services").param("size", "5").param("page", "2"))
                .andExpect(jsonPath("$.items[*].code", contains("P-11", "P-12")))
                .andExpect(jsonPath("$.page").value(2))
                .andExpect(jsonPath("$.size").value(5))
                .andExpect(jsonPath("$.total").value(12));
        http.perform(get("/registri/pakalpojumi")
                        .param("size", "5")
                        .param("page", "1")
                        .param("q", "a"))
                .andExpect(content().string(allOf(containsString("2. lapa no 3"), containsString("rel=\"next\""))));
        http.perform(get("/registri/pakalpojumi").param("size", "5").param("page", "99"))
                .andExpect(content().string(containsString("P-12")));
    }

    @Test
    void wrongFiltersAreNamed() throws Exception {
        http.perform(get("/registri/pakalpojumi").param("stage", "X").param("q", "b".repeat(201)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Tāda dzīves cikla posma nav")))
                .andExpect(content().string(containsString("Meklējamais teksts ir garāks")))
                .andExpect(content().string(containsString("P-12")));
        http.perform(get("/api/registers/resources").param("size", "0"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.fields.size").exists());
        http.perform(get("/api/registers/resources").param("sort", "password")).andExpect(status().isBadRequest());
        http.perform(get("/registri/pakalpojumi").param("q", "a\u0000b")).andExpect(status().isBadRequest());
    }

    @Test
    void csvOpensInLatvianExcelAndRunsNothing() throws Exception {
        add("P-90", "=HYPERLINK(\"x\")");
        http.perform(get("/registri/pakalpojumi").param("format", "csv").param("q", "hyperlink"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("pakalpojumi.csv")))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(startsWith("\ufeffKods;Nosaukums;")))
                .andExpect(content().string(containsString("P-90;\"'=HYPERLINK(\"\"x\"\")\";")));
        http.perform(get("/api/registers/resources").accept("text/csv"))
                .andExpect(content().string(containsString("R-10;Skolēnu autobusu parks;")));
        http.perform(get("/registri/resursi").accept("text/csv"))
                .andExpect(content().contentType("text/csv;charset=UTF-8"));
        http.perform(get("/api/registers/services").accept(MediaType.ALL))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON));
    }

    @Test
    @DisplayName("N1-5: an item's page shows direct and indirect dependencies both ways, and who is responsible")
    void itemPage() throws Exception {
        http.perform(get("/registri/resursi/R-01"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "R-01 Pašvaldības e-pakalpojumu portāls",
                                "Atbildīgie",
                                "resursa-vaditajs-1",
                                "No kā R-01 ir atkarīgs tieši",
                                "R-06 Vienotais pieteikšanās modulis",
                                "Kas ir tieši atkarīgs no R-01",
                                "P-01",
                                "P-08",
                                "Ieraksta izmaiņas",
                                "Izveidots")));
        http.perform(get("/registri/pakalpojumi/P-05"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "No kā atkarīgs caur citiem", "R-06", "R-08", "Neviens pakalpojums")));
        http.perform(get("/registri/pakalpojumi/P-99")).andExpect(status().isNotFound());
        http.perform(get("/registri/pakalpojumi/R-01")).andExpect(status().isNotFound());
    }

    @Test
    void vacancyIsNamedWithWhoGetsTheTasks() throws Exception {
        add("P-77", "Jauns pakalpojums");
        http.perform(get("/registri/pakalpojumi/P-77"))
                .andExpect(content().string(containsString("Uzdevumus saņem pakalpojumu kopuma vadītājs.")));
        http.perform(get("/registri/pakalpojumi").param("q", "p-77"))
                .andExpect(content().string(containsString("vakance")));
    }

    @Test
    void addedAndChangedEntryKeepsEveryChange() throws Exception {
        add("p-78", "Zāles pļaušana").andExpect(redirectedUrl("/registri/pakalpojumi/P-78"));
        send(
                        "/registri/pakalpojumi/P-78/labot",
                        "name",
                        "Zāles pļaušana parkos",
                        "stage",
                        "INTRODUCTION",
                        "critical",
                        "true",
                        "version",
                        "0")
                .andExpect(redirectedUrl("/registri/pakalpojumi/P-78"));
        http.perform(get("/registri/pakalpojumi/P-78"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Kritisks",
                                "Nē",
                                "Jā",
                                "Dzīves cikla posms",
                                "Plānošana",
                                "Ieviešana vai pielāgošana",
                                "Nosaukums",
                                "Zāles pļaušana",
                                "Zāles pļaušana parkos",
                                "Izveidots")));
        send("/registri/pakalpojumi/P-78/labot", "name", "Citādi", "stage", "OPERATION", "version", "0")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("mainīja kāds cits")))
                .andExpect(content().string(containsString("value=\"Citādi\"")));
    }

    @Test
    void wrongInputIsNamedPerFieldAndKept() throws Exception {
        send("/registri/pakalpojumi/jauns", "code", "P-05", "name", " ", "stage", "X", "description", "Manis rakstīts")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Kods P-05 jau ir reģistrā.")))
                .andExpect(content().string(containsString("Ierakstiet nosaukumu.")))
                .andExpect(content().string(containsString("Tāda dzīves cikla posma nav.")))
                .andExpect(content().string(containsString("Manis rakstīts")));
        send("/registri/pakalpojumi/jauns", "code", "R-99", "name", "x".repeat(201), "stage", "PLANNING")
                .andExpect(content().string(containsString("Pakalpojuma kods sākas ar P-.")))
                .andExpect(content().string(containsString("Nosaukums ir garāks par 200 rakstzīmēm.")));
        send(
                        "/registri/pakalpojumi/jauns",
                        "code",
                        "P-5x",
                        "name",
                        "<script>alert(1)</script> 🌳",
                        "stage",
                        "PLANNING",
                        "description",
                        "y".repeat(100_000))
                .andExpect(content().string(containsString("Kods ir burts P")))
                .andExpect(content().string(containsString("Apraksts ir garāks par 4000")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; 🌳")))
                .andExpect(content().string(not(containsString("<script>alert(1)"))));
        send("/registri/pakalpojumi/jauns").andExpect(content().string(containsString("Ierakstiet kodu.")));
    }

    @Test
    @WithMockUser(username = "resursu-kopuma-vaditajs-1", authorities = "resource-portfolio-manager")
    void dependenciesAreCheckedAndACycleIsFlagged() throws Exception {
        send("/registri/resursi/R-08/atkaribas", "resourceCode", "R-08")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("nevar būt atkarīgs pats no sevis")));
        send("/registri/resursi/R-08/atkaribas", "resourceCode", "R-77")
                .andExpect(content().string(containsString("nav resursa ar kodu R-77")));
        send("/registri/resursi/R-08/atkaribas", "resourceCode", "P-05")
                .andExpect(content().string(containsString("P-05 ir pakalpojums")));
        send("/registri/resursi/R-01/atkaribas", "resourceCode", "R-08")
                .andExpect(content().string(containsString("jau ir norādīta")));
        send("/registri/resursi/R-01/atkaribas").andExpect(content().string(containsString("Izvēlieties resursu.")));
        send("/registri/resursi/R-08/atkaribas", "resourceCode", "R-01")
                .andExpect(redirectedUrl("/registri/resursi/R-08"))
                .andExpect(flash().attribute("warning", containsString("cikls")));
        http.perform(get("/registri/resursi/R-01")).andExpect(content().string(containsString("Atkarībās ir cikls")));
        send("/registri/resursi/R-08/atkaribas/R-01/dzest").andExpect(redirectedUrl("/registri/resursi/R-08"));
        http.perform(get("/registri/resursi/R-01"))
                .andExpect(content().string(not(containsString("Atkarībās ir cikls"))));
    }

    @Test
    @WithMockUser(username = "resursu-kopuma-vaditajs-1", authorities = "resource-portfolio-manager")
    void retiringWhatOthersNeedWarnsFirst() throws Exception {
        String[] retired = {"name", "Zvanu centrs", "stage", "RETIREMENT", "resourceKind", "TELEPHONY", "version", "0"};
        send("/registri/resursi/R-07/labot", retired)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("No R-07 ir atkarīgi: P-04, P-10, P-12.")))
                .andExpect(content().string(containsString("name=\"confirmed\"")));
        http.perform(params(post("/registri/resursi/R-07/labot").param("confirmed", "true"), retired)
                        .with(csrf()))
                .andExpect(redirectedUrl("/registri/resursi/R-07"));
        http.perform(get("/registri/pakalpojumi/P-10")).andExpect(content().string(containsString("likvidēts")));
    }

    @Test
    @DisplayName("PU2-12/V1: a service has providers of the register, inside and outside; each knows its services")
    void providers() throws Exception {
        send("/registri/pakalpojumi/P-05/sniedzeji", "provider", "SN-02")
                .andExpect(redirectedUrl("/registri/pakalpojumi/P-05"));
        send("/registri/pakalpojumi/P-05/sniedzeji", "provider", "SN-02")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Šāds sniedzējs jau ir norādīts.")));
        send("/registri/pakalpojumi/P-05/sniedzeji", "provider", "SN-99")
                .andExpect(content().string(containsString("Izvēlieties sniedzēju no saraksta.")));
        http.perform(get("/registri/pakalpojumi/P-05"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "/registri/sniedzeji/SN-01",
                                "/registri/sniedzeji/SN-02",
                                "Kompetenču centrs: Būvniecības kompetenču centrs")));
        http.perform(get("/registri/sniedzeji/SN-02")).andExpect(content().string(containsString("P-05 ")));
        send("/registri/pakalpojumi/P-05/sniedzeji/SN-02/dzest").andExpect(redirectedUrl("/registri/pakalpojumi/P-05"));
        http.perform(get("/registri/sniedzeji/SN-02")).andExpect(content().string(not(containsString("P-05 "))));
    }

    @Test
    void responsiblePeople() throws Exception {
        send(
                        "/registri/pakalpojumi/P-05/atbildigie",
                        "userId",
                        "nav-tada",
                        "role",
                        "RESOURCE_MANAGER",
                        "validFrom",
                        "2026-12-01",
                        "validTo",
                        "2026-11-01")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Lietotāja &quot;nav-tada&quot; nav.")))
                .andExpect(content().string(containsString("nevar piešķirt ierakstam P-05")))
                .andExpect(content().string(containsString("Perioda beigas nevar būt pirms tā sākuma.")))
                .andExpect(content().string(containsString("value=\"2026-11-01\"")));
        send(
                        "/registri/pakalpojumi/P-05/atbildigie",
                        "userId",
                        "pakalpojuma-vaditajs-2",
                        "role",
                        "SERVICE_MANAGER",
                        "validFrom",
                        "31.12.2026")
                .andExpect(content().string(containsString("Norādiet datumu no 1990. līdz 2100. gadam.")));
        send(
                        "/registri/pakalpojumi/P-05/atbildigie",
                        "userId",
                        "pakalpojuma-vaditajs-2",
                        "role",
                        "SERVICE_MANAGER",
                        "validFrom",
                        "2026-12-31")
                .andExpect(content().string(containsString("šī loma jau ir")));
        send(
                        "/registri/pakalpojumi/P-05/atbildigie",
                        "userId",
                        "pakalpojuma-vaditajs-3",
                        "role",
                        "SERVICE_MANAGER",
                        "validFrom",
                        "2026-11-23",
                        "validTo",
                        "2026-12-31")
                .andExpect(redirectedUrl("/registri/pakalpojumi/P-05"));
        http.perform(get("/registri/pakalpojumi/P-05"))
                .andExpect(content().string(containsString("no 23.11.2026. līdz 31.12.2026.")));
    }

    @Test
    @DisplayName("the list names who manages an item on the last day of it, and not on the day after")
    void managerOfTheLastDay() throws Exception {
        for (String[] days : new String[][] {{"2026-11-01", "2026-11-23"}, {"2026-11-01", "2026-11-22"}}) {
            send(
                            "/registri/pakalpojumi/P-05/atbildigie",
                            "userId",
                            days[1].endsWith("23") ? "pakalpojuma-vaditajs-3" : "pakalpojuma-vaditajs-4",
                            "role",
                            "SERVICE_MANAGER",
                            "validFrom",
                            days[0],
                            "validTo",
                            days[1])
                    .andExpect(redirectedUrl("/registri/pakalpojumi/P-05"));
        }
        http.perform(get("/api/registers/services").param("q", "P-05").accept("text/csv"))
                .andExpect(content().string(containsString("Pakalpojuma vadītājs 3")))
                .andExpect(content().string(not(containsString("Pakalpojuma vadītājs 4"))));
    }

    @Test
    @WithMockUser(username = "pakalpojuma-vaditajs-2", authorities = "service-manager")
    @DisplayName("E12: a manager names a substitute for themselves, for nobody else")
    void ownSubstitute() throws Exception {
        String[] typed = {
            "userId",
            "pakalpojuma-vaditajs-2",
            "substituteId",
            "pakalpojuma-vaditajs-3",
            "validFrom",
            "2026-11-23",
            "validTo",
            "2026-11-30"
        };
        send("/registri/atbildigie/aizvietosana", typed).andExpect(redirectedUrl("/registri/atbildigie"));
        send("/registri/atbildigie/aizvietosana", typed)
                .andExpect(content().string(containsString("jau ir ierakstīta")));
        http.perform(get("/registri/pakalpojumi/P-05"))
                .andExpect(content().string(containsString("(no 23.11.2026. līdz 30.11.2026.)")))
                .andExpect(content().string(not(containsString("Pievienot atbildīgo"))));
        typed[1] = "pakalpojuma-vaditajs-1";
        send("/registri/atbildigie/aizvietosana", typed).andExpect(status().isForbidden());
        send(
                        "/registri/atbildigie/aizvietosana",
                        "userId",
                        "pakalpojuma-vaditajs-2",
                        "substituteId",
                        "pakalpojuma-vaditajs-2",
                        "validFrom",
                        "2026-11-23")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Cilvēks nevar aizvietot pats sevi.")))
                .andExpect(content().string(containsString("Norādiet, līdz kuram datumam.")));
    }

    @Test
    @WithMockUser(username = "pakalpojuma-sniedzejs-2", authorities = "service-provider")
    @DisplayName("E12: whoever is no manager names a substitute for themselves too, from a list of those who fit")
    void everybodysOwnSubstitute() throws Exception {
        http.perform(get("/registri/atbildigie"))
                .andExpect(content().string(containsString("Pakalpojuma sniedzējs 1: Pakalpojuma sniedzējs")))
                .andExpect(content().string(not(containsString("Auditors 1: "))))
                .andExpect(content().string(not(containsString("Ārējais sniedzējs 1: "))));
        String[] typed = {
            "userId",
            "pakalpojuma-sniedzejs-2",
            "substituteId",
            "pakalpojuma-sniedzejs-1",
            "validFrom",
            "2026-11-23",
            "validTo",
            "2026-11-30"
        };
        send("/registri/atbildigie/aizvietosana", typed).andExpect(redirectedUrl("/registri/atbildigie"));
        typed[1] = "pakalpojuma-sniedzejs-1";
        typed[3] = "pakalpojuma-sniedzejs-2";
        send("/registri/atbildigie/aizvietosana", typed).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("E12: a substitute whose roles do not fit is refused on the page, with the reason")
    void unfitSubstitute() throws Exception {
        send(
                        "/registri/atbildigie/aizvietosana",
                        "userId",
                        "pakalpojuma-vaditajs-2",
                        "substituteId",
                        "auditors-1",
                        "validFrom",
                        "2026-11-23",
                        "validTo",
                        "2026-11-30")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Aizvietotājs „Auditors 1” neder")));
    }

    @Test
    @DisplayName("E12: what nobody fit holds is a vacancy, on the page and where portfolio managers look first")
    void vacancies() throws Exception {
        http.perform(get("/")).andExpect(content().string(not(containsString("Vakances: "))));
        identity.deleteMembership("pakalpojuma-vaditajs-3", "service-manager");
        http.perform(get("/registri/atbildigie"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "id=\"vakances\"", "P-03", "pakalpojuma-vaditajs-3", "P-04", "P-07")));
        http.perform(get("/")).andExpect(content().string(containsString("Vakances: 3.")));
    }

    @Test
    @WithMockUser(username = "auditors-1", authorities = "auditor")
    void auditorReadsAndChangesNothing() throws Exception {
        http.perform(get("/registri/atbildigie"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Iestādes vadītājs")))
                .andExpect(content().string(not(containsString("<form method=\"post\" action=\"/registri"))));
        http.perform(get("/registri/pakalpojumi/P-05")).andExpect(content().string(not(containsString("Pievienot"))));
        http.perform(get("/registri/pakalpojumi/jauns")).andExpect(status().isForbidden());
        http.perform(get("/registri/pakalpojumi/P-05/labot")).andExpect(status().isForbidden());
        add("P-91", "Nedrīkst").andExpect(status().isForbidden());
    }

    @Test
    void portfolioManagerOfServicesDoesNotChangeResources() throws Exception {
        http.perform(get("/registri/resursi/jauns")).andExpect(status().isForbidden());
        send("/registri/resursi/R-08/atkaribas", "resourceCode", "R-01").andExpect(status().isForbidden());
        send("/registri/pakalpojumi/R-08/labot", "name", "Uzlauzts").andExpect(status().isForbidden());
    }

    private ResultActions add(String code, String name) throws Exception {
        return send("/registri/pakalpojumi/jauns", "code", code, "name", name, "stage", "PLANNING");
    }

    private ResultActions send(String address, String... typed) throws Exception {
        return http.perform(params(post(address), typed).with(csrf()));
    }

    private static MockHttpServletRequestBuilder params(MockHttpServletRequestBuilder request, String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request;
    }
}
