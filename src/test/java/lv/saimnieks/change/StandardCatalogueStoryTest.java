package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.Freezes;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue of standard-change models: proposed, authorised, changed, suspended, withdrawn. */
@AppTest
@Tag("database")
@DisplayName("PU2-20/V3, U2: the catalogue of standard-change models")
class StandardCatalogueStoryTest extends ChangeStories {

    private static final String LIST = "/registri/izmainas/modeli";
    private static final String PROPOSER = "resursa-vaditajs-2";

    private static final Map<String, Object> REFUSED =
            answers("modelAnswer", "REFUSE", "groundsText", "Risks nav zems.");
    private static final Map<String, Object> AUTHORISED = answers("modelAnswer", "AUTHORISE");

    @Autowired
    StandardModels models;

    @Autowired
    Freezes freezes;

    @AfterEach
    void forget() {
        List.of("SM-0905%", "SM-0907%").forEach(code -> {
            jdbc.sql("delete from standard_model_version_step where number like ?")
                    .param(code)
                    .update();
            jdbc.sql("delete from standard_model_version where code like ?")
                    .param(code)
                    .update();
            jdbc.sql("delete from change_standard_model_step where model_code like ?")
                    .param(code)
                    .update();
            jdbc.sql("delete from change_standard_model where code like ?")
                    .param(code)
                    .update();
        });
    }

    /** A model in force, like one that was always there. */
    private void model(String code) {
        models.add(
                code,
                new StandardModel.Content(
                        "Drukas iekārtas maiņa",
                        "Vienas iekārtas maiņa pret tādu pašu.",
                        LocalDate.of(2026, 1, 5),
                        null,
                        RiskLevel.LOW,
                        0,
                        1),
                List.of(new StandardModel.Step("Nomainīt iekārtu", 1)),
                PROPOSER,
                RESOURCE_PORTFOLIO,
                LocalDate.of(2026, 1, 5));
    }

    private static Map<String, String> typed(String name) {
        return Map.of(
                "name",
                name,
                "description",
                "Vienas iekārtas maiņa, zvanīt Annai Bērziņai 29123456.",
                "validFrom",
                "2026-11-23",
                "validTo",
                "",
                "declaredServices",
                "0",
                "declaredResources",
                "2",
                "what",
                "Nomainīt un pārbaudīt",
                "within",
                "3");
    }

    private String propose(String user, String page) {
        String location = TestHttp.browser(port, user)
                .form(page, page, typed("Iekārtas maiņa"))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** What the form of a task begins with. */
    private String form(String user, String number, String task) {
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult()
                .getId();
        return clerks.get(user, "/engine-rest/task/" + id + "/form-variables").body();
    }

    private String standardChange(String model) {
        String number =
                process.start(byModel("Nomainīt drukas iekārtu", REQUESTER, model, TargetType.RESOURCE, "R-03"));
        clerks.complete(PROPOSER, number, "Task_IdentifyNeed", need());
        clerks.complete(PROPOSER, number, "Task_ClassifyChange", classification(affected(number), 1, 1, 1, 0));
        clerks.complete(PROPOSER, number, "Task_ConfirmClassification", answers());
        return number;
    }

    private void ended(String number, String code) {
        clerks.complete(PROPOSER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(PROPOSER, number, "Task_CloseChange", closure(code));
        clerks.runAsyncSteps(number);
    }

    @Test
    @DisplayName(
            "A plan made from a model begins after a hard window, goes on in a soft one; the case says what stood against it")
    void plannedIntoAWindow() {
        model("SM-0905");
        String moved = plannedIn(true);
        assertThat((LocalDate) in(moved, c -> c.currentItems().get(0).work().plannedFrom()))
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(TestHttp.browser(port, PROPOSER)
                        .get("/registri/izmainas/" + moved)
                        .body())
                .contains("Darbi pārcelti uz tuvākajām brīvajām dienām", "Vēlēšanu nedēļa", "izmaiņas ir aizliegtas");
        String kept = plannedIn(false);
        String page = "/registri/izmainas/" + kept;
        for (String path : List.of(page, page + "/panelis")) {
            assertThat(TestHttp.browser(port, PROPOSER).get(path).body())
                    .as(path)
                    .contains("Plānam stāv pretī", "Vēlēšanu nedēļa", "izmaiņas nav vēlamas. Vēl neskaita.")
                    .doesNotContain("Darbi pārcelti");
        }
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/audit/cases/" + kept)
                        .body())
                .contains("Plānam stāv pretī", "Vēlēšanu nedēļa");
        clerks.cancel(moved);
        clerks.cancel(kept);
    }

    /** A change by the model, planned while a window holds for its resource. */
    private String plannedIn(boolean hard) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        long freeze = freezes.add(
                new Freezes.Content(
                        "Vēlēšanu nedēļa",
                        "Vēl neskaita.",
                        new Days(today, today.plusDays(4)),
                        Freeze.Recurrence.ONCE,
                        hard,
                        Set.of("R-03")),
                RESOURCE_PORTFOLIO);
        try {
            String number = standardChange("SM-0905");
            assertThat(clerks.open(number)).containsExactly("Task_ImplementChange:" + PROPOSER);
            return number;
        } finally {
            freezes.end(freeze, RESOURCE_PORTFOLIO, "Tests beidzies.");
        }
    }

