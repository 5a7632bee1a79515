package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.NewChanges;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.Freezes;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("C-3 from our page to closure in Tasklist, by the people it needs")
class ChangeInTasklistBrowserTest extends TasklistBrowserTest {

    private static final String TITLE = "Koku ciršanas iesnieguma veidlapā pievienot karti";
    private static final String REQUESTER = "pakalpojuma-sniedzejs-2";
    private static final String MANAGER = "pakalpojuma-vaditajs-2";
    private static final String ASSESSOR = "eksperts-2";
    private static final String EXPERT = "eksperts-1";
    private static final String OVERSEER = "pakalpojumu-kopuma-vaditajs-1";

    @Test
    @DisplayName("Every step PU2-20/A1 … A8 is done in the browser, and the register tells the same story")
    void fromNeedToClosure() {
        request();
        identifyNeed();
        classify();
        confirmClassification();
        assess();
        giveOpinion();
        overseersSeeEverything();
        authorise();
        plan();
        calendarShowsPlanAndWindow();
        implement();
        review();
        close();
        runAsyncSteps();
        Desk requester = at(REQUESTER).go("/registri/izmainas/" + number);
        assertThat(requester.page().locator("main")).containsText("Slēgta");
        assertThat(requester.page().locator("main")).containsText("24.11.2026. 09:10 – 24.11.2026. 14:59");
        requester.shot("15-register-closed");
        reportsSumUp(requester);
        logout();
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    Freezes freezes;

    private void calendarShowsPlanAndWindow() {
        Days days = new Days(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25));
        long window = freezes.add(
                new Freezes.Content("Vēlēšanas", "Likums.", days, Freeze.Recurrence.ONCE, false, Set.of("P-05")),
                OVERSEER);
        try {
            Desk desk = at(MANAGER).go("/registri/izmainas/kalendars?day=2026-11-24");
            Locator main = desk.page().locator("main");
            assertThat(main).containsText(number);
            assertThat(main).containsText("Moratorijs „Vēlēšanas”: izmaiņas nav vēlamas");
            assertThat(main).containsText("moratorijā „Vēlēšanas");
            desk.shot("23-calendar");
        } finally {
            freezes.end(window, OVERSEER, "Tests beidzies.");
        }
    }

