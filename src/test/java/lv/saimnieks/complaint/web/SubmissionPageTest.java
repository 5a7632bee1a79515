package lv.saimnieks.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
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

/** The page of a submission: who does what outside a task, and what is said when it cannot be done. */
@AppTest
class SubmissionPageTest {

    private static final String REGISTRAR = "registrators-1";

    @LocalServerPort
    int port;

    @Autowired
    SubmissionProcess process;

    private String number;

    @BeforeEach
    void submitted() {
        Submitter who = new Submitter(
                SubmitterType.NATURAL,
                "Iesniedzēja Ķ-901",
                "iesniedzejs-901@piemers.example",
                null,
                null,
                ReplyWay.EMAIL);
        number = process.submit(
                        new NewSubmission(
                                "Žogs <script>alert(1)</script> nav salabots, lai gan solījāt.",
                                null,
                                Channel.POST,
                                who,
                                null,
                                List.of(),
                                true,
                                true,
                                null),
                        null)
                .number();
    }

    private String page() {
        return "/registri/pieteikumi/" + number;
    }

    @Test
    @DisplayName("text, facts, term with its computation and what was recognised; script is shown as text")
    void shown() {
        String body = TestHttp.browser(port, REGISTRAR).get(page()).body();
        assertThat(body)
                .contains("Iesniedzēja Ķ-901", "10 darba dienas no", "submission-regime, ", "&lt;script&gt;", "solījāt")
                .doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("an address is corrected by a registrar, refused when it is none; nobody else may")
    void addressIsCorrected() {
        TestHttp registrar = TestHttp.browser(port, REGISTRAR);
        var wrong = registrar.form(page(), page() + "/adrese", Map.of("email", "nav adrese"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("E-pasta adrese nav pareiza", "nav adrese");
        registrar.form(page(), page() + "/adrese", Map.of("email", "iesniedzejs-902@piemers.example"));
        assertThat(registrar.get(page()).body()).contains("iesniedzejs-902@piemers.example");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .form(page(), page() + "/adrese", Map.of("email", "a@piemers.example"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("E6: a reason is asked for; who declares a conflict does not find the case any more")
    void conflict() {
        TestHttp registrar = TestHttp.browser(port, REGISTRAR);
        assertThat(registrar
                        .form(page(), page() + "/konflikts", Map.of("conflict", " "))
                        .status())
                .isEqualTo(400);
        registrar.form(page(), page() + "/konflikts", Map.of("conflict", "Radinieks."));
        assertThat(registrar.get(page()).status()).isEqualTo(404);
    }
}
