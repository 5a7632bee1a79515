package lv.saimnieks.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.process.SubmissionProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("A question opens by its link only, tells nothing but itself, and ends with its term (P33)")
class QuestionPagesTest {

    private static final String TOKEN = "0123456789abcdef".repeat(2);

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    SubmissionProcess process;

    @Autowired
    JdbcClient jdbc;

    private String number;

    /** As the register says it once the handler has asked; how one asks is the domain's own test. */
    @BeforeEach
    void asked() {
        clock.reset();
        number = process.submit(
                        new NewSubmission(
                                "Slepens teksts",
                                null,
                                Channel.WEBSITE,
                                new Submitter(
                                        SubmitterType.NATURAL,
                                        "Iesniedzēja Ķ-901",
                                        "iesniedzejs-901@piemers.example",
                                        null,
                                        null,
                                        ReplyWay.EMAIL),
                                null,
                                List.of(),
                                false,
                                true,
                                null),
                        List.of(),
                        null)
                .number();
        jdbc.sql("update submission set question_token = null").update();
        jdbc.sql(
                        "update submission set status = 'WAITING', question = 'Kad tas <b>bija</b>?', question_token = ?, question_until = ? where number = ?")
                .params(TOKEN, clock.instant().plus(Duration.ofDays(14)).atOffset(java.time.ZoneOffset.UTC), number)
                .update();
    }

    @Test
    void nothingButTheQuestion() {
        Answer page = TestHttp.nobody(port).get("/jautajums/" + TOKEN);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(number, "Kad tas &lt;b&gt;bija&lt;/b&gt;?", "07.12.2026.")
                .doesNotContain("Slepens", "Ķ-901");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(TestHttp.nobody(port).get("/jautajums/" + TOKEN + "?lang=en").body())
                .contains("Your answer");
        Answer blank = TestHttp.nobody(port).form("/jautajums/" + TOKEN, "/jautajums/" + TOKEN, Map.of("text", " "));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.body()).contains("Kļūda:", "href=\"#text\"");
    }

    @Test
    void lateAndWrongLinksAreAlike() {
        Answer wrong = TestHttp.nobody(port).get("/jautajums/" + "f".repeat(32));
        assertThat(wrong.status()).isEqualTo(404);
        clock.advance(Duration.ofDays(15));
        Answer late = TestHttp.nobody(port).get("/jautajums/" + TOKEN);
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).isEqualTo(wrong.body()).contains("vairs nav derīga");
        clock.reset();
    }
}
