package lv.saimnieks.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.casework.CaseStory.Story;
import lv.saimnieks.servicelevel.action.OpenActions;
import lv.saimnieks.servicelevel.action.TestActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of corrective actions as people and programs meet it (PU2-17/A8). */
@AppTest
@Tag("database")
class ActionPagesTest {

    private static final String LIST = "/registri/korektivas-darbibas";
    private static final String MANAGER = "resursa-vaditajs-1";
    private static final LocalDate OPENED = LocalDate.of(2049, 3, 10);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseAccess access;

    @Autowired
    OpenActions openActions;

    @Autowired
    List<CaseStory> stories;

    private TestActions actions;
    private String open;
    private String closed;

    @BeforeEach
    void twoActions() {
        actions = new TestActions(jdbc);
        actions.clear();
        open = actions.add(
                1,
                "N-13",
                OPENED,
                Map.ofEntries(
                        Map.entry("status", "AWAITING_RESULTS"),
                        Map.entry("severity", "CRITICAL"),
                        Map.entry("round", 2),
                        Map.entry("cause", "RESOURCE"),
                        Map.entry("root_cause", "Novecojis masīvs"),
                        Map.entry("found_by", MANAGER),
                        Map.entry("containment", "Pārslēgts uz rezervi <b>"),
                        Map.entry("contained_by", MANAGER),
                        Map.entry("owner_role", "MANAGER_CONFIRMED"),
                        Map.entry("action_type", "CORRECTION+ROOT_CAUSE+SAVA"),
                        Map.entry("verify_periods", 2),
                        Map.entry("change_wish", "EXPECTED"),
                        Map.entry("inform", "MANAGER+DEPENDANTS"),
                        Map.entry("rule_why", "3. rinda"),
                        Map.entry("planned_by", MANAGER),
                        Map.entry("change_what", "Jauns masīvs"),
                        Map.entry("change_number", "IZM-2049-000009"),
                        Map.entry("change_closure", "SUCCESSFUL"),
                        Map.entry("verify_from", LocalDate.of(2049, 4, 1))));
        actions.measure(open, Map.of());
        actions.result("N-13", LocalDate.of(2049, 2, 1), "BREACHED", "MAJOR");
        actions.result("N-13", LocalDate.of(2049, 4, 1), "MET", null);
        closed = actions.add(
                2,
                "N-12",
                OPENED.plusDays(1),
                Map.of(
                        "status",
                        "CLOSED",
                        "outcome",
                        "ACCEPTED_RISK",
                        "rationale",
                        "Rindas mazinās pašas",
                        "decided_by",
                        "pakalpojumu-kopuma-vaditajs-1",
                        "closed_at",
                        TestActions.at(OPENED.plusDays(20))));
        access.involve(open, List.of(MANAGER));
    }

    @AfterEach
    void clean() {
        actions.clear();
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    @Test
    @DisplayName("the list is narrowed and sorted; also as CSV and REST; each sees those in which they have a part")
    void list() {
        TestHttp auditor = as("auditors-1");
        String all = auditor.get(LIST + "?openedFrom=2049-01-01").body();
        assertThat(all)
                .contains(
                        "Korektīvo darbību skaits: 2",
                        open,
                        closed,
                        "Gaida nākamo periodu",
                        "2. reize",
                        "Risks pieņemts")
                .contains("/parskati/korektivas-darbibas");
        assertThat(all.indexOf(closed)).as("the latest first").isLessThan(all.indexOf(open));
        String gravest =
                auditor.get(LIST + "?openedFrom=2049-01-01&sort=severity,desc").body();
        assertThat(gravest.indexOf(open)).isLessThan(gravest.indexOf(closed));
        for (String one : List.of(
                "status=AWAITING_RESULTS",
                "severity=CRITICAL",
                "cause=RESOURCE",
                "item=R-01",
                "text=JĀNOVĒRŠ%20n-13",
                "open=true")) {
            assertThat(auditor.get(LIST + "?openedFrom=2049-01-01&" + one).body())
                    .as(one)
                    .contains(open)
                    .doesNotContain(closed);
        }
        assertThat(auditor.get(LIST + "?outcome=ACCEPTED_RISK&openedFrom=2049-01-01")
                        .body())
                .contains(closed)
                .doesNotContain(open);
        assertThat(auditor.get(LIST + "?openedFrom=2049-01-01&overdue=true").body())
                .contains("Neviena korektīvā darbība");
        jdbc.sql(
                        "insert into case_open_task (task_id, case_number, process_key, task_key, due_at) values ('kd-parbaude', ?, 'x', 'x', ?)")
                .params(open, TestActions.at(LocalDate.of(2026, 11, 20)))
                .update();
        try {
            assertThat(auditor.get(LIST + "?openedFrom=2049-01-01&overdue=true").body())
                    .contains(open, "20.11.2026.", "kavējas");
        } finally {
            jdbc.sql("delete from case_open_task where task_id = 'kd-parbaude'").update();
        }
        assertThat(auditor.get(LIST + "?severity=LIELA").status()).isEqualTo(400);
        assertThat(auditor.get(LIST + "?openedFrom=2049-01-01&format=csv").body())
                .contains(
                        "Numurs;Nosaukums;Stāvoklis;Iznākums;Smagums;",
                        open + ";",
                        ";Resurss;2;1;IZM-2049-000009;01.04.2049.;");
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/registers/corrective-actions?openedFrom=2049-01-01&sort=number,asc")
                        .body())
                .contains("\"total\":2", "\"number\":\"" + open + "\"", "\"termCode\":\"N-13\"", "\"overdue\":false");

        assertThat(as(MANAGER).get(LIST + "?openedFrom=2049-01-01").body())
                .contains("skaits: 1", open, "Redzat korektīvās darbības, kurās jums ir loma")
                .doesNotContain(closed, "/parskati/korektivas-darbibas");
        assertThat(as("registrators-1").get(LIST + "?openedFrom=2049-01-01").body())
                .doesNotContain(open, closed);
    }

