package lv.saimnieks.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and responsibilities from files: shown first, whole or not at all, twice the same changes nothing. */
@AppTest
@Tag("database")
class DirectoryImportTest {

    private static final String PAGE = "/registri/atbildigie/imports";
    private static final String ADMIN = "administrators-1";
    private static final String HEAD = "Lietotājs;Vārds;Uzvārds;E-pasts;Lomas;Strādā\n";
    private static final String DUTIES = "Lietotājs;Loma;Pakalpojums vai resurss;No;Līdz\n";
    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");
    private static final Pattern AGREED = Pattern.compile("name=\"agreed\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        tasks.createTaskQuery().taskAssigneeLike("imports-%").list().forEach(t -> tasks.deleteTask(t.getId(), true));
        jdbc.sql("delete from catalogue_assignment where user_id like 'imports-%'")
                .update();
        jdbc.sql("delete from catalogue_log where new_value like 'imports-%' or old_value like 'imports-%'")
                .update();
        users.called("imports-").forEach(identity::deleteUser);
    }

    private Answer preview(TestHttp http, String kind, String file) {
        return http.upload(PAGE, PAGE + "/" + kind, "file", "fails.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer agree(TestHttp http, String kind, Answer preview) {
        return http.form(
                PAGE, PAGE + "/" + kind, Map.of("content", found(CONTENT, preview), "agreed", found(AGREED, preview)));
    }

    private static String found(Pattern pattern, Answer answer) {
        Matcher matcher = pattern.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return matcher.group(1);
    }

    /** Shows the file and agrees to it. */
    private void bring(String kind, String file) {
        TestHttp http = TestHttp.browser(port, ADMIN);
        Answer done = agree(http, kind, preview(http, kind, file));
        assertThat(done.status()).as(done.body()).isEqualTo(302);
    }

    @Test
    @DisplayName("nothing is written before it is agreed to; then all of it, and the same file again changes nothing")
    void previewThenAll() {
        TestHttp http = TestHttp.browser(port, ADMIN);
        String file = HEAD
                + "imports-1;Reģistratūras;darbinieks 1;imports-1@iestade.example;Reģistrators;jā\n"
                + "imports-2;Vadītājs;Žaņa „Ķēķis”;;\"Pakalpojuma vadītājs, change-expert\";\n";
        Answer preview = preview(http, "personas", file);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body())
                .contains("jauni: 2", "piešķir lomas: Reģistrators", "piešķir lomas: Pakalpojuma vadītājs, Eksperts")
                .contains("Uzvārds: Žaņa „Ķēķis”");
        assertThat(users.exists("imports-1")).isFalse();

        Answer done = agree(http, "personas", preview);
        assertThat(done.header("Location")).endsWith(PAGE);
        assertThat(http.get(PAGE).body()).contains("Ieviests (jauni: 2).");
        assertThat(users.rolesOf("imports-2")).containsExactlyInAnyOrder(Role.SERVICE_MANAGER, Role.CHANGE_EXPERT);
        assertThat(users.displayName("imports-2")).contains("Žaņa „Ķēķis”");
        assertThat(users.mailOf("imports-1")).contains("imports-1@iestade.example");

        assertThat(preview(http, "personas", file).body()).contains("Nekas nemainīsies", "rindu skaits: 2");
        Answer again = agree(http, "personas", preview);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Kopš priekšskatījuma kaut kas ir mainījies");
        assertThat(history.createUserOperationLogQuery()
                        .userId(ADMIN)
                        .entityType("User")
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                        .list())
                .extracting(UserOperationLogEntry::getNewValue)
                .contains("imports-1", "imports-2");
    }

