package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.process.SubmissionProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A complaint from our page through Tasklist to two answers; one whose day passes (PU2-18)")
class SubmissionInTasklistBrowserTest extends TasklistBrowserTest {

    private static final String REGISTRAR = "registrators-1";
    private static final String MANAGER = "pakalpojuma-vaditajs-2";
    private static final String TREES = """
            Labdien! Iesniegumu par koku ciršanu iesniedzu 3. augustā, un mājaslapā solīts, ka atļauju izsniedz \
            20 darba dienu laikā. Ir pagājušas jau 26 darba dienas, bet atļaujas joprojām nav. Lūdzu paskaidrot \
            kavēšanās iemeslu un izsniegt atļauju.""";

    @Autowired
    SubmissionProcess submissions;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private Desk citizen;
    private String code;

    @Test
    @DisplayName(
            "5.6/1: submitted, classified, evaluated, decided, an answer, a change, a second answer, read by the citizen")
    void twoAnswers() {
        submit();
        classify();
        evaluate();
        decide();
        answer("Task_AnswerInterim", "Kārtību mainīsim līdz 1. februārim.", "74-answer-interim");
        runAsyncSteps();
        closeChange();
        documentResult();
        answer("Task_InformSubmitter", "Kārtība ir mainīta, atļauja ir izsniegta.", "76-answer-final");
        runAsyncSteps();
        status();
    }

    private void submit() {
        citizen = stranger().go("/iesniegt");
        clock.advance(Duration.ofSeconds(20));
        Page page = citizen.page();
        page.locator("#text").fill(TREES);
        page.locator("#name").fill("Iesniedzēja Ķ-901");
        page.locator("#email").fill("iesniedzejs-901@piemers.example");
        citizen.shot("70-submission").button("Nosūtīt").click();
        number = page.locator("#numurs").textContent();
        code = page.locator("#kods").textContent();
    }

    private void classify() {
        TaskForm form = open(REGISTRAR, "Task_ClassifySubmission");
        assertThat(form.field("Pakalpojumi vai resursi")).containsText("P-05");
        assertThat(form.element().getByLabel("Par jau notikušu faktu")).isChecked();
        done(REGISTRAR, form, "71-classify");
    }

    private void evaluate() {
        TaskForm form = open(MANAGER, "Task_EvaluateSubmission");
        assertThat(at(MANAGER).page().locator(".case-panel")).containsText("Ir pagājušas jau 26 darba dienas");
        form.answer("Ko rāda izvērtējums", "Izvērtēts – var lemt")
                .write("Noskaidrotie fakti", "Atļauja kavējas sešas darba dienas.")
                .answer("Vai pieteikums ir pamatots", "Pamatots")
                .write("Pārkāptais pakalpojuma līmeņa nosacījums", "Izpildes laiks 20 darba dienas");
        done(MANAGER, form, "72-evaluate");
    }

    private void decide() {
        TaskForm form = open(MANAGER, "Task_DecideSubmission");
        form.answer("Lēmums", "Sūdzību apmierināt")
                .write("Lēmuma pamatojums", "Solītais termiņš ir pārsniegts.")
                .write("Kā novērst izpausmi", "Atļauju izsniedzam rīt.");
        form.element().getByText("Pievienot rindu").click();
        form.write("Kas jādara", "Pārskatīt apsekošanas kārtību")
                .choose("Kā to dara", "Izmaiņa")
                .date("Līdz", "01.02.2027.");
        done(MANAGER, form, "73-decide");
    }

    private void answer(String task, String words, String shot) {
        TaskForm form = open(MANAGER, task);
        Locator draft = form.element().getByLabel("Atbilde iesniedzējam");
        assertThat(draft).hasValue(Pattern.compile(number));
        form.write("Atbilde iesniedzējam", draft.inputValue() + "\n\n" + words)
                .answer("Kā iesniedzēju informē", "E-pasts – nosūta sistēma");
        done(MANAGER, form, shot);
    }

    /** The measure's change is withdrawn and closed; what a change goes through is another test's matter. */
    private void closeChange() {
        String change = jdbc.sql("""
                select change_number from submission_measure m join submission s on s.id = m.submission_id
                where s.number = ?""").param(number).query(String.class).single();
        at(MANAGER).go("/registri/pieteikumi/" + number);
        assertThat(at(MANAGER).page().locator("main")).containsText(change);
        at(MANAGER).shot("75-waits-for-change");
        process.withdraw(change, MANAGER, "Kārtība ir mainīta.");
        TaskWorkers staff = new TaskWorkers(port, engine);
        staff.complete(MANAGER, change, "Task_CloseWithdrawn", answers("closureCode", "CANCELLED"));
        staff.runAsyncSteps(change);
    }

    private void documentResult() {
        TaskForm form = open(MANAGER, "Task_DocumentResults");
        form.write("Rezultāts", "Atļauja izsniegta, kārtība mainīta.").answer("Ko pieteikums atklāja", "Nepilnību");
        form.completeAndLeave();
    }

    private void status() {
        Page page = citizen.go("/statuss").page();
        page.getByLabel("Pieteikuma numurs").fill(number);
        page.getByLabel("Kods").fill(code);
        page.keyboard().press("Enter");
        Locator letters = page.locator("article.card");
        assertThat(letters.filter(having("Kārtību mainīsim līdz 1. februārim.")))
                .hasCount(1);
        assertThat(letters.filter(having("Kārtība ir mainīta, atļauja ir izsniegta.")))
                .hasCount(1);
        citizen.shot("77-status-two-answers");
        at(MANAGER).go("/registri/pieteikumi/" + number).shot("78-case-answered-twice");
        assertThat(at(MANAGER).page().locator("main")).containsText("Atbildēts un slēgts");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    @DisplayName("5.6/9: the day passes: the task is red in Tasklist and can still be done")
    void overdue() {
        Submitter who = new Submitter(
                SubmitterType.NATURAL, "Iesniedzēja Ķ-901", null, "+371 20000001", null, ReplyWay.IN_PERSON);
        number = submissions
                .submit(
                        new NewSubmission(
                                TREES, null, Channel.PHONE, who, null, List.of("P-05"), true, true, REGISTRAR),
                        null)
                .number();
        Desk registrar = at(REGISTRAR);
        registrar.page().clock().setFixedTime(Date.from(clock.instant()));
        registrar.tasks(filter("Mani uzdevumi"), number);
        assertThat(registrar.cards().locator(".card-due")).not().hasClass(Pattern.compile("overdue"));

        clock.set(LocalDateTime.of(2026, 12, 9, 9, 0));
        registrar.page().clock().setFixedTime(Date.from(clock.instant()));
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(jdbc.sql("select process_instance from submission where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .timers()
                .duedateLowerThan(Date.from(clock.instant()))
                .list();
        assertThat(timers).isNotEmpty();
        timers.forEach(timer -> management.executeJob(timer.getId()));
        registrar.tasks(filter("Kavētie"), number);
        Locator due = registrar.cards().locator(".card-due");
        assertThat(due).hasClass(Pattern.compile("overdue"));
        assertThat(due).hasCSS("color", "rgb(163, 25, 31)");
        TaskForm form = registrar.openTask(number);
        registrar.settle().shot("79-overdue");
        form.completeAndLeave();
    }
}
