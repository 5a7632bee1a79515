package lv.saimnieks.intake.web;

import static lv.saimnieks.intake.web.Citizens.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.SampleFiles;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.intake.web.Citizens.File;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("A citizen submits on the page, without JavaScript (P10, P15, P16, P18, P19, M08, M13)")
class SubmitPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    CaseFiles files;

    @Autowired
    SubmissionTexts texts;

    @Autowired
    JdbcClient jdbc;

    private String key;

    @BeforeEach
    void open() {
        clock.reset();
        key = Citizens.key(TestHttp.nobody(port).get("/iesniegt"));
        clock.advance(Duration.ofSeconds(20));
    }

    private Answer send(Map<String, String> fields, File... files) {
        return Citizens.send(port, fields, files);
    }

    private int submissions() {
        return jdbc.sql("select count(*) from submission").query(Integer.class).single();
    }

    @Test
    @DisplayName(
            "The page says whose it is, what a complaint and a suggestion are, what comes next, and what anonymous means")
    void page() {
        Answer page = TestHttp.nobody(port).get("/iesniegt");
        assertThat(page.body())
                .contains(
                        "Parauga novada pašvaldība",
                        "pakalpojuma izpilde kavējās trīs dienas ilgāk par solīto termiņu",
                        "iesaku pārskatīt jūsu pakalpojuma sniegšanas procesu",
                        "ne vēlāk kā 07.12.2026.",
                        "atbildi nevarēsim nosūtīt",
                        "Kas jūs esat, redzēs tikai",
                        "lang=\"lv\"");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(TestHttp.nobody(port).get("/iesniegt?lang=en").body())
                .contains("lang=\"en\"", "Submit a complaint or suggestion", "Parauga Municipality", "/statuss?lang=en")
                .doesNotContain("Sūdzība", "Nosūtīt");
        assertThat(TestHttp.nobody(port).get("/").body()).contains("href=\"/iesniegt\"", "href=\"/statuss\"");
    }

    @Test
    void receiptHasNumberCodeAndDay() {
        Answer receipt = send(
                fields(
                        key,
                        "text",
                        "Rinda neatbild",
                        "name",
                        "Iesniedzēja Ķ-901",
                        "email",
                        "iesniedzejs-901@piemers.example"),
                new File("līgums.pdf", SampleFiles.pdf()));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).contains("07.12.2026.", "23.11.2026. 10:00", "uz jūsu e-pasta adresi");
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(Citizens.number(receipt)).matches("PIE-2026-\\d{6}");
        assertThat(files.of(Citizens.number(receipt)))
                .extracting(StoredFile::name)
                .containsExactly("līgums.pdf");
        assertThat(texts.original(Citizens.number(receipt))).isEqualTo("Rinda neatbild");
    }

    @Test
    @DisplayName("P10: pressed twice, F5, Back and send again: one submission; other words are another one")
    void once() throws Exception {
        int before = submissions();
        Map<String, String> form = fields(key, "text", "Divreiz nospiests");
        ExecutorService hands = Executors.newFixedThreadPool(5);
        try {
            Callable<Answer> press = () -> send(form);
            Set<String> receipts = hands.invokeAll(List.of(press, press, press, press, press)).stream()
                    .map(SubmitPagesTest::answer)
                    .map(r -> Citizens.number(r) + Citizens.code(r))
                    .collect(Collectors.toSet());
            clock.advance(Duration.ofMinutes(5));
            Answer again = send(form);
            assertThat(receipts).containsExactly(Citizens.number(again) + Citizens.code(again));
        } finally {
            hands.shutdown();
        }
        assertThat(submissions()).isEqualTo(before + 1);
        send(fields(key, "text", "Divreiz nospiests, un vēl kas"));
        assertThat(submissions()).isEqualTo(before + 2);
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("P18: what is wrong stands on top with links, and at each field; what was typed stays")
    void wrong() {
        int before = submissions();
        Answer page = send(
                fields(
                        key,
                        "text",
                        " \u00A0\u200B",
                        "email",
                        "jana@",
                        "name",
                        "\"><b>Ķ</b>",
                        "phone",
                        "26123456",
                        "replyBy",
                        "POST",
                        "address",
                        "Iela 1"),
                new File("x.exe", SampleFiles.exe()));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Kļūda: Iesniegt sūdzību",
                        "href=\"#text\"",
                        "href=\"#email\"",
                        "href=\"#files\"",
                        "aria-describedby=\"text-hint text-error\"",
                        "aria-describedby=\"files-hint files-error\"",
                        "aria-describedby=\"email-hint email-error\"",
                        "aria-invalid=\"true\"",
                        "value=\"jana@\"",
                        "value=\"&quot;&gt;&lt;b&gt;Ķ&lt;/b&gt;\"",
                        "value=\"26123456\"",
                        "value=\"Iela 1\"",
                        "fails jāizvēlas no jauna")
                .containsPattern("value=\"POST\"\\s+checked")
                .doesNotContain("<b>Ķ</b>");
        assertThat(page.body().indexOf("#text\"")).isLessThan(page.body().indexOf("#files\""));
        assertThat(page.body().indexOf("#files\"")).isLessThan(page.body().indexOf("#email\""));
        assertThat(Citizens.key(page)).isEqualTo(key);
        assertThat(submissions()).isEqualTo(before);
    }

    @Test
    @DisplayName("P19: a text one longer than the limit is refused and kept; 1 MB is refused in words")
    void tooLong() {
        String text = "a".repeat(20_001);
        Answer page = send(fields(key, "text", text));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("20001 rakstzīmes", text);
        Answer huge = send(fields(key, "text", "ā".repeat(500_000)));
        assertThat(huge.status()).isEqualTo(400);
        assertThat(huge.body()).contains("500000 rakstzīmes");
        String exact = "a\r\n".repeat(200) + "b".repeat(19_600);
        assertThat(texts.original(Citizens.number(send(fields(key, "text", exact)))))
                .hasSize(20_000);
    }

    @Test
    @DisplayName("P15, P16, M13: a file that is not taken is named; the text is registered with the others")
    void filesAreRefusedOneByOne() {
        Answer receipt = send(
                fields(key, "text", "Ar failiem", "email", "iesniedzejs-901@piemers.example"),
                new File(
                        "shema.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8)),
                new File("foto.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                new File("lieta.docx", SampleFiles.zip("META-INF/MANIFEST.MF", "a.class")),
                new File("līgums\u202Efdp.exe", SampleFiles.exe()),
                new File("liels.txt", "a".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8)),
                new File("../../Ģ.txt", "Labdien".getBytes(StandardCharsets.UTF_8)),
                new File("bumba.docx", SampleFiles.bomb(50)));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body())
                .contains(
                        "„shema.svg”: šāda veida failus nepieņemam",
                        "„foto.png”: faila saturs neatbilst",
                        "„lieta.docx”: faila saturs neatbilst",
                        "„līgumsfdp.exe”: šāda veida",
                        "„liels.txt”: fails ir lielāks par 10 MB");
        String number = Citizens.number(receipt);
        assertThat(files.of(number)).extracting(StoredFile::name).containsExactly("Ģ.txt", "bumba.docx");
        assertThat(files.refusedOf(number)).hasSize(5);
        assertThat(jdbc.sql("select body from notification where template = 'complaint/acknowledged' and number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("Nepievienotie faili", "„shema.svg”");
        File[] eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> new File(i + ".txt", ("fails " + i).getBytes(StandardCharsets.UTF_8)))
                .toArray(File[]::new);
        Answer many = send(fields(key, "text", "Vienpadsmit"), eleven);
        assertThat(many.body()).contains("„11.txt”: vienā reizē var pievienot ne vairāk kā 10");
        assertThat(files.of(Citizens.number(many))).hasSize(10);
    }

    @Test
    @DisplayName("Robots are asked to press once more; a person who is taken for one loses nothing")
    void doubts() {
        int before = submissions();
        Map<String, String> form = fields(key, "text", "Es neesmu robots");
        form.put("homepage", "https://piemers.example");
        Answer trapped = send(form);
        assertThat(trapped.status()).isEqualTo(400);
        assertThat(trapped.body())
                .contains("Es neesmu robots", "cilvēki neredz")
                .doesNotContain("https://piemers.example");
        String quick = Citizens.key(TestHttp.nobody(port).get("/iesniegt"));
        assertThat(send(fields(quick, "text", "Ātri")).body()).contains("neparasti ātri", "Ātri");
        for (String wrongKey : new String[] {"", "AAAA", key.substring(0, key.length() - 2) + "AA", "%00", "'"}) {
            Answer old = send(fields(wrongKey, "text", "Ilgi"));
            assertThat(old.status()).isEqualTo(400);
            assertThat(old.body()).contains("atvērta pārāk ilgi", "Ilgi");
            assertThat(Citizens.key(old)).isNotEqualTo(wrongKey).hasSize(key.length());
        }
        clock.advance(Duration.ofDays(8));
        assertThat(send(fields(key, "text", "Ilgi")).body()).contains("atvērta pārāk ilgi");
        clock.reset();
        assertThat(submissions()).isEqualTo(before);
        clock.advance(Duration.ofSeconds(40));
        assertThat(send(fields(quick, "text", "Ātri")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("M08: who gives no way to be reached is told so again")
    void anonymous() {
        assertThat(send(fields(key, "text", "Bez vārda")).body()).contains("atbildi nenosūtīsim");
    }

    @Test
    void markupIsText() {
        Answer page = send(fields(key, "text", "</textarea><script>alert(1)</script>", "email", "x"));
        assertThat(page.body()).contains("&lt;/textarea&gt;&lt;script&gt;").doesNotContain("<script>alert");
    }
}