    @Test
    @DisplayName("what goes out comes in again without a change, also what a spreadsheet would take for a formula")
    void roundTrip() {
        bring("personas", HEAD + "imports-1;=cmd|x;+371 <b>;;Reģistrators;\n");
        bring("pienakumi", DUTIES + "imports-1;Reģistrators;;2026-01-01;\n");
        User odd = identity.newUser("imports-2");
        odd.setLastName("'=x" + "y".repeat(150));
        odd.setEmail("nav adrese");
        identity.saveUser(odd);
        TestHttp http = TestHttp.browser(port, ADMIN);
        for (String kind : new String[] {"personas", "pienakumi"}) {
            String file = http.get(PAGE + "/" + kind + ".csv").body();
            assertThat(file).contains("imports-1");
            assertThat(preview(http, kind, file).body()).as(kind).contains("Nekas nemainīsies");
        }
        assertThat(http.get(PAGE + "/personas.csv").body()).contains(";'=cmd|x;'+371 <b>;");
        assertThat(Objects.requireNonNull(user("imports-1")).getFirstName()).isEqualTo("=cmd|x");
    }

    @Test
    @DisplayName("every fault of every line at once, by line and column; one wrong line keeps the whole file out")
    void faults() {
        TestHttp http = TestHttp.browser(port, ADMIN);
        Answer preview = preview(
                http,
                "personas",
                HEAD
                        + "imports-1;Pareizs;;;Reģistrators;\n"
                        + "slikts ķēde;;;nav-adrese;Burvis, Reģistrators;varbūt\n"
                        + "Pakalpojuma-Vaditajs-1;Cits;;;;\n"
                        + "imports-1;Divreiz;;;;\n"
                        + "imports-3;Par;daudz;;;;;x\n"
                        + "imports-4;A\u0000B;;;;\n"
                        + ";Bez;vārda;;;\n");
        assertThat(preview.status()).isEqualTo(400);
        assertThat(preview.body())
                .contains("jauni: 1", "nepareizi: 6")
                .contains("Kolonna „Lietotājs”: Lietotāja vārdā drīkst būt")
                .contains("Kolonna „Vārds”", "Kolonna „E-pasts”: Tā nav e-pasta adrese")
                .contains("Kolonna „Lomas”: Lomas „Burvis” nav", "Kolonna „Strādā”: Rakstiet „jā” vai „nē”")
                .contains("Jau ir lietotājs „pakalpojuma-vaditajs-1”", "Par to pašu ir arī 2. rinda")
                .contains("Rindā ir vairāk vērtību nekā virsrakstu")
                .doesNotContain("name=\"agreed\"");
        assertThat(users.exists("imports-1")).isFalse();
        Answer forced =
                http.form(PAGE, PAGE + "/personas", Map.of("content", "eyJhIjoxfQ==", "agreed", "0".repeat(64)));
        assertThat(forced.status()).isEqualTo(400);
        assertThat(http.form(PAGE, PAGE + "/personas", Map.of("content", "%%%")).body())
                .contains("Failu neizdevās nolasīt");
    }

    @Test
    @DisplayName("an absent column leaves what is there; an empty cell of roles takes them")
    void columns() {
        bring("personas", HEAD + "imports-1;Vārds;Uzvārds;imports-1@iestade.example;Reģistrators;\n");
        bring("personas", "lietotajs;VARDS\nimports-1;Cits\n");
        User user = user("imports-1");
        assertThat(user.getFirstName()).isEqualTo("Cits");
        assertThat(user.getLastName()).isEqualTo("Uzvārds");
        assertThat(users.rolesOf("imports-1")).containsExactly(Role.REGISTRAR);
        bring("personas", "Lietotājs;Vārds;Lomas\nimports-1;Trešais\n");
        assertThat(users.rolesOf("imports-1"))
                .as("a short line says nothing of roles")
                .containsExactly(Role.REGISTRAR);
        bring("personas", "Lietotājs,Vārds,Lomas\nimports-1,Cits,\n");
        assertThat(users.rolesOf("imports-1")).isEmpty();
    }

