package lv.saimnieks.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.RecipientVoices;
import lv.saimnieks.cases.RecipientVoices.Voice;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.complaint.steps.SubmissionFeedback;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Given;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Results;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** RPT-2 and RPT-8, in a month that no other test uses. */
@Tag("database")
class SubmissionReportTest extends SubmissionStories {

    private static final String PATH = "/parskati/pieteikumi";
    private static final String MARCH = "?period=2027-03";

    @Autowired
    SubmissionFeedback feedback;

    @Autowired
    RecipientVoices voices;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Results results;

    private String csv(String table, String query) {
        TestHttp.Answer answer = TestHttp.browser(port, PORTFOLIO).get(PATH + "/" + table + ".csv" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains(table + "-2");
        return answer.body();
    }

    private void close(String number) {
        evaluate(number, MANAGER);
        decide(number, MANAGER);
        document(number, MANAGER);
        inform(number, MANAGER, "Task_InformSubmitter");
    }

    private void opinion(String number, Given given) {
        String token = jdbc.sql("select token from submission_feedback where number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(feedback.give(token, given)).isTrue();
    }

    @Test
    @DisplayName(
            "RPT-2, RPT-8: counts and shares with n; the first result of a reopened case stays; nothing of a person")
    void figures() {
        clock.set(LocalDateTime.of(2027, 3, 1, 10, 0));
        String happy = submit(TREES, citizen());
        String unhappy = submit(TREES + " Otra.", citizen());
        classify(happy);
        classify(unhappy);
        submit("Iesaku vietnē pievienot karti.", citizen());
        clock.set(LocalDateTime.of(2027, 3, 5, 10, 0));
        close(happy);
        close(unhappy);
        opinion(happy, new Given(10, null, false, null));
        opinion(unhappy, new Given(1, "Slikti, saku es", true, "Nav atbildēts par termiņu"));
        process.reopen(unhappy, PORTFOLIO, "Lūgums ir pamatots.");
        clock.set(LocalDateTime.of(2027, 4, 30, 10, 0));

        assertThat(csv("veidi", MARCH)).contains("Sūdzība;2;66,7 % (2 no 3)", "Kopā;3;100 % (3 no 3)");
        assertThat(csv("iemesli", MARCH)).contains("2;66,7 % (2 no 3)");
        assertThat(csv("pakalpojumi", MARCH))
                .containsPattern("P-05 [^;]+;[23];2;100 % \\(2 no 2\\);\"?5,5 \\(n = 2\\)");
        assertThat(voices.of(ReportPeriod.of("2027-03").orElseThrow())).containsEntry("P-05", new Voice(2, 11, 2));
        assertThat(csv("pamatotiba", MARCH)).contains("Kopā;2;100 % (2 no 2)");
        assertThat(csv("atzinas", MARCH)).contains("Kopā;");
        assertThat(csv("iznakumi", MARCH)).contains("Vēl izskata;2;66,7 % (2 no 3)");
        assertThat(csv("apmierinatiba", MARCH))
                .contains("Nosūtīti jautājumi;2", "Atbildējuši;100 % (2 no 2)", "Lūdz izskatīt vēlreiz;50 % (1 no 2)");
        // kept twice; missed: the second round of the reopened one and the suggestion that nobody touched
        assertThat(csv("termini", MARCH)).contains("Kopā;2;2;50 % (2 no 4);0;4 (n = 2)");
        assertThat(csv("veidi", MARCH + "&item=R-01")).doesNotContain("Sūdzība;");
        asServiceLevel();

        TestHttp.Answer page = TestHttp.browser(port, "auditors-1").get(PATH + MARCH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("2027. gada marts", "data-chart=\"BARS\"", "66,7 % (2 no 3)")
                .doesNotContain("Ķ-901", "Slikti", "PIE-2027", "piemers.example");
    }

    /** The same as a level of P-05: two ends in time and the second round of the reopened one, which is missed (PU2-17/D2). */
    private void asServiceLevel() {
        TestTerms terms = new TestTerms(jdbc);
        terms.add(Wanted.of("N-909", "SHARE", "PERCENT", "AT_LEAST", "60"), "complaint.measure.inTime");
        clock.set(LocalDateTime.of(2027, 5, 2, 1, 20));
        evaluation.due();
        Result march = results.of("N-909", 2).get(1);
        assertThat(march.amount()).isBetween(new BigDecimal("66.66"), new BigDecimal("66.67"));
        assertThat(march.observations()).isEqualTo(3);
        terms.clear();
        clock.set(LocalDateTime.of(2027, 4, 30, 10, 0));
    }

    @Test
    @DisplayName("a period without submissions says so; a wrong period or item is refused in words")
    void empty() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PATH + "?period=2041-Q2").body()).contains("Šajā periodā sūdzību un ierosinājumu nav.");
        assertThat(csv("termini", "?period=2041").lines().count()).isEqualTo(1);
        assertThat(auditor.get(PATH).body()).contains("2026. gads");
        for (String wrong : new String[] {"period=2026-13", "period=%3Cscript%3E", "item=X-1"}) {
            assertThat(auditor.get(PATH + "?" + wrong).status()).as(wrong).isEqualTo(400);
            assertThat(auditor.get(PATH + "/veidi.csv?" + wrong).status()).isEqualTo(400);
        }
        assertThat(auditor.get(PATH + "/nav.csv").status()).isEqualTo(404);
        assertThat(Map.of(
                        "registrators",
                        TestHttp.browser(port, REGISTRAR).get(PATH).status()))
                .containsEntry("registrators", 403);
    }
}