    @Test
    @DisplayName(
            "A manager proposes a version, another person authorises it; a change that runs keeps the version of its day")
    void proposedAndAuthorised() {
        model("SM-0905");
        String running = standardChange("SM-0905");
        assertThat(TestHttp.browser(port, "registrators-1").get(LIST + "/jauns").status())
                .isEqualTo(403);
        String number = propose(RESOURCE_PORTFOLIO, LIST + "/SM-0905/jauna-versija");
        assertThat(number).isEqualTo("SM-0905-2");
        assertThat(clerks.open(number))
                .as("who proposes does not authorise")
                .containsExactly("Task_AuthoriseModel:" + PORTFOLIO);
        assertThat(clerks.overRest()
                        .tryToComplete(RESOURCE_PORTFOLIO, number, "Task_AuthoriseModel", AUTHORISED)
                        .statusCode())
                .isIn(403, 404);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(LIST + "/versijas/" + number + "/panelis")
                        .body())
                .contains("Nomainīt un pārbaudīt", "Gaida autorizāciju")
                .doesNotContain("29123456");
        assertThat(TestHttp.browser(port, PROPOSER)
                        .form(LIST + "/SM-0905/jauna-versija", LIST + "/SM-0905/jauna-versija", typed("Cits"))
                        .body())
                .as("one case about a model at a time")
                .contains("SM-0905-2");
        assertThat(TestHttp.browser(port, PORTFOLIO)
                        .get(LIST + "/versijas/" + number)
                        .body())
                .contains("Autorizēt standarta izmaiņas modeli");
        clerks.overRest().complete(PORTFOLIO, number, "Task_AuthoriseModel", AUTHORISED);
        assertThat(models.find("SM-0905")).get().satisfies(m -> {
            assertThat(m.revision()).isEqualTo(2);
            assertThat(m.authorisedBy()).isEqualTo(PORTFOLIO);
            assertThat(m.content().declaredResources()).isEqualTo(2);
        });
        assertThat((Integer) in(running, c -> c.classification().standardModelRevision()))
                .isEqualTo(1);
        assertThat((Integer)
                        in(standardChange("SM-0905"), c -> c.classification().standardModelRevision()))
                .isEqualTo(2);
        String page =
                TestHttp.browser(port, "registrators-1").get(LIST + "/SM-0905").body();
        assertThat(page).contains("2. versija", "SM-0905-1", "SM-0905-2", "Vēl nav pabeigtas izmaiņas");
        assertThat(TestHttp.browser(port, "registrators-1")
                        .get(LIST + "/versijas/SM-0905-1")
                        .body())
                .as("the old version stays readable")
                .contains("Nomainīt iekārtu", "spēkā 2. versija");
        clerks.cancel(running);
    }

    @Test
    @DisplayName("Two failures in a row suspend the model: nobody may use it until a portfolio manager has decided")
    void suspended() {
        model("SM-0907");
        ended(standardChange("SM-0907"), "FAILED");
        ended(standardChange("SM-0907"), "SUCCESSFUL");
        ended(standardChange("SM-0907"), "FAILED");
        assertThat(models.activity("SM-0907").active())
                .as("a success lay between them")
                .isTrue();
        String last = standardChange("SM-0907");
        ended(last, "FAILED");
        assertThat(models.activity("SM-0907").active()).isFalse();
        assertThat(models.active()).noneMatch(m -> m.code().equals("SM-0907"));
        String number = "SM-0907-2";
        assertThat(clerks.open(number)).singleElement().asString().startsWith("Task_DecideSuspendedModel:");
        assertThat(TestHttp.browser(port, RESOURCE_PORTFOLIO)
                        .get(LIST + "/SM-0907")
                        .body())
                .contains("Apturēts", "Pabeigtas izmaiņas: 4; sekmīgas: 25 % (1 no 4)", "Pēdējā neizdevusies", last)
                .doesNotContain("Atsaukt modeli");
        assertThatThrownBy(() -> clerks.complete(
                        RESOURCE_PORTFOLIO,
                        number,
                        "Task_DecideSuspendedModel",
                        answers("suspensionDecision", "RESTORE", "groundsText", " ")))
                .isInstanceOf(Refusal.class);
        clerks.complete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_DecideSuspendedModel",
                answers("suspensionDecision", "CHANGE", "groundsText", "Vajag pārbaudes soli."));
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_PrepareModel", prepared());
        clerks.complete(PORTFOLIO, number, "Task_AuthoriseModel", REFUSED);
        assertThat(models.activity("SM-0907").active()).as("a refused change").isFalse();
        clerks.complete(
                PORTFOLIO,
                number,
                "Task_DecideSuspendedModel",
                answers("suspensionDecision", "RESTORE", "groundsText", "Vainīga bija iekārta, ne kārtība."));
        assertThat(clerks.open(number)).isEmpty();
        assertThat(models.activity("SM-0907").active()).isTrue();
        ended(standardChange("SM-0907"), "FAILED");
        assertThat(models.activity("SM-0907").active())
                .as("failures before the decision do not count again")
                .isTrue();
    }

    private static Map<String, Object> prepared() {
        return answers(
                "nameText",
                "Kartes pievienošana veidlapai",
                "descriptionText",
                "Kartes pievienošana vienai veidlapai.",
                "validFrom",
                "2026-11-23",
                "declaredServices",
                1,
                "declaredResources",
                0,
                "stepsText",
                List.of(answers("whatText", "Pievienot karti", "withinDays", 2)));
    }

    @Test
    @DisplayName(
            "A7: after enough similar successes the review offers a model; the proposal is made from the change, once")
    void offered() {
        for (int i = 0; i < 3; i++) {
            toClosed();
        }
        String number = toImplementation();
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertThat(form(MANAGER, number, "Task_ReviewChange")).contains("izdevušās jau", "IZM-2026-");
        clerks.complete(MANAGER, number, "Task_ReviewChange", with(review(), "proposeStandardModel", true));
        String model = jdbc.sql("select number from standard_model_version where origin_change = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(clerks.open(model)).containsExactly("Task_PrepareModel:" + MANAGER);
        assertThat(form(MANAGER, model, "Task_PrepareModel"))
                .contains("Veidlapai pievienot karti", "declaredServices", "stepsText");
        for (FormSlips.Slip slip : FormSlips.of("change/standard-model-prepare", prepared())) {
            var answer = clerks.tryToComplete(MANAGER, model, "Task_PrepareModel", slip.answers());
            assertThat(answer.statusCode()).as(slip.what() + answer.body()).isEqualTo(400);
        }
        clerks.complete(MANAGER, model, "Task_PrepareModel", prepared());
        clerks.complete(PORTFOLIO, model, "Task_AuthoriseModel", REFUSED);
        assertThat(clerks.open(model)).isEmpty();
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(LIST + "/versijas/" + model)
                        .body())
                .contains("Noraidīts", "Risks nav zems.", number);
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/registri/izmainas/" + number)
                        .body())
                .contains("Ierosināts standarta izmaiņas modelis " + model);
        jdbc.sql("delete from standard_model_version_step where number = ?")
                .param(model)
                .update();
        jdbc.sql("delete from standard_model_version where number = ?")
                .param(model)
                .update();
        close(number, "SUCCESSFUL");
    }
}