    @Test
    @DisplayName(
            "who leaves gives back tasks and responsibilities, as when removed in Admin; nobody locks themselves out")
    void leaving() {
        bring("personas", HEAD + "imports-1;Aizgājējs;;;Reģistrators;\n");
        bring("pienakumi", DUTIES + "imports-1;Reģistrators;;2026-01-01;\n");
        TestHttp http = TestHttp.browser(port, ADMIN);
        Answer preview = preview(http, "personas", HEAD + "imports-1;;;;;nē\nimports-nav;;;;;nē\n");
        assertThat(preview.body()).contains("aiziet: 1, nemainās: 1", "vairs nestrādā", "atņem lomas: Reģistrators");
        assertThat(users.exists("imports-1")).isTrue();
        agree(http, "personas", preview);
        assertThat(users.exists("imports-1")).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from catalogue_assignment where user_id = 'imports-1' and valid_to is null")
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(preview(http, "personas", HEAD + ADMIN + ";Administrators;1;;camunda-admin;nē\n")
                        .body())
                .contains("Sevi ar failu izņemt nevar");
        assertThat(preview(http, "personas", "Lietotājs;Vārds;Lomas\n" + ADMIN + ";Administrators;Auditors\n")
                        .body())
                .contains("Sev lomu „Administrators” ar failu atņemt nevar");
    }