    @Test
    @DisplayName(
            "PU2-17/A7, A8: the page tells what was breached, why, what is done, by whom verified, and if it helped")
    void page() {
        String page = as(MANAGER).get(LIST + "/" + open).body();
        assertThat(page)
                .contains(
                        "N-13", "98,90\u00a0%", "pret mērķi ≥\u00a099,5\u00a0%", "119,2\u00a0%", "2. reizi pēc kārtas")
                .contains("01.02.2049. – 28.02.2049.", "šī neizpilde", "Tagad: Kritiska")
                .contains("01.04.2049. – 30.04.2049.", "rāda efektivitāti", "to skaits: 2")
                .contains("N-17", "Datu centrs un tīkls")
                .contains("Novecojis masīvs", "Labošana, Cēloņa noskaidrošana, SAVA", "Izmaiņa sekmīga")
                .contains("Nomainīt &lt;disku&gt; masīvu", "18.03.2049.", "19.03.2049.", "Izdarīts")
                .contains("Pārslēgts uz rezervi &lt;b&gt;", "vadītājs, atkarīgo pakalpojumu un resursu vadītāji")
                .contains("NEA-2049-000001", "IZM-2049-000009", "/registri/limeni/N-13");
        assertThat(page.split("rāda efektivitāti", -1))
                .as("only periods after the measures tell")
                .hasSize(2);
        assertThat(as(MANAGER).get(LIST + "/" + open + "/panelis").body())
                .contains("Nomainīt &lt;disku&gt; masīvu", "rāda efektivitāti", "Novecojis masīvs");
        assertThat(as("auditors-1").get(LIST + "/" + closed).body())
                .contains("Risks pieņemts", "Rindas mazinās pašas", "30.03.2049.", "Pasākumi vēl nav plānoti.");
        for (String nobody : List.of("registrators-1", "pakalpojuma-vaditajs-2", "arejais-sniedzejs-1")) {
            assertThat(as(nobody).get(LIST + "/" + open).status()).as(nobody).isEqualTo(404);
            assertThat(as(nobody).get(LIST + "/" + open + "/panelis").status()).isEqualTo(404);
        }
        assertThat(as("auditors-1").get(LIST + "/KD-2049-999999").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a term's page lists its corrective actions, with links for those who may open them")
    void ofTerm() {
        assertThat(openActions.byTerm()).containsEntry("N-13", open(1)).doesNotContainKey("N-12");
        String link = "href=\"" + LIST + "/" + open + "\"";
        assertThat(as(MANAGER).get("/registri/limeni/N-13").body()).contains(link, "10.03.2049.");
        assertThat(as("registrators-1").get("/registri/limeni/N-13").body())
                .contains(open)
                .doesNotContain(link);
        assertThat(as("registrators-1").get("/registri/limeni/N-20").body())
                .contains("Par šo nosacījumu korektīvu darbību nav.");
    }

    /** Other tests of the same context may have left some. */
    private int open(int ours) {
        return ours
                + jdbc.sql("select count(*) from corrective_action where term_code = 'N-13' and status <> 'CLOSED'"
                                + " and number not like 'KD-2049-%'")
                        .query(Integer.class)
                        .single();
    }

    @Test
    @DisplayName("auditors read facts, links and codes in words")
    void story() {
        CaseStory story = stories.stream()
                .filter(s -> s.processKey().equals("sla-corrective-action"))
                .findFirst()
                .orElseThrow();
        Story told = story.of(open).orElseThrow();
        assertThat(told.facts().toString())
                .contains("value=Gaida nākamo periodu", "Kritiska. 3. rinda", "Resurss. Novecojis masīvs (")
                .contains(
                        "Nomainīt <disku> masīvu; līdz 20.03.2049.; izpildīts 18.03.2049.,", "pārbaudīts 19.03.2049.,")
                .contains("label=Kāda izmaiņa vajadzīga, value=Jauns masīvs");
        assertThat(told.links())
                .extracting(CaseStory.Link::number)
                .containsExactly("NEA-2049-000001", "IZM-2049-000009");
        assertThat(story.of(closed).orElseThrow().facts().toString()).contains("Risks pieņemts. Rindas mazinās pašas");
        assertThat(story.of("KD-2049-999999")).isEmpty();
        assertThat(story.titles(List.of(open, closed))).hasSize(2);
        assertThat(story.numbersByText("n-12")).contains(closed).doesNotContain(open);
        assertThat(story.word("actionType", "CORRECTION+ROOT_CAUSE")).isEqualTo("Labošana, Cēloņa noskaidrošana");
        assertThat(story.word("actionType", "CORRECTION+SAVA")).isEqualTo("CORRECTION+SAVA");
        assertThat(story.word("severity", "MAJOR")).isEqualTo("Būtiska");
        assertThat(story.word("outcome", "EFFECTIVE")).isEqualTo("Efektīva");
    }
}