    private void reportsSumUp(Desk requester) {
        String report = "/registri/izmainas/" + number + "/parskats";
        requester.page().locator("a[href='" + report + "']").click();
        Locator main = requester.page().locator("main");
        assertThat(main).containsText("Izmaiņas " + number + " izvērtējuma pārskats");
        assertThat(main).containsText("Visi iesniegumi nedēļas laikā ar precīzu vietu kartē.");
        assertThat(main.locator("svg").first()).isVisible();
        requester.shot("24-review-report");
        String pdf = (String) main.locator("a[href$='.pdf']").first().evaluate("a => a.href");
        assertThat(new String(requester.page().request().get(pdf).body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Desk overseer = at(OVERSEER).go("/parskati/izmainas");
        assertThat(overseer.page().locator("main")).containsText("Normāla / Vienkārša");
        overseer.shot("25-report-changes");
        overseer.go("/parskati/izmainas/riski");
        assertThat(overseer.page().locator("h1")).containsText("riski");
        overseer.shot("26-report-risks");
        overseer.go("/parskati/izmainas/arkartas");
        assertThat(overseer.page().locator("main")).containsText("Pa ceturkšņiem");
        overseer.shot("27-report-emergencies");
    }

    @Test
    @DisplayName("PU2-20/A4: an authority calls a decision meeting, decides in it and closes its protocol")
    void meeting() {
        TaskWorkers clerks = new TaskWorkers(port, engine);
        number = process.start(
                NewChanges.ordinary(TITLE, TITLE, ChangeKind.MODIFY, TargetType.SERVICE, Set.of("P-05"), REQUESTER));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", ASSESSOR));
        clerks.complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, number, "Task_ExpertAssessment", opinion());

        Desk desk = at(MANAGER).go("/registri/izmainas/sapulces/jauna");
        Locator main = desk.page().locator("main");
        main.locator("#day").fill("2026-11-24");
        main.locator("#from").fill("10:00");
        main.locator("#to").fill("11:00");
        main.getByLabel("Vieta").fill("Sēžu zāle");
        main.locator("input[name=invited][value=" + EXPERT + "]").check();
        assertThat(main.locator("input[name=changes][value=" + number + "]")).isChecked();
        desk.button("Sasaukt").click();
        assertThat(main).containsText(TITLE);
        desk.button("Nosūtīt darba kārtību").click();
        assertThat(main).containsText("Darba kārtība nosūtīta");
        desk.shot("20-meeting-agenda");

        clock.set(Instant.parse("2026-11-24T08:10:00Z"));
        main.getByText("Vadīt sapulci").click();
        main.locator("input[name=present][value=" + EXPERT + "]").check();
        Locator item = main.locator("section.card").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(item.locator("textarea[name^=conditions]")).isHidden();
        item.getByLabel("Autorizēt ar nosacījumiem").check();
        item.getByLabel("Lēmuma pamatojums").fill("Ieguvums pārsniedz izmaksas.");
        item.locator("textarea[name^=conditions]").fill("Vispirms izmēģina vienā pagastā.");
        desk.shot("21-meeting-sitting");
        desk.button("Pieņemt lēmumus").click();
        assertThat(main).containsText(number + ": lēmums pieņemts.");
        desk.button("Slēgt protokolu").click();
        assertThat(main).containsText("Vispirms izmēģina vienā pagastā.");
        desk.shot("22-meeting-protocol");
    }

    private void request() {
        Desk desk = at(REQUESTER).go("/registri/izmainas/jauna");
        var page = desk.page();
        Locator main = page.locator("main");
        main.getByLabel("Nosaukums").fill(TITLE);
        main.locator("#description")
                .fill("Iesniedzēji vietu apraksta vārdiem, un puse iesniegumu jāprecizē. Vajadzīga karte veidlapā.");
        main.getByText("Pievienošana").click();
        main.getByText("Pakalpojums", new Locator.GetByTextOptions().setExact(true))
                .click();
        main.locator("input[name=targets][value='P-05']").check();
        desk.shot("01-request");
        desk.button("Pieteikt izmaiņu").click();
        page.waitForURL("**/registri/izmainas/IZM-*");
        number = page.url().replaceAll(".*/(IZM-\\d{4}-\\d{6}).*", "$1");
        assertThat(main).containsText(TITLE);
        desk.shot("02-registered");
    }

    private void identifyNeed() {
        Desk desk = at(MANAGER);
        TaskForm form = open(MANAGER, "Task_IdentifyNeed");
        var page = desk.page();
        for (String filter : List.of("Mani uzdevumi", "Manas grupas uzdevumi", "Kavētie")) {
            assertThat(page.locator("[cam-tasklist-filters]")).containsText(filter);
        }
        assertThat(page.locator("[cam-tasklist-filters]")).not().containsText("Visi uzdevumi");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator(".create-task-action")).isHidden();
        assertThat(page.locator(".navbar-brand")).containsText("Saimnieks");
        for (String fact : List.of(number, TITLE, "P-05")) {
            assertThat(desk.cards().first()).containsText(fact);
            assertThat(page.locator(".case-panel")).containsText(fact);
        }
        assertThat(page.locator(".case-panel a").first()).hasAttribute("target", "_blank");
        var beside = page.locator(".case-panel").boundingBox();
        var formBox = form.element().boundingBox();
        assertThat(beside.x).isGreaterThanOrEqualTo(formBox.x + formBox.width);

        form.answer("Kas izmaiņu ierosina", "Pakalpojumu saņēmēju vai resursu lietotāju vajadzības");
        form.complete();
        assertThat(form.field("Ar ko vajadzība pamatota")).containsText("Šis lauks jāaizpilda.");
        form.problems()
                .getByText("Ar ko vajadzība pamatota: Šis lauks jāaizpilda.")
                .click();
        assertThat(form.field("Ar ko vajadzība pamatota").locator("textarea")).isFocused();
        assertThat(form.refusal()).isEmpty();
        desk.shot("03-identify-need-refused-by-form");

        form.write("Ar ko vajadzība pamatota", "vadības\u0001zīme");
        form.complete();
        assertThat(form.refusal()).containsText("neatļautas vadības zīmes");
        assertThat(form.problems()).containsText("Ar ko vajadzība pamatota");
        desk.shot("04-identify-need-refused-by-server");

        form.choose("Uzdevums, kurā vajadzība konstatēta", "PU2-18");
        form.write("Ar ko vajadzība pamatota", "Trīs ierosinājumi pēdējā ceturksnī.");
        page.reload();
        assertThat(page.locator(".draft-restored")).containsText("Atjaunots melnraksts");
        assertThat(form.field("Ar ko vajadzība pamatota").locator("textarea"))
                .hasValue("Trīs ierosinājumi pēdējā ceturksnī.");
        form.completeAndLeave();
        assertThat(form.refusal()).containsText("Uzdevums ir pabeigts.");
        assertThat(form.refusal()).not().containsText("neizdevās");
    }