    @Test
    @DisplayName("an administrator remains, also when two take each other out at the same moment")
    void lastAdministrator() throws Exception {
        bring("personas", HEAD + "imports-1;Administrators;9;;camunda-admin;\n");
        User colleague = user("imports-1");
        colleague.setPassword("demo");
        identity.saveUser(colleague);
        TestHttp one = TestHttp.browser(port, ADMIN);
        TestHttp other = TestHttp.browser(port, "imports-1");
        Answer outOne = preview(one, "personas", HEAD + "imports-1;Administrators;9;;;\n");
        Answer outOther = preview(other, "personas", HEAD + ADMIN + ";Administrators;1;;;\n");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> first = threads.submit(() -> agree(one, "personas", outOne));
            Future<Answer> second = threads.submit(() -> agree(other, "personas", outOther));
            first.get(1, TimeUnit.MINUTES);
            second.get(1, TimeUnit.MINUTES);
            assertThat(users.holders(Role.ADMINISTRATOR)).isNotEmpty();
        } finally {
            threads.shutdownNow();
            if (!users.rolesOf(ADMIN).contains(Role.ADMINISTRATOR)) {
                identity.createMembership(ADMIN, Role.ADMINISTRATOR.group());
            }
        }
    }

    @Test
    @DisplayName("responsibilities go by the rules of their page: entered, their days changed, refused by line")
    void responsibilities() {
        bring("personas", HEAD + "imports-1;Vadītājs;;;Pakalpojuma vadītājs;\nimports-2;Cits;;;Resursa vadītājs;\n");
        TestHttp http = TestHttp.browser(port, ADMIN);
        Answer wrong = preview(
                http,
                "pienakumi",
                DUTIES
                        + "imports-1;Pakalpojuma vadītājs;P-05;2027-01-01;\n"
                        + "imports-2;Pakalpojuma vadītājs;P-05;2027-01-01;\n"
                        + "imports-2;Resursa vadītājs;P-05;2027-01-01;\n"
                        + "nav-tada;Eksperts;P-999;31.02.2027.;\n"
                        + "imports-1;Burvis;;2027-01-01;2026-01-01\n"
                        + "imports-1;Administrators;;2027-01-01;\n");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("jauni: 1", "nepareizi: 5", "no 01.01.2027.");
        assertThat(wrong.body()).contains("Kolonna „Lietotājs”", "Kolonna „Loma”", "Kolonna „No”", "Kolonna „Līdz”");
        assertThat(count("imports-1")).isZero();

        bring("pienakumi", DUTIES + "imports-1;Pakalpojuma vadītājs;p-05;01.01.2027.;\n");
        Answer preview =
                preview(http, "pienakumi", DUTIES + "imports-1;Pakalpojuma vadītājs;P-05;2027-02-01;2027-12-31\n");
        assertThat(preview.body()).contains("no 01.01.2027. → no 01.02.2027. līdz 31.12.2027.");
        agree(http, "pienakumi", preview);
        assertThat(count("imports-1")).isOne();
        assertThat(http.get("/registri/pakalpojumi/P-05").body())
                .contains("imports-1 – Pakalpojuma vadītājs, no 01.02.2027. līdz 31.12.2027.");
    }

    @Test
    @DisplayName("what was agreed to is done and nothing else: who changes something meanwhile makes it be shown again")
    void changedMeanwhile() {
        bring("personas", HEAD + "imports-1;Vārds;;;Reģistrators;\n");
        TestHttp http = TestHttp.browser(port, ADMIN);
        Answer preview = preview(http, "personas", HEAD + "imports-1;Vārds;;;Eksperts;\n");
        identity.createMembership("imports-1", Role.AUDITOR.group());
        Answer done = agree(http, "personas", preview);
        assertThat(done.status()).isEqualTo(409);
        assertThat(done.body()).contains("nekas nav ieviests", "atņem lomas: Reģistrators, Auditors");
        assertThat(users.rolesOf("imports-1")).containsExactlyInAnyOrder(Role.REGISTRAR, Role.AUDITOR);
        assertThat(agree(http, "personas", done).status()).isEqualTo(302);
        assertThat(users.rolesOf("imports-1")).containsExactly(Role.CHANGE_EXPERT);
    }

    @Test
    void whoComesNewHasNoPasswordThatCouldBeGuessed() {
        bring("personas", HEAD + "imports-1;Jauns;;imports-1@iestade.example;Reģistrators;\n");
        for (String guess : new String[] {"", "demo", "imports-1"}) {
            assertThat(TestHttp.nobody(port).login("imports-1", guess).header("Location"))
                    .contains("kluda");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lietotājs;Vārds\n",
                "Kaut;kas;cits\na;b;c\n",
                "%PDF-1.7\u0000\u0001\u0002",
                "\"Lietotājs;Vārds\nx"
            })
    void whatIsNoSuchFileIsRefusedInWords(String file) {
        Answer answer = preview(TestHttp.browser(port, ADMIN), "personas", file);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"personas-file-error\"");
    }

    @Test
    void whatIsTooLongIsRefusedInWords() {
        TestHttp http = TestHttp.browser(port, ADMIN);
        assertThat(preview(http, "personas", HEAD + "imports-1;x;;;;\n".repeat(2_001))
                        .body())
                .contains("vairāk nekā 2000 rindas");
        assertThat(preview(http, "personas", HEAD + "x".repeat(1_100_000)).body())
                .contains("lielāks par 1 MB");
    }

    @Test
    void alsoFromTheBalticCodePage() {
        Answer answer = TestHttp.browser(port, ADMIN)
                .upload(
                        PAGE,
                        PAGE + "/personas",
                        "file",
                        "fails.csv",
                        (HEAD + "imports-1;Ģirts šķūņu;;;Reģistrators;\n").getBytes(Charset.forName("windows-1257")));
        assertThat(answer.body()).contains("Vārds: Ģirts šķūņu");
    }

    @ParameterizedTest
    @CsvSource({
        "pakalpojumu-kopuma-vaditajs-1, personas",
        "auditors-1, personas",
        "procesa-saimnieks-1, pienakumi",
        "arejais-sniedzejs-1, pienakumi"
    })
    void isForAdministrators(String user, String kind) {
        TestHttp http = TestHttp.browser(port, user);
        assertThat(http.get(PAGE).status()).isEqualTo(403);
        assertThat(http.get(PAGE + "/" + kind + ".csv").status()).isEqualTo(403);
        assertThat(http.upload(
                                "/profils/parole",
                                PAGE + "/" + kind,
                                "file",
                                "fails.csv",
                                (HEAD + "imports-1;x;;;camunda-admin;\n").getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(users.exists("imports-1")).isFalse();
    }

    private User user(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }

    private int count(String user) {
        return jdbc.sql("select count(*) from catalogue_assignment where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }
}
