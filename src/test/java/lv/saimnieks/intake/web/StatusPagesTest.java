package lv.saimnieks.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("The submitter sees how the submission fares; nobody else learns anything (P05, P12, M14)")
class StatusPagesTest {

    private static final String MAIL = "Iesniedzejs-901@piemers.example";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private String code;

    @BeforeEach
    void submit() {
        clock.reset();
        String key = Citizens.key(TestHttp.nobody(port).get("/iesniegt"));
        clock.advance(Duration.ofSeconds(20));
        Answer receipt = Citizens.send(port, Citizens.fields(key, "text", "Rinda neatbild", "email", MAIL));
        number = Citizens.number(receipt);
        code = Citizens.code(receipt);
    }

    private Answer ask(String typedNumber, String typedCode) {
        return TestHttp.nobody(port).form("/statuss", "/statuss", Map.of("number", typedNumber, "code", typedCode));
    }

    private Answer codeAgain(String typedNumber, String mail) {
        return TestHttp.nobody(port)
                .form("/statuss/kods", "/statuss/kods", Map.of("number", typedNumber, "email", mail));
    }

    private int mails() {
        return jdbc.sql("select count(*) from notification where template = 'complaint/code' and number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    @Test
    void theOwnerSeesIt() {
        Answer status = ask(
                number.toLowerCase(Locale.ROOT).replace("-0000", "-"),
                code.toLowerCase(Locale.ROOT)
                        .replace("-", " . ")
                        .replace('0', 'o')
                        .replace('1', 'l'));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body()).contains(number, "Reģistrēts", "07.12.2026.", "saņemts un reģistrēts");
        assertThat(status.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(status.header("Cache-Control")).contains("no-store");
        Answer english =
                TestHttp.nobody(port).form("/statuss", "/statuss?lang=en", Map.of("number", number, "code", code));
        assertThat(english.body()).contains("Registered", "Submission received").doesNotContain("Reģistrēts");
        Answer rest = TestHttp.nobody(port).get("/api/submissions/" + number + "?trackingCode=" + code);
        assertThat(rest.body()).contains("\"number\":\"" + number + "\"", "\"replyDueOn\":\"2026-12-07\"");
    }

    @Test
    void theOwnerTakesItBackOnce() {
        Map<String, String> pair = Map.of("number", number, "code", code);
        assertThat(TestHttp.nobody(port)
                        .form("/statuss", "/statuss/atsaukt", Map.of("number", number, "code", "AAAA"))
                        .status())
                .isEqualTo(404);
        assertThat(ask(number, code).body()).contains("Reģistrēts", "Atsaukt pieteikumu");
        Answer withdrawn = TestHttp.nobody(port).form("/statuss", "/statuss/atsaukt", pair);
        assertThat(withdrawn.body()).contains("<strong>Atsaukts</strong>").doesNotContain("Atsaukt pieteikumu");
        assertThat(TestHttp.nobody(port)
                        .form("/statuss", "/statuss/atsaukt", pair)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("A wrong code, another's code, none and a wrong number are answered alike")
    void othersLearnNothing() {
        Answer wrong = ask(number, "AAAA-AAAA-AAAA-AAAA");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.body().replace(number, "N"))
                .isEqualTo(ask("PIE-2026-999999", code).body().replace("PIE-2026-999999", "N"));
        assertThat(ask(number, "").body()).contains("Ierakstiet kodu", "Kļūda:");
        String path = "/api/submissions/" + number;
        List<Answer> answers = List.of(
                TestHttp.nobody(port).get(path),
                TestHttp.nobody(port).get(path + "?trackingCode="),
                TestHttp.nobody(port).get(path + "?trackingCode=AAAA-AAAA-AAAA-AAAA"),
                TestHttp.nobody(port).get("/api/submissions/PIE-2026-999999?trackingCode=" + code));
        assertThat(answers).allSatisfy(a -> {
            assertThat(a.status()).isEqualTo(404);
            assertThat(a.body().replace("PIE-2026-999999", number))
                    .isEqualTo(answers.get(0).body());
        });
    }

    @Test
    @DisplayName("The code is mailed to the address of the case only, and the page says the same whatever is typed")
    void codeAgainGoesToTheOwnerOnly() {
        Answer other = codeAgain(number, "iesniedzejs-902@piemers.example");
        assertThat(mails()).isZero();
        Answer none = codeAgain("PIE-2026-999999", MAIL);
        Answer owner = codeAgain(number, "iesniedzejs-901@PIEMERS.example ");
        assertThat(owner.status()).isEqualTo(200);
        assertThat(owner.body()).isEqualTo(other.body()).isEqualTo(none.body()).doesNotContain(code);
        assertThat(mails()).isEqualTo(1);
        assertThat(jdbc.sql("select body from notification where template = 'complaint/code' and number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains(code);
        codeAgain(number, MAIL);
        assertThat(mails()).as("not again and again").isEqualTo(1);
    }

    @Test
    @DisplayName("M14: who tries many codes is slowed down and refused; the owner gets in, from there too")
    void guessing() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += from("127.0.0.9", number, "AAAA-AAAA-AAAA-%04d".formatted(i))
                            .contains(" 429 ")
                    ? 1
                    : 0;
        }
        assertThat(refused).isEqualTo(30);
        assertThat(from("127.0.0.9", number, "BBBB")).contains("Retry-After: 11", "Pārāk daudz nesekmīgu mēģinājumu");
        assertThat(from("127.0.0.9", number, code)).startsWith("HTTP/1.1 200").contains("Reģistrēts");
        assertThat(ask(number, code).status()).isEqualTo(200);
    }

    /** The same form from another address of this machine. */
    private String from(String address, String typedNumber, String typedCode) {
        String body = "number=" + typedNumber + "&code=" + typedCode;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream()
                    .write(("POST /statuss HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
