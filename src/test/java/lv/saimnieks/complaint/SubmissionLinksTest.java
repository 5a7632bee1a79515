package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a submitter reaches by the links in our mails: the question in a case, and the one after each closing. */
@Tag("database")
class SubmissionLinksTest extends SubmissionStories {

    @Autowired
    WebApplicationContext context;

    private String asked() {
        String number = submit(TREES, citizen());
        classify(number);
        staff.complete(
                MANAGER,
                number,
                "Task_EvaluateSubmission",
                answers("evaluation", "ASK", "factsText", "Nav zināma koka vieta."));
        staff.complete(
                MANAGER,
                number,
                "Task_RequestInformation",
                answers("questionText", "Kurā adresē ir <b>koks</b> „Dižozols”?"));
        return number;
    }

    private String closed(Submitter who) {
        String number = submit(TREES, who);
        classify(number);
        closeAgain(number);
        return number;
    }

    private void closeAgain(String number) {
        evaluate(number, MANAGER);
        decide(number, MANAGER);
        document(number, MANAGER);
        inform(number, MANAGER, "Task_InformSubmitter");
        assertThat(end(number)).isEqualTo("EndEvent_AnsweredClosed");
    }

    private Answer get(String path) {
        return TestHttp.nobody(port).get(path);
    }