    private void classify() {
        TaskForm form = open(MANAGER, "Task_ClassifyChange");
        form.choose("Riska iespējamība", "zema")
                .choose("Riska ietekme", "zema")
                .answer("Cik izmaiņa ir pazīstama", "Daļēji zināma")
                .write("Darba apjoms, cilvēkdienas", "2,5")
                .write("Izmaksas, EUR", "800,50");
        assertThat(form.field("Darba apjoms, cilvēkdienas")).containsText("Norādiet veselu skaitli.");
        form.write("Darba apjoms, cilvēkdienas", "4");
        assertThat(form.field("Skartie pakalpojumi un resursi")).containsText("P-05");
        done(MANAGER, form, "05-classify");
    }

    private void confirmClassification() {
        TaskForm form = open(MANAGER, "Task_ConfirmClassification");
        assertThat(form.element()).containsText("Normāla");
        form.choose("Kas sagatavo novērtējumu", "Eksperts 2");
        done(MANAGER, form, "06-confirm-classification");
    }

    private void assess() {
        TaskForm form = open(ASSESSOR, "Task_AssessChange");
        assertThat(form.field("Izmaksas, EUR").locator("input")).hasValue("800,50");
        form.write("Sagaidāmais rezultāts", "Iesniedzējs veidlapā kartē atzīmē koka atrašanās vietu.")
                .write("Vajadzīgie resursi", "Viens izstrādātājs, četras dienas.")
                .write("Risks", "Karte lēni ielādējas")
                .choose("Iespējamība", "zema")
                .write("Pasākums riska mazināšanai", "Pārbaudīt ielādes laiku pirms publicēšanas");
        form.writeFirst("Ietekme", "Samazinās precizēšanas vēstuļu skaits.");
        form.choose("Ietekme", "vidēja")
                .answer("Attīstības mērķiem", "Jā")
                .answer("Pakalpojumu saņēmēju vajadzībām", "Jā")
                .answer("Iesaistīto iespējām", "Daļēji")
                .answer("Situācijas izmaiņām", "Jā")
                .answer("Normatīvais regulējums", "Atbilst")
                .answer("Personas datu aizsardzība", "Atbilst")
                .answer("Piekļūstamība", "Atbilst")
                .answer("Iepirkums", "Neattiecas")
                .answer("Drošība", "Atbilst");
        done(ASSESSOR, form, "07-assess");
    }

    private void giveOpinion() {
        TaskForm form = open(EXPERT, "Task_ExpertAssessment");
        form.answer("Eksperta viedoklis", "Atbalsta").write("Pamatojums", "Risinājums ir pārbaudīts citās veidlapās.");
        done(EXPERT, form, "08-expert-opinion");
    }

