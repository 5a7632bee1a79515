package lv.saimnieks.change.report;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.Freezes;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Risk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Risks kept alive until a change is over, and what emergencies owe, in the register, on the pages and in their files. */
@AppTest
class ChangeReportsTest extends ChangeStories {

    private static final String RISKS = "/parskati/izmainas/riski";
    private static final String EMERGENCIES = "/parskati/izmainas/arkartas";

    @Autowired
    Freezes freezes;

    private String page(String user, String path) {
        return TestHttp.browser(port, user).get(path).body();
    }

    private static Map<String, Object> changed(Map<String, Object> base, int likelihood, int impact) {
        return with(
                base,
                "risksConfirmed",
                "CHANGED",
                "risksChangeText",
                "Kartes turētājs maina piekļuves kārtību.",
                "risksText",
                List.of(answers(
                        "descriptionText",
                        "Karte nav pieejama",
                        "likelihood",
                        likelihood,
                        "impact",
                        impact,
                        "measureText",
                        "Rezerves karte")));
    }

    @Test
    @DisplayName(
            "PU2-20/U3, RPT-9: risks are looked at again in each step; one that becomes high is told and decided on")
    void risksAreKeptAlive() {
        String number = toPlanning();
        assertThat(page(PORTFOLIO, RISKS + "?item=P-05")).contains(number, "Karte lēni ielādējas", "pirms 0 d.");
        at(2026, 11, 25, 10);
        assertThat(page(PORTFOLIO, RISKS)).contains("pirms 2 d.");
        var plan = with(twoItems("2026-11-25", "2026-11-27"), "risksConfirmed", "UNCHANGED");
        clerks.complete(MANAGER, number, "Task_PlanChange", plan);
        assertThat(in(number, c -> c.risksKnownAt())).isEqualTo(clock.instant());
        clerks.complete(REQUESTER, number, "Task_ImplementChange", changed(done("2026-11-25", "2026-11-25"), 3, 3));
        assertThat(in(number, c -> c.risks()))
                .asString()
                .contains("Karte lēni ielādējas", new Risk("Karte nav pieejama", 3, 3, "Rezerves karte").toString());
        assertThat(in(number, c -> c.deviations().get(0).report().kind())).isEqualTo(DeviationKind.RISK);
        assertThat(clerks.open(number)).contains("Task_HandleDeviation:" + MANAGER);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(PORTFOLIO + ": Augsts risks"));
        assertThat(page(MANAGER, RISKS + "?level=HIGH")).contains(number, "Karte nav pieejama", "3 × 3");
        assertThat(page("pakalpojuma-vaditajs-3", RISKS)).doesNotContain(number);
        assertThat(page("auditors-1", RISKS + "/riski.csv")).contains(number + ";");
        assertThat(page("auditors-1", "/registri/izmainas/" + number))
                .as("the story tells how they changed")
                .contains("Kartes turētājs maina piekļuves kārtību.", "Risks pieaudzis līdz augstam");
        decideDeviation(number, "ACCEPT");
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-25", "2026-11-25"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", changed(review(), 1, 1));
        close(number, "SUCCESSFUL_WITH_DEVIATIONS");
        assertThat(page(PORTFOLIO, RISKS)).as("what is over has no open risks").doesNotContain(number);
    }

    @Test
    @DisplayName("PU2-20/V5, E16: what an emergency still owes is listed with its deadline until it is done")
    void emergencyDebts() {
        String manager = "resursa-vaditajs-1";
        String number = process.start(
                critical("Sertifikāts jāmaina tūlīt", "pakalpojuma-vaditajs-1", TargetType.RESOURCE, "R-09"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 1, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                manager,
                number,
                "Task_AssessChange",
                with(
                        emergency(1, 1, manager),
                        "verballyAuthorisedBy",
                        RESOURCE_PORTFOLIO,
                        "verballyAuthorisedAt",
                        "2026-11-23T09:30"));
        assertThat(debts(number))
                .containsExactly(
                        "Apstiprināt mutisko autorizāciju;24.11.2026. 23:59",
                        "Pārskatīt un novērtēt īstenoto izmaiņu;");
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_ConfirmAuthorisation",
                answers("confirmed", "YES", "rationaleText", "Tā vienojāmies pa tālruni."));
        assertThat(debts(number))
                .containsExactlyInAnyOrder(
                        "Pārskatīt un novērtēt īstenoto izmaiņu;26.11.2026. 23:59",
                        "Dokumentēt īstenoto ārkārtas izmaiņu;30.11.2026. 23:59",
                        "Sniegt eksperta vērtējumu pēc īstenošanas;30.11.2026. 23:59");
        at(2026, 12, 1, 10);
        assertThat(page(RESOURCE_PORTFOLIO, EMERGENCIES))
                .contains("kavējas", "Pa ceturkšņiem", "2026. gada 4. ceturksnis");
        assertThat(page(RESOURCE_PORTFOLIO, EMERGENCIES + "/objekti.csv?period=2026-Q4"))
                .containsPattern("R-09.*;\\d+;[\\d,]+.% \\(\\d+ no \\d+\\)");
        documentedInAFreeze(manager, number);
        clerks.complete(EXPERT, number, "Task_ExpertAssessmentAfter", opinion());
        var report = with(review(), "retrospectiveDocsText", "Žurnāls.");
        clerks.complete(manager, number, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_ReviewChange", report);
        assertThat(debts(number)).isEmpty();
        assertThat(page(RESOURCE_PORTFOLIO, "/parskati/izmainas/klases.csv?period=2026-Q4&item=R-09"))
                .contains("Ārkārtas / Vienkārša;");
        assertThat(page(RESOURCE_PORTFOLIO, "/parskati/izmainas?period=2026-11"))
                .contains("Pa mēnešiem", "11.2026");
    }

    /** What was done in an emergency is documented whatever window it fell into; why, has to be said. */
    private void documentedInAFreeze(String manager, String number) {
        Days day = new Days(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23));
        long freeze = freezes.add(
                new Freezes.Content("Vēlēšanas", "Likums.", day, Freeze.Recurrence.ONCE, true, Set.of("R-09")),
                RESOURCE_PORTFOLIO);
        String reason = "clashReasonText";
        try {
            var refused =
                    clerks.tryToComplete(manager, number, "Task_DocumentChange", with(documentation(), reason, null));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains(reason, "Vēlēšanas", "Norādiet, kāpēc izmaiņa veikta šajā laikā.");
            clerks.complete(
                    manager,
                    number,
                    "Task_DocumentChange",
                    with(documentation(), reason, "Bez sertifikāta nedarbojās nekas."));
        } finally {
            freezes.end(freeze, RESOURCE_PORTFOLIO, "Tests beidzies.");
        }
        assertThat(page("auditors-1", "/registri/izmainas/" + number))
                .contains("Plānam stāv pretī", "Vēlēšanas", "Bez sertifikāta nedarbojās nekas.");
    }

    private List<String> debts(String number) {
        return page(RESOURCE_PORTFOLIO, EMERGENCIES + "/paradi.csv")
                .lines()
                .filter(line -> line.startsWith(number))
                .map(line -> line.substring(line.indexOf(';', number.length() + 1) + 1))
                .toList();
    }

    @Test
    @DisplayName(
            "PU2-20/A7: the report of a review tells rounds, plan and feedback, and covers names for auditors, in the PDF too")
    void reportOfTheReview() throws Exception {
        String number = toImplementation();
        String path = "/registri/izmainas/" + number + "/parskats";
        assertThat(TestHttp.browser(port, MANAGER).get(path).status())
                .as("nothing to report yet")
                .isEqualTo(409);
        deviate(REQUESTER, number);
        decideDeviation(number, "REAUTHORISE");
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2026-11-24", "2026-11-27"));
        assertThat(notifier.messagesOf(number, ADMIN).stream()
                        .filter(m -> m.recipient().equals(REQUESTER))
                        .map(m -> String.valueOf(m.body())))
                .as("those concerned are asked by the mail about the plan")
                .anyMatch(body -> body.contains("Pēc 27.11.2026.") && body.contains("kā izmaiņa darbojas"));
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        String page = "/registri/izmainas/" + number;
        TestHttp.browser(port, REQUESTER)
                .form(page, page + "/piezimes", Map.of("remark", "Karte tālrunī ir par mazu."));
        assertThat(page(MANAGER, page + "/panelis"))
                .as("the reviewer sees the answer beside the form")
                .contains("Karte tālrunī ir par mazu.");
        clerks.complete(
                MANAGER,
                number,
                "Task_ReviewChange",
                with(review(), "lessonsText", "Zvanīt Jānim Kalniņam, tālr. 29123456."));
        close(number, "SUCCESSFUL_WITH_DEVIATIONS");

        TestHttp manager = TestHttp.browser(port, MANAGER);
        String whole = manager.get(path).body();
        assertThat(whole)
                .contains("<h1>Izmaiņas " + number + " izvērtējuma pārskats</h1>")
                .doesNotContain("th:text");
        assertThat(whole).contains("1. lemšana", "2. lemšana", "Karte tālrunī ir par mazu.", "29123456", "<svg");
        assertThat(manager.get("/registri/izmainas/" + number).body()).contains(path + ".pdf");
        assertThat(words(manager, path + ".pdf"))
                .contains("Izmaiņas " + number + " izvērtējuma pārskats", "Karte tālrunī", "2. lemšana", "29123456")
                .contains("Kam un kad paziņots", "Noietais ceļš");
        TestHttp auditor = TestHttp.basic(port, "auditors-1", "demo");
        assertThat(page("auditors-1", path)).contains("[tālrunis]").doesNotContain("29123456");
        assertThat(words(auditor, "/api/change-requests/" + number + "/review-report"))
                .contains("[tālrunis]")
                .doesNotContain("29123456");
        assertThat(TestHttp.browser(port, "pakalpojuma-sniedzejs-1")
                        .get(path + ".pdf")
                        .status())
                .isIn(403, 404);
    }

    private static String words(TestHttp who, String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(who.download(path))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