    /** Asked from an address of its own, so that it hinders nobody else's links. */
    private MockHttpServletResponse from(String address, String path) {
        try {
            return MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(MockMvcRequestBuilders.get(path).with(request -> {
                        request.setRemoteAddr(address);
                        return request;
                    }))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void leadsNowhere(String path, String number) {
        MockHttpServletResponse answer = from("192.0.2.78", path);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Šī saite vairs nav derīga")
                .doesNotContain(number);
    }

    private Answer post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return TestHttp.nobody(port).form(path, path, form);
    }

    /** The page of the newest question after closing; null when nothing was asked. */
    private String opinionLink(String number) {
        return jdbc
                .sql("select token from submission_feedback where number = ? order by id")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .reduce((a, b) -> b)
                .map(t -> "/atsauksme/" + t)
                .orElse(null);
    }

    private long mails(String number, String template) {
        return jdbc.sql("select count(*) from notification where number = ? and template = ?")
                .params(number, "complaint/" + template)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("PU2-18/A3: a question shows number and question only, takes one answer, and the case goes on")
    void question() {
        String number = asked();
        String link = "/jautajums/" + read(number, s -> s.question().questionToken());
        Answer page = get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        number, "Kurā adresē ir &lt;b&gt;koks&lt;/b&gt; „Dižozols”?", "Atbildi gaidām līdz 07.12.2026.")
                .doesNotContain("Ķ-901", "piemers.example", "20 darba dienu", "Sūdzība: ");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(get(link + "?lang=en").body()).contains("submission", "lang=\"en\"");
        Answer empty = post(link, "text", " \u200b ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body())
                .contains("Kļūda: ", "href=\"#text\"", "Uzrakstiet atbildi uz jautājumu.")
                .doesNotContain("Uzrakstiet, par ko");
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.WAITING);

        Answer taken = post(link, "text", "Liepu iela 7 <script>alert(1)</script>");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).contains("Atbilde ir saņemta", number);
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.EVALUATION);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + MANAGER);
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/registri/pieteikumi/" + number)
                        .body())
                .contains("Liepu iela 7 &lt;script&gt;");

        assertThat(post(link, "text", "Vēlreiz").status()).isEqualTo(404);
        leadsNowhere(link, number);
    }

    @Test
    @DisplayName("Whoever handles a case reads its letters, but cannot answer, judge or look in the submitter's place")
    void keysAreTheSubmittersAlone() {
        String asked = asked();
        String closed = closed(citizen());
        String letters = TestHttp.browser(port, MANAGER)
                        .get("/registri/pieteikumi/" + asked)
                        .body()
                + TestHttp.browser(port, MANAGER)
                        .get("/registri/pieteikumi/" + closed)
                        .body();
        assertThat(letters)
                .contains("/jautajums/…", "/atsauksme/…", "Izsekošanas kods: …")
                .doesNotContain(read(asked, s -> s.question().questionToken()), opinionLink(closed));
    }

    @Test
    @DisplayName("P10: the same answer sent twice at once is taken once, and nobody is frightened by an error")
    void twiceAtOnce() {
        String number = asked();
        String link = "/jautajums/" + read(number, s -> s.question().questionToken());
        List<Integer> statuses = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(link, "text", "Liepu iela 7").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 404);
        assertThat(jdbc.sql("select count(*) from submission_text where number = ? and kind = 'ANSWER'")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(staff.open(number)).hasSize(1);
    }

    @Test
    @DisplayName(
            "a question that waited long enough is answered by the same plain page as a wrong link; guesses are slowed")
    void tooLate() {
        String number = asked();
        String link = "/jautajums/" + read(number, s -> s.question().questionToken());
        clock.set(LocalDateTime.of(2026, 12, 8, 0, 1));
        leadsNowhere(link, number);
        for (int i = 0; i < 10; i++) {
            assertThat(from("192.0.2.77", "/atsauksme/" + i).getStatus()).isEqualTo(404);
        }
        MockHttpServletResponse slowed = from("192.0.2.77", "/atsauksme/1");
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    @DisplayName("P09: score 1 without a word is kept, and the case stays closed everywhere; nobody is told")
    void lowScore() {
        String number = closed(citizen());
        String link = opinionLink(number);
        assertThat(mails(number, "feedback")).isEqualTo(1);
        assertThat(get(link).body()).contains(number).doesNotContain("Ķ-901", "Sūdzība: ");
        assertThat(post(link).body()).contains("Izvēlieties vērtējumu no 1 līdz 10.");
        assertThat(post(link, "score", "11").status()).isEqualTo(400);
        assertThat(post(link, "score", "1", "again", "true").body()).contains("href=\"#reason\"");
        assertThat(post(link, "score", "1", "reason", "Nav labi").body()).contains("href=\"#again\"");
        assertThat(post(link, "score", "1").body()).contains("Vērtējums ir saņemts");
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.CLOSED);
        assertThat(get(link).body()).contains("jau ir atbildēts");
        assertThat(post(link, "score", "10").body()).contains("jau ir atbildēts");
        assertThat(mails(number, "reopening-asked")).isZero();
        assertThat(TestHttp.browser(port, PORTFOLIO)
                        .get("/registri/pieteikumi/" + number)
                        .body())
                .contains("1 no 10", "Atvērt atkārtoti")
                .doesNotContain("Iesniedzējs lūdz izskatīt vēlreiz");
    }

    @Test
    @DisplayName(
            "P09, M10: reopening is a wish that a person decides; after the next closing there is a new link, the old one is dead")
    void reopened() {
        String number = closed(citizen());
        String first = opinionLink(number);
        assertThat(post(
                                first,
                                "score",
                                "2",
                                "remark",
                                "Slikti",
                                "contact",
                                "true",
                                "again",
                                "true",
                                "reason",
                                "Atļauja izsniegta <i>citam</i> kokam.")
                        .body())
                .contains("tiem, kas par to izlemj");
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.CLOSED);
        assertThat(mails(number, "reopening-asked")).isEqualTo(2);
        TestHttp manager = TestHttp.browser(port, MANAGER);
        assertThat(manager.get("/registri/pieteikumi/" + number).body())
                .contains("Iesniedzējs lūdz izskatīt vēlreiz", "&lt;i&gt;citam&lt;/i&gt; kokam", "2 no 10", "Slikti");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/registri/pieteikumi/" + number)
                        .body())
                .contains("2 no 10")
                .doesNotContain("Slikti", "kokam.");

        process.reopen(number, PORTFOLIO, "Iesniedzējs lūdza, un lūgums ir pamatots.");
        leadsNowhere(first, number);
        closeAgain(number);
        String second = opinionLink(number);
        assertThat(second).isNotEqualTo(first);
        assertThat(mails(number, "feedback")).isEqualTo(2);
        leadsNowhere(first, number);
        assertThat(post(second, "score", "9").body()).contains("Vērtējums ir saņemts");
        assertThat(manager.get("/registri/pieteikumi/" + number).body()).contains("2 no 10", "9 no 10");
    }

    @Test
    @DisplayName("M09: nobody is asked who cannot be reached by mail, least of all the clerk; nor who took it back")
    void notAsked() {
        Submitter byTelephone =
                new Submitter(SubmitterType.NATURAL, null, null, "+37126123456", null, ReplyWay.IN_PERSON);
        String number = submit(TREES, byTelephone, Channel.PHONE, null, false);
        classify(number, "identified", false);
        evaluate(number, MANAGER);
        decide(number, MANAGER);
        document(number, MANAGER);
        staff.complete(
                MANAGER,
                number,
                "Task_InformSubmitter",
                answers(
                        "answerText", "Labdien!",
                        "sentWay", "IN_PERSON",
                        "sentOn", LocalDate.of(2026, 11, 23).toString(),
                        "proofText", "Paziņots pa tālruni"));
        end(number);
        assertThat(opinionLink(number)).isNull();

        String withdrawn = submit(TREES, citizen());
        process.withdraw(withdrawn, null, "Vairs nav vajadzīgs");
        assertThat(List.of(mails(number, "feedback"), mails(withdrawn, "feedback")))
                .containsOnly(0L);
    }
}
