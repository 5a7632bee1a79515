package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.privacy.Erasure;
import lv.saimnieks.complaint.privacy.PersonExport;
import lv.saimnieks.complaint.privacy.PersonSearch;
import lv.saimnieks.complaint.privacy.PersonalDataLooks;
import lv.saimnieks.complaint.privacy.PersonalDataLooks.LookWay;
import lv.saimnieks.complaint.privacy.Retention;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;

/** Personal data stay where they belong, are seen by whom they must be, and go when they must (requirements 3.7). */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest extends SubmissionStories {

    private static final String OFFICER = "datu-aizsardzibas-specialists-1";
    private static final String AUDITOR = "auditors-1";
    private static final String EXTERNAL = "arejais-sniedzejs-1";

    @Autowired
    Erasure erasure;

    @Autowired
    Retention retention;

    @Autowired
    PersonSearch search;

    @Autowired
    PersonExport export;

    @Autowired
    PersonalDataLooks looks;

    @Autowired
    SubmitterView view;

    @Autowired
    ChangeProcess changes;

    /** Unlike anybody else's in the tests' database. */
    private String name;

    private String email;
    private String phone;
    private String street;
    private String number;

    @Value("${saimnieks.evidence.directory}")
    Path evidence;

    @BeforeEach
    void somebody() {
        String unique = UUID.randomUUID().toString().replaceAll("\\d|-", "") + "abcdef";
        name = "Iesniedzēja Ķ" + unique + "slapa";
        email = "k" + unique + "@piemers.example";
        phone = "+3712" + (1_000_000 + Math.floorMod(unique.hashCode(), 8_999_999));
        street = "Ž" + unique + "gatve 17-3";
    }

    private Submitter person() {
        return new Submitter(SubmitterType.NATURAL, name, email, phone, street, ReplyWay.EMAIL);
    }

    private String signed() {
        return TREES + "\nAr cieņu, " + name + ", " + email + ", tālr. " + phone + ", " + street;
    }

    private String submitWith(String text) {
        NewSubmission wanted = new NewSubmission(
                text, "Par žogu, " + name, Channel.EMAIL, person(), null, List.of("P-05"), true, true, null);
        Upload file = new Upload(name + ".pdf", new ByteArrayResource(pdf()));
        return process.submit(wanted, List.of(file), null).number();
    }

    /** Words of which none may be found where no personal data belong, folded. */
    private List<String> words() {
        String last = name.substring(name.indexOf(' ') + 1);
        return List.of(last, email, phone, phone.substring(4), street.substring(0, street.indexOf(' '))).stream()
                .map(Latvian::fold)
                .toList();
    }

    private void nothingIn(String where, String text) {
        String folded = Latvian.fold(text);
        assertThat(words().stream().filter(folded::contains)).as(where).isEmpty();
    }

    /** Every row of every table, as text. */
    private Map<String, String> dump(String prefix) {
        Map<String, String> tables = new TreeMap<>();
        jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type like '%TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(t -> t.toLowerCase(Locale.ROOT).startsWith(prefix))
                .forEach(t -> {
                    StringBuilder rows = new StringBuilder();
                    jdbc.sql("select * from \"" + t + "\"")
                            .query()
                            .listOfRows()
                            .forEach(row -> row.values()
                                    .forEach(v -> rows.append(text(v)).append('\n')));
                    tables.put(t, rows.toString());
                });
        return tables;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private void engineKnowsNothing() {
        Map<String, String> tables = dump("act_");
        assertThat(tables).hasSizeGreaterThan(30);
        tables.forEach(this::nothingIn);
    }

    private void close() {
        classify(number, "paraphraseText", "Lūdz paskaidrot, kāpēc kavējas atļauja.");
        engineKnowsNothing();
        evaluate(number, MANAGER);
        engineKnowsNothing();
        LocalDate soon = LocalDate.of(2026, 11, 25);
        decide(
                number,
                MANAGER,
                measure("TASK", "Izsniegt atļauju", MANAGER, soon),
                measure("CHANGE", "Pēc vēstules: " + name + ", " + phone + ", " + street, null, soon));
        engineKnowsNothing();
        inform(number, MANAGER, "Task_AnswerInterim");
        staff.complete(
                MANAGER, number, "Task_PerformMeasures", answers("doneOn", "2026-11-23", "resultText", "Izsniegta."));
        String change = said(number, s -> s.measures().get(1).changeNumber());
        nothingIn(
                "change",
                TestHttp.browser(port, MANAGER)
                        .get("/registri/izmainas/" + change)
                        .body());
        changes.withdraw(change, MANAGER, "Pasākums vairs nav vajadzīgs.");
        staff.complete(MANAGER, change, "Task_CloseWithdrawn", answers("closureCode", "CANCELLED"));
        staff.runAsyncSteps(change);
        document(number, MANAGER);
        engineKnowsNothing();
        inform(number, MANAGER, "Task_InformSubmitter");
    }

    @Test
    @DisplayName("2.6, invariant 11: no word of the person in the engine's tables, the log or subjects of mails")
    void nothingInTheEngine(CapturedOutput log) {
        number = submitWith(signed());
        engineKnowsNothing();
        process.letterReceived(number, "Vēl viena vēstule. " + name, List.of(), clock.instant());
        close();
        engineKnowsNothing();
        nothingIn("log", log.getAll());
        nothingIn(
                "subjects",
                String.join(
                        "\n",
                        jdbc.sql("select subject from notification")
                                .query(String.class)
                                .list()));
        nothingIn(
                "lists",
                staff.get(REGISTRAR, "/api/registers/submissions?text=" + number)
                        .body());
        nothingIn(
                "CSV",
                TestHttp.basic(port, REGISTRAR, "demo")
                        .with("Accept", "text/csv")
                        .get("/api/registers/submissions?text=" + number)
                        .body());
    }

    @Test
    @DisplayName("P17: erased, the person is nowhere; figures stay, the case opens")
    void erased() throws IOException {
        number = submitWith(signed());
        assertThatThrownBy(() -> erasure.erase(List.of(number), OFFICER, "Lūgums"))
                .isInstanceOf(Refusal.class);
        letter("Pirmā vēstule");
        letter("Otrā vēstule");
        process.letterReceived(number, "Esmu " + name, List.of(), clock.instant());
        close();
        comment("Zvanīju " + name + ", " + phone);
        jdbc.sql("insert into submission_feedback (number, in_round, token, asked_at, given_at, score, remark)"
                        + " values (?, 0, ?, current_timestamp, current_timestamp, 3, ?)")
                .params(number, UUID.randomUUID().toString(), "Ne visai. " + name)
                .update();
        String code = view.contactOf(number).orElseThrow().trackingCode();
        assertThat(unzipped()).containsKeys(number + "/pieteikums.json").hasSizeGreaterThanOrEqualTo(4);
        assertThat(unzipped().get(number + "/pieteikums.json")).contains(name, email, phone, street, TREES);
        String figures = figures();
        String counts =
                staff.get(REGISTRAR, "/api/registers/submissions?size=1").body();
        assertThat(dump("").values()).anyMatch(t -> t.contains(email));

        assertThat(erasure.erase(List.of(number), OFFICER, "Personas pieprasījums"))
                .isEqualTo(1);

        Map<String, String> tables = dump("");
        assertThat(tables)
                .containsKey(tables.keySet().stream()
                        .filter(t -> t.equalsIgnoreCase("mail_letter_part"))
                        .findFirst()
                        .orElseThrow());
        tables.forEach(this::nothingIn);
        assertThat(jdbc.sql("select count(*) from case_file where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
        filesOnDisk().forEach(this::nothingIn);
        assertThat(figures()).isEqualTo(figures);
        assertThat(total(staff.get(REGISTRAR, "/api/registers/submissions?size=1")
                        .body()))
                .isEqualTo(total(counts));
        for (String word : words()) {
            assertThat(staff.get(
                                    REGISTRAR,
                                    "/api/registers/submissions?text=" + lv.saimnieks.cases.TaskWorkers.encode(word))
                            .body())
                    .contains("\"total\":0");
        }
        assertThat(staff.get(REGISTRAR, "/api/registers/submissions?text=" + number)
                        .body())
                .contains(number, "\"erasedAt\":\"2026-11-");
        assertThat(TestHttp.browser(port, OFFICER)
                        .get("/registri/pieteikumi?text=" + number)
                        .body())
                .contains("dati dzēsti ");
        assertThat(view.of(number, code)).isEmpty();
        assertThat(view.of(number, "0000-0000-0000-0000-")).isEmpty();
        TestHttp.Answer page = TestHttp.browser(port, OFFICER).get("/registri/pieteikumi/" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Personas dati dzēsti", "Personas pieprasījums", "[dzēsts]");
        nothingIn("page", page.body());
        assertThat(TestHttp.basic(port, AUDITOR, "demo")
                        .get("/api/audit/cases/" + number)
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> process.reopen(number, PORTFOLIO, "Vēlreiz")).isInstanceOf(Refusal.class);
        assertThat(erasure.erase(List.of(number), OFFICER, "Vēlreiz")).isZero();
    }

    /** A file whose content tells who sent it. */
    private byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Author(" + Latvian.fold(name) + " " + email + ")>>endobj\ntrailer<<>>\n%%EOF")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the application wrote beside the database: evidence, unpacked. */
    private Map<String, String> filesOnDisk() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.exists(evidence) ? Files.walk(evidence) : Stream.empty()) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                found.put(file.toString(), file.toString().endsWith(".zip") ? unpacked(content) : text(content));
            }
        }
        return found;
    }

    private void letter(String text) {
        byte[] raw = ("From: " + email + "\r\n\r\n" + text + " " + name).getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        insert into mail_letter (fingerprint, message_id, arrived_at, taken_at, sender, reply_to, subject,
                          size_bytes, state, number, detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'ADDED', ?, ?)""")
                .params(UUID.randomUUID().toString(), email)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .params(email, email, name, raw.length, number, name)
                .update();
        jdbc.sql("insert into mail_letter_part (letter_id, place, content) select max(id), 0, ? from mail_letter")
                .param(raw)
                .update();
    }

    private void comment(String text) {
        engine.getIdentityService().setAuthenticatedUserId(MANAGER);
        try {
            engine.getTaskService().createComment(null, read(number, Submission::processInstance), text);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Map<String, String> unzipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(List.of(number), OFFICER, out);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String total(String list) {
        return list.replaceAll(".*\"total\":(\\d+).*", "$1");
    }

    /** What must not change: by it the institution counts and an auditor judges. */
    private String figures() {
        return jdbc.sql("""
                                select number, status, outcome, kind, scope, cause, channel, submitter_type, priority, decision,
                                  justified, insight_kind, received_at, registered_at, reply_due_at, answered_at, closed_at,
                                  handler_role, due_rule, title from submission where number = ?""").param(number).query().singleRow()
                + count("submission_target t join submission s on s.id = t.submission_id where s.number = ?")
                + count("submission_measure t join submission s on s.id = t.submission_id where s.number = ?")
                + count("submission_answer t join submission s on s.id = t.submission_id where s.number = ?")
                + count("notification where number = ?")
                + count("mail_letter where number = ?")
                + count("submission_feedback where score = 3 and number = ?");
    }

    private String count(String from) {
        return " "
                + jdbc.sql("select count(*) from " + from)
                        .param(number)
                        .query(Long.class)
                        .single();
    }

    @Test
    @DisplayName("3.7: what was closed as many months ago as its class says is erased by night, what was not stays")
    void retention() {
        number = submitWith(signed());
        String open = submitWith(signed());
        close();
        clock.set(LocalDateTime.of(2031, 11, 22, 9, 0));
        retention.run();
        assertThat(read(number, Submission::erased)).isNull();
        clock.set(LocalDateTime.of(2031, 11, 24, 9, 0));
        assertThat(retention.run()).isPositive();
        assertThat(said(number, s -> s.erased().erasedReason())).contains("60", "jāpārbauda");
        assertThat(said(number, s -> s.erased().erasedBy())).isEqualTo("null");
        assertThat(timeline.of(number)).anyMatch(e -> e.title().equals("Personas dati dzēsti"));
        assertThat(read(open, Submission::erased)).isNull();
        assertThat(retention.run()).isZero();
    }

    @Test
    @DisplayName(
            "3.7: the officer finds a person in any ending and by telephone, takes the data out and erases; nobody else")
    void officer() {
        number = submitWith(TREES);
        close();
        String last = name.substring(name.indexOf(' ') + 1);
        for (String typed :
                List.of(last, Latvian.fold(last), last.substring(0, last.length() - 1) + "u", email, phone)) {
            assertThat(search.find(typed, OFFICER))
                    .as(typed)
                    .extracting("number")
                    .containsExactly(number);
        }
        assertThat(search.find(phone.substring(4), OFFICER))
                .extracting("number")
                .containsExactly(number);
        String here = "/registri/personas-dati";
        TestHttp officer = TestHttp.browser(port, OFFICER);
        assertThat(officer.form(here, here + "/meklet", Map.of("words", last)).body())
                .contains(number, name, phone, "checked");
        assertThat(officer.form(here, here + "/meklet", Map.of("words", " ")).status())
                .isEqualTo(400);
        assertThat(officer.form(here, here + "/izguve", Map.of("numbers", number))
                        .header("Content-Type"))
                .contains("zip");
        assertThat(officer.form(here, here + "/dzesana", Map.of("numbers", number))
                        .body())
                .contains("Dzēst neatgriezeniski", number);
        String confirm = here + "/dzesana/apstiprinat";
        assertThat(officer.form(here, confirm, Map.of("numbers", number)).status())
                .isEqualTo(400);
        assertThat(officer.form(here, confirm, Map.of("numbers", number, "reason", "Lūgums"))
                        .status())
                .isEqualTo(302);
        assertThat(said(number, s -> s.erased().erasedBy())).isEqualTo(OFFICER);
        assertThat(search.find(last, OFFICER)).isEmpty();
        String open = submitWith(TREES);
        TestHttp.Answer refused = officer.form(here, confirm, Map.of("numbers", open, "reason", "Lūgums"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Vēl nav slēgts: " + open);
        assertThat(officer.form(
                                here,
                                here + "/termini",
                                Map.of("kind", "UNCLEAR", "months", "0", "basis", "Nomenklatūra"))
                        .status())
                .isEqualTo(400);
        assertThat(officer.form(
                                here,
                                here + "/termini",
                                Map.of("kind", "UNCLEAR", "months", "24", "basis", "Nomenklatūra"))
                        .status())
                .isEqualTo(302);
        assertThat(TestHttp.browser(port, AUDITOR)
                        .form(here, here + "/meklet", Map.of("words", last))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("3.7: every look is noted: who, when, which case and how; the same within an hour once")
    void looked() {
        number = submitWith(TREES);
        TestHttp registrar = TestHttp.browser(port, REGISTRAR);
        String page = "/registri/pieteikumi/" + number;
        registrar.get(page);
        registrar.get(page);
        registrar.get(page + "/panelis");
        registrar.download(file());
        registrar.get("/registri/pieteikumi");
        registrar.get("/registri/vestules");
        assertThat(looks.page(number, 0, 10).items())
                .extracting(l -> l.userId() + " " + l.way())
                .containsExactlyInAnyOrder(REGISTRAR + " " + LookWay.CASE, REGISTRAR + " " + LookWay.FILE);
        search.find(email, OFFICER);
        clock.set(LocalDateTime.of(2026, 11, 23, 11, 5));
        registrar.get(page);
        assertThat(looks.page(number, 0, 10).total()).isEqualTo(4);
        letter("Vēstule");
        registrar.get("/registri/vestules?kuras=ALL");
        TestHttp.browser(port, PORTFOLIO).get("/registri/zinojumi?numurs=" + number);
        TestHttp.browser(port, AUDITOR).get("/registri/zinojumi?numurs=" + number);
        assertThat(looks.page(number, 0, 10).items())
                .filteredOn(l -> l.way() == LookWay.LIST)
                .extracting(PersonalDataLooks.Look::userId)
                .containsExactly(PORTFOLIO, REGISTRAR);
        assertThat(TestHttp.browser(port, AUDITOR)
                        .get("/registri/personas-dati?numurs=" + number)
                        .body())
                .contains(number, "Lietas lapa", "Fails", "Personas meklēšana")
                .doesNotContain("name=\"words\"", name);
        assertThat(TestHttp.browser(port, REGISTRAR)
                        .get("/registri/personas-dati")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("P11: an external provider and an auditor see the case without the person, everywhere")
    void withoutThePerson() {
        NewSubmission wanted = new NewSubmission(
                signed(), "Par žogu, " + name, Channel.EMAIL, person(), null, List.of("P-10"), true, true, null);
        number = process.submit(wanted, List.of(new Upload(name + ".pdf", new ByteArrayResource(pdf()))), null)
                .number();
        classify(number, "targetItems", List.of("P-10"), "paraphraseText", "Kavējas atļauja.");
        String task = staff.open(number).get(0);
        String handler = task.substring(task.indexOf(':') + 1);
        staff.complete(
                handler,
                number,
                "Task_EvaluateSubmission",
                answers("evaluation", "CONSULT", "consultQuestionText", "Kāpēc kavējas?"));
        assertThat(staff.open(number)).containsExactly("Task_ConsultProvider:" + EXTERNAL);
        process.letterReceived(number, "Esmu " + name, List.of(), clock.instant());
        String last = Latvian.fold(name.substring(name.indexOf(' ') + 1));
        for (String viewer : List.of(EXTERNAL, AUDITOR)) {
            TestHttp page = TestHttp.browser(port, viewer);
            TestHttp rest = TestHttp.basic(port, viewer, "demo");
            String own = "/registri/pieteikumi/" + number;
            assertThat(page.get(own).status()).isEqualTo(200);
            for (String path : List.of(
                    own,
                    own + "/panelis",
                    own + "/gaita.json",
                    own + "/faili/1",
                    "/registri/pieteikumi?text=" + number,
                    "/registri/zinojumi?numurs=" + number,
                    "/registri/vestules?numurs=" + number,
                    "/registri/personas-dati")) {
                nothingIn(viewer + " " + path, page.get(path).body());
            }
            assertThat(page.get("/registri/vestules?numurs=" + number).status()).isEqualTo(403);
            assertThat(rest.get("/api/registers/submissions?text=" + number).body())
                    .contains(number);
            for (String path : List.of(
                    "/api/registers/submissions?text=" + number,
                    "/api/audit/cases/" + number,
                    "/engine-rest/task?processInstanceBusinessKey=" + number,
                    "/engine-rest/history/variable-instance?processInstanceId="
                            + read(number, Submission::processInstance),
                    "/engine-rest/history/detail?processInstanceId=" + read(number, Submission::processInstance))) {
                nothingIn(viewer + " " + path, rest.get(path).body());
            }
            nothingIn(
                    viewer + " CSV",
                    TestHttp.basic(port, viewer, "demo")
                            .with("Accept", "text/csv")
                            .get("/api/registers/submissions?text=" + number)
                            .body());
        }
        assertThat(TestHttp.basic(port, EXTERNAL, "demo")
                        .get("/api/registers/submissions?text=" + last)
                        .body())
                .contains("\"total\":0");
        assertThat(TestHttp.basic(port, AUDITOR, "demo")
                        .get("/api/audit/cases/" + number)
                        .body())
                .contains("Kavējas atļauja", "[…]");
        String file = file();
        assertThat(TestHttp.browser(port, EXTERNAL).get(file).status()).isEqualTo(404);
        assertThat(TestHttp.browser(port, AUDITOR).get(file).status()).isEqualTo(404);
        assertThat(TestHttp.browser(port, REGISTRAR).get(file).status()).isEqualTo(200);
        byte[] evidence = TestHttp.basic(port, AUDITOR, "demo").download("/api/audit/cases/" + number + "/evidence");
        nothingIn("evidence", unpacked(evidence));
    }

    private String file() {
        return "/registri/pieteikumi/" + number + "/faili/"
                + jdbc.sql("select id from case_file where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single();
    }

    private static String unpacked(byte[] zipped) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(all.toString()).contains("PIE-");
        return all.toString();
    }
}
