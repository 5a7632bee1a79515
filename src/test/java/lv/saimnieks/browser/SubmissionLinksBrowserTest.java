package lv.saimnieks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.complaint.steps.SubmissionExamination;
import lv.saimnieks.complaint.steps.SubmissionFeedback;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName(
        "The pages behind our links can be used by everybody, also on a small telephone; charts say what tables say")
class SubmissionLinksBrowserTest extends BrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int NARROW = 320;

    @Autowired
    SubmissionProcess submissions;

    @Autowired
    SubmissionExamination examination;

    @Autowired
    SubmissionFeedback feedback;

    @Autowired
    SubmissionFinder finder;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String submitted() {
        Submitter who = new Submitter(
                SubmitterType.NATURAL,
                "Iesniedzēja Ķ-901",
                "iesniedzejs-901@piemers.example",
                null,
                null,
                ReplyWay.EMAIL);
        return submissions
                .submit(
                        new NewSubmission(
                                "Rinda bija gara.", null, Channel.WEBSITE, who, null, List.of(), false, true, null),
                        null)
                .number();
    }

    private String token(String sql, String number) {
        return jdbc.sql(sql).param(number).query(String.class).single();
    }

    private static void usable(Desk desk) {
        List<Rule> found = desk.axe().withTags(RULES).analyze().getViolations();
        assertThat(found).isEmpty();
        assertThat(desk.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    }

    @Test
    @DisplayName("PU2-18/A3, P09: question and satisfaction page at 320 pixels, with errors and in English")
    void links() {
        String number = submitted();
        transaction.executeWithoutResult(
                s -> examination.ask(number, "pakalpojuma-vaditajs-1", "Kurā dienā un kurā lodziņā tas notika?"));
        Desk citizen = stranger();
        Page page = citizen.page();
        page.setViewportSize(NARROW, 800);
        String question = "/jautajums/" + token("select question_token from submission where number = ?", number);
        usable(citizen.go(question).shot("submission-question"));
        citizen.button("Nosūtīt atbildi").click();
        assertThat(page.title()).startsWith("Kļūda:");
        usable(citizen.shot("submission-question-wrong"));
        usable(citizen.go(question + "?lang=en"));

        submissions.withdraw(number, null, "Pietiek");
        transaction.executeWithoutResult(s -> feedback.ask(finder.get(number)));
        String opinion = "/atsauksme/" + token("select token from submission_feedback where number = ?", number);
        usable(citizen.go(opinion).shot("submission-feedback"));
        page.getByLabel("Lūdzu izskatīt vēlreiz").check();
        citizen.button("Nosūtīt vērtējumu").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Uzrakstiet, kāpēc"))
                .click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason");
        usable(citizen.shot("submission-feedback-wrong"));
        page.getByLabel("10", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Kāpēc jāizskata vēlreiz").fill("Rinda joprojām ir gara.");
        citizen.button("Nosūtīt vērtējumu").click();
        page.getByText("Vērtējums ir saņemts").waitFor();
        usable(citizen.shot("submission-feedback-done"));
        usable(citizen.go(opinion));

        Desk manager = desk("pakalpojumu-kopuma-vaditajs-1");
        manager.go("/parskati/pieteikumi")
                .page()
                .locator(".chart canvas")
                .first()
                .waitFor();
        manager.shot("submission-report")
                .go("/parskati/apjomi")
                .page()
                .locator(".chart canvas")
                .waitFor();
        manager.shot("submission-volumes");
        manager.page().setViewportSize(NARROW, 800);
        usable(manager.go("/parskati/pieteikumi"));
        manager.page().setViewportSize(1366, 1400);
        manager.go("/registri/pieteikumi/" + number).shot("submission-case-feedback");
    }
}
