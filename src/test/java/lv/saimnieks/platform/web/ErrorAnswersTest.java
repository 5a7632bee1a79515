package lv.saimnieks.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every kind of trouble in a controller, as a page and as REST. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorAnswersTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Thrower thrower = new Thrower();
    private RequestMappingInfo trouble;
    private RequestMappingInfo input;
    private TestHttp program;
    private TestHttp browser;

    public record Input(
            @NotBlank @Size(max = 5) String title,
            @Max(3) int impact,
            ItemKind kind,
            @Valid List<Row> rows) {
        public record Row(@NotBlank String what) {}
    }

    public static class Thrower {
        private RuntimeException next;

        @ResponseBody
        public String trouble(@RequestParam(required = false, defaultValue = "1") int page) {
            throw next;
        }

        @ResponseBody
        public String input(@Valid @RequestBody Input input) {
            return "ok";
        }
    }

    @BeforeAll
    void register() throws NoSuchMethodException {
        trouble = RequestMappingInfo.paths("/api/parbaude", "/registri/parbaude")
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        input = RequestMappingInfo.paths("/api/parbaude")
                .methods(RequestMethod.POST)
                .consumes(MediaType.APPLICATION_JSON_VALUE)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(trouble, thrower, Thrower.class.getMethod("trouble", int.class));
        mappings.registerMapping(input, thrower, Thrower.class.getMethod("input", Input.class));
        program = TestHttp.basic(port, "registrators-1", "demo");
        browser = TestHttp.browser(port, "registrators-1").with("Accept", "text/html");
    }

    @AfterAll
    void unregister() {
        mappings.unregisterMapping(trouble);
        mappings.unregisterMapping(input);
    }

    @Test
    void refusalKeepsItsWordsAndFields() {
        thrower.next = new Refusal(Refusal.Kind.CONFLICT, "Izmaiņa jau ir slēgta.", Map.of("number", "Jau slēgta."));

        Answer rest = program.get("/api/parbaude");
        assertThat(rest.status()).isEqualTo(409);
        assertThat(rest.header("Content-Type")).startsWith("application/problem+json");
        assertThat(rest.body())
                .contains(
                        "\"detail\":\"Izmaiņa jau ir slēgta.\"",
                        "\"fields\":{\"number\":\"Jau slēgta.\"}",
                        "\"status\":409");

        Answer page = browser.get("/registri/parbaude");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Izmaiņa jau ir slēgta.", "Uz sākumlapu", "Iziet");
    }

    @Test
    void refusalInsideOtherExceptionsIsFound() {
        thrower.next = new IllegalStateException("outer", new RuntimeException(Refusal.missing("Tādas izmaiņas nav.")));

        assertThat(program.get("/api/parbaude").body()).contains("\"status\":404", "Tādas izmaiņas nav.");
    }

    @Test
    void unexpectedTroubleShowsNothingOfTheInside() {
        thrower.next = new IllegalStateException("secret org.h2.jdbc.JdbcSQLException");

        for (Answer answer : List.of(program.get("/api/parbaude"), browser.get("/registri/parbaude"))) {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("neparedzēta kļūda")
                    .doesNotContain("secret", "org.h2", "IllegalState", "\tat ");
        }
    }

    @Test
    void somebodyWasFasterAndNotAllowed() {
        thrower.next = new OptimisticLockingFailureException("row was changed");
        assertThat(program.get("/api/parbaude").body()).contains("\"status\":409", "Kāds cits tikmēr");

        thrower.next = new AccessDeniedException("no");
        assertThat(program.get("/api/parbaude").body()).contains("\"status\":403", "Jums nav tiesību");
        assertThat(browser.get("/registri/parbaude").body()).contains("Nav tiesību", "vērsieties pie administratora");
    }

    @Test
    @DisplayName("A busy or absent database is a matter of trying again, not a fault of the program")
    void databaseIsBusyOrAway() {
        for (RuntimeException busy : List.of(
                new CannotAcquireLockException("timeout trying to lock table"),
                new CannotGetJdbcConnectionException("no connection"),
                new CannotCreateTransactionException("pool is empty"),
                new TransactionSystemException("commit", new SQLException("connection lost", "08006")),
                new IllegalStateException(new SQLException("Connection is closed")),
                new IllegalStateException(new SQLException("no space left on device", "53100")),
                new IllegalStateException(new SQLException("file of H2 cannot be written", "90031")))) {
            thrower.next = busy;
            assertThat(program.get("/api/parbaude").body())
                    .contains("\"status\":503", "darbība nav izpildīta", "Mēģiniet vēlreiz pēc brīža.");
            assertThat(browser.get("/registri/parbaude").status()).isEqualTo(503);
        }
    }

    @Test
    void wrongInputNamesEachField() {
        Answer answer = program.json(
                "POST", "/api/parbaude", "{\"title\":\"pārāk garš\",\"impact\":7,\"rows\":[{\"what\":\"\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"title\":\"Garumam jābūt no 0 līdz 5 rakstzīmēm.\"",
                        "\"impact\":\"Vērtība nedrīkst pārsniegt 3.\"",
                        "\"rows[0].what\":\"Lauks ir obligāts; aizpildiet to.\"");
    }

    @Test
    void unreadableInputIsToldWithoutParserTalk() {
        for (String body : List.of("{", "nonsense", "", "[1]")) {
            Answer answer = program.json("POST", "/api/parbaude", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("\"title\"").doesNotContain("Exception");
        }
        assertThat(program.json("POST", "/api/parbaude", "{\"title\":\"a\",\"kind\":\"NAV\"}")
                        .body())
                .contains("\"kind\":\"Vērtība neatbilst lauka veidam");
        assertThat(program.json("POST", "/api/parbaude", "{\"title\":\"a\",\"impact\":\"daudz\"}")
                        .body())
                .contains("\"impact\":\"Vērtība neatbilst lauka veidam");
        assertThat(program.get("/api/parbaude?page=abc").body()).contains("\"page\":\"Vērtība neatbilst");
    }

    @Test
    void wrongMethodTypeAndAddress() {
        assertThat(program.json("PUT", "/api/parbaude", "{}").status()).isEqualTo(405);
        assertThat(program.send("POST", "/api/parbaude", "text/csv", new byte[] {65})
                        .status())
                .isEqualTo(415);
        Answer missing = program.get("/api/nav");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).startsWith("application/problem+json");
        assertThat(browser.get("/registri/nav").body()).contains("Šādas lapas vai ieraksta nav.", "Iziet");
        assertThat(browser.get("/nav").body()).contains("Šādas lapas vai ieraksta nav.");
        assertThat(browser.get("/registri/%2e%2e/x").status()).isEqualTo(400);
    }

    @Test
    void changeWithASessionNeedsItsTokenAndAProgramDoesNot() {
        TestHttp session = TestHttp.browser(port, "registrators-1");

        assertThat(session.json("POST", "/api/parbaude", "{\"title\":\"a\"}").status())
                .isEqualTo(403);
        assertThat(session.get("/api/parbaude?page=abc").status()).isEqualTo(400);
        Answer answer = program.json("POST", "/api/parbaude", "{\"title\":\"a\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void nobodyGets401WithAChallengeAndAScriptWithout() {
        Answer program401 = TestHttp.nobody(port).get("/api/parbaude");
        assertThat(program401.status()).isEqualTo(401);
        assertThat(program401.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(program401.body()).contains("Norādiet derīgu lietotājvārdu un paroli.");
        assertThat(TestHttp.nobody(port)
                        .with("Sec-Fetch-Mode", "cors")
                        .get("/api/parbaude")
                        .header("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void guessingOverBasicMeets429WithTheWait() {
        TestHttp guesser = TestHttp.basic(port, "nav-tada-lietotaja", "minu");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.get("/api/parbaude").status()).isEqualTo(401);
        }
        Answer answer = guesser.get("/api/parbaude");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.body()).contains("Pārāk daudz neveiksmīgu mēģinājumu. Mēģiniet vēlreiz pēc 30 s.");
        assertThat(guesser.get("/engine-rest/task").status()).isEqualTo(429);
        TestHttp page = TestHttp.nobody(port);
        assertThat(page.login("nav-tada-lietotaja", "minu").header("Location")).endsWith("/ieiet?gaidiet=30");
        assertThat(page.get("/ieiet?gaidiet=30").body()).contains("Uzgaidiet 30 sekundes un mēģiniet vēlreiz.");
    }

    @Test
    void pagesCarryProtectiveHeaders() {
        Answer page = browser.get("/");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }
}