    private void overseersSeeEverything() {
        Desk desk = at(OVERSEER).tasks(filter("Visi uzdevumi"), number);
        assertThat(desk.cards()).hasCount(1);
        assertThat(desk.page().locator("[cam-tasklist-filters]")).containsText("Visi uzdevumi");
    }

    private void authorise() {
        TaskForm form = open(MANAGER, "Task_AuthoriseChange");
        assertThat(at(MANAGER).cards().first()).containsText("Termiņš");
        form.answer("Lēmums", "Autorizēt").write("Lēmuma pamatojums", "Ieguvums pārsniedz izmaksas, riski ir zemi.");
        done(MANAGER, form, "09-authorise");
    }

    private void plan() {
        TaskForm form = open(MANAGER, "Task_PlanChange");
        form.write("Kas jādara", "Ieviest karti veidlapā")
                .choose("Kas dara", "Pakalpojuma sniedzējs 2")
                .date("No", "27.11.2026.")
                .date("Līdz", "23.11.2026.")
                .write("Kāpēc plānu drīkst atstāt", "Darbi ar citām izmaiņām ir saskaņoti.")
                .write("Atcelšanas plāns", "Atjaunot iepriekšējo veidlapas versiju.")
                .write("Komunikācijas plāns", "Paziņojums tīmekļvietnē un klientu centrā.")
                .answer("Vai riski ir mainījušies?", "Riski nav mainījušies");
        form.complete();
        assertThat(form.refusal()).containsText("beigu datums nevar būt pirms sākuma datuma");
        at(MANAGER).shot("10-plan-refused-by-server");
        form.date("No", "23.11.2026.").date("Līdz", "27.11.2026.");
        form.date("Izmaiņas veikšanas laiks no", "31.02.2026.");
        assertThat(form.problems()).containsText("„31.02.2026.” nav datums");
        form.date("Izmaiņas veikšanas laiks no", "24.11.2026.").time("Izmaiņas veikšanas laiks no", "09:10");
        form.date("Izmaiņas veikšanas laiks līdz", "24.11.2026.").time("Izmaiņas veikšanas laiks līdz", "14:59");
        done(MANAGER, form, "11-plan");
    }

    private void implement() {
        TaskForm form = open(REQUESTER, "Task_ImplementChange");
        form.answer("Rezultāts", "Izdarīts")
                .date("Faktiski no", "23.11.2026.")
                .date("Faktiski līdz", "23.11.2026.")
                .write("Piezīmes", "Izdarīts pēc plāna.");
        done(REQUESTER, form, "12-implement");
    }

    private void review() {
        TaskForm form = open(MANAGER, "Task_ReviewChange");
        assertThat(form.element()).containsText("Iesniedzējs veidlapā kartē atzīmē");
        form.write("Faktiskais rezultāts", "Visi iesniegumi nedēļas laikā ar precīzu vietu kartē.")
                .answer("Vai rezultāts sasniegts?", "Jā")
                .answer("Vai īstenotais atbilst lēmumam?", "Jā")
                .write("Secinājumi turpmākam darbam", "Karti vērts pievienot arī citām veidlapām.")
                .answer("Vai riski ir mainījušies?", "Riski nav mainījušies");
        done(MANAGER, form, "13-review");
    }

    private void close() {
        TaskForm form = open(MANAGER, "Task_CloseChange");
        form.choose("Kā izmaiņa noslēgta", "Sekmīga").write("Piezīmes", "Izmaiņa ieviesta.");
        done(MANAGER, form, "14-close");
    }

    private void logout() {
        Desk desk = stranger().login(MANAGER, "demo");
        var page = desk.page();
        page.waitForURL(url -> !url.contains("/ieiet"));
        desk.go("/camunda/app/tasklist/default/");
        page.locator(".account a.dropdown-toggle, .account .dropdown-toggle")
                .first()
                .click();
        page.locator(".logout").first().click();
        page.waitForURL("**/ieiet*");
        desk.shot("16-logged-out");
        desk.go("/registri/izmainas");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Ieiet");
    }
}
