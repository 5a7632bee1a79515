package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The history for a reader who chose English in Cockpit; for everyone else, and in all that is kept, it is Latvian. */
@AppTest
class ChangeInEnglishTest extends ToldCases {

    private static final String LANGUAGE = "Saimnieks-Language";

    private TestHttp auditor() {
        return TestHttp.basic(port, "auditors-1", "demo");
    }

    private TestHttp english() {
        return auditor().with(LANGUAGE, "en");
    }

    private JsonNode read(TestHttp reader, String path) {
        TestHttp.Answer answer = reader.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private JsonNode tree(TestHttp.Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName(
            "The story of C-3 in English: sentences, kinds and states; names of steps and tables stay as drawn (E21)")
    void casePage() {
        String number = closed();
        JsonNode file = read(english(), "/api/audit/cases/" + number);
        assertThat(file.path("stateLabel").asText()).isEqualTo("Completed");
        assertThat(story(file))
                .containsSubsequence(
                        "Pakalpojuma sniedzējs 2 started the case: Izmaiņa pieprasīta.",
                        "Task \"Klasificēt izmaiņu\" given to: Pakalpojuma vadītājs 2.",
                        "Task \"Klasificēt izmaiņu\" completed by Pakalpojuma vadītājs 2.",
                        "Noteikt riska līmeni. Decision table \"Riska līmenis\":"
                                + " Iespējamība zema, ietekme zema – risks ir zems.",
                        "Case completed: Sekmīga.");
        assertThat(texts(file.path("facts"), "label"))
                .contains("Status", "Object of the change", "Type", "Decision, round 1", "Closed by")
                .noneMatch(l -> l.matches(".*[āčēģīķļņšūž].*"));
        assertThat(file.at("/facts/0/value").asText()).isEqualTo("Closed");
        assertThat(texts(file.path("timeline"), "kindLabel"))
                .contains("Start", "Automatic step", "Task", "Decision table", "Sent message", "End")
                .doesNotContain("Uzdevums", "Sākums");
        assertThat(details(file, "Task \"Pieņemt lēmumu un autorizēt izmaiņu\" completed"))
                .contains(
                        "Decision: Authorise (Pakalpojuma vadītājs): Ieguvums pārsniedz izmaksas, riski ir zemi.",
                        "Variable \"Decision\": before: waits for a decision; after: authorised");
        assertThat(details(file, "Task \"Klasificēt izmaiņu\" completed"))
                .anyMatch(d -> d.startsWith("Classification data entered: ")
                        && d.contains("Effort (person-days): 4\nCost (EUR): 800,00\n")
                        && d.contains("Concerns another institution: No"));
        assertThat(texts(file.path("decisions").get(0).path("rules"), "text"))
                .containsExactly(
                        "Row 1: if \"Iespējamība\" is 1 and \"Ietekme\" is 1, then \"Riska līmenis\" is \"Low\".");
        assertThat(texts(file.path("messages"), "outcome"))
                .isNotEmpty()
                .allMatch(o ->
                        List.of("Waiting for delivery", "Kept in the register").contains(o));
        assertThat(story(file)).hasSameSizeAs(story(read(number)));
    }

    @Test
    @DisplayName("Whoever only has an English browser, or asks for another language, reads Latvian (E21)")
    void latvianOtherwise() {
        String path = "/api/audit/cases/" + toAssessment();
        for (TestHttp reader : List.of(
                auditor(),
                auditor().with("Accept-Language", "en-US,en;q=0.9"),
                auditor().with("Accept-Language", "en"),
                auditor().with(LANGUAGE, "de"),
                auditor().with(LANGUAGE, ""))) {
            TestHttp.Answer answer = reader.get(path);
            assertThat(tree(answer).path("stateLabel").asText()).isEqualTo("Notiek");
            assertThat(answer.header("Content-Language")).isNotEqualTo("en");
        }
        TestHttp.Answer answer = english().with("Accept-Language", "lv").get(path);
        assertThat(tree(answer).path("stateLabel").asText()).isEqualTo("Running");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(english().get("/api/change-requests/nav").body()).doesNotContain("Not found");
    }

    @Test
    @DisplayName("List, choices, operation log, statistics and their CSV in English (E21)")
    void lists() {
        String number = toAssessment();
        assertThat(read(english(), "/api/audit/cases?number=" + number)
                        .at("/cases/0/stateLabel")
                        .asText())
                .isEqualTo("Running");
        assertThat(texts(read(english(), "/api/audit/options").path("states"), "label"))
                .containsExactly("Incident", "Running", "Suspended", "Completed", "Cancelled", "Terminated");
        assertThat(csv("/api/audit/cases?number=" + number))
                .startsWith(
                        "\ufeffNumber;Title;Process;Version;State;Started by;Started (Riga time);Finished (Riga time);Duration, hours;")
                .contains(";Running;");
        String log = "/api/audit/operations?kind=CHANGE&case=" + number;
        assertThat(texts(read(english(), log).path("operations"), "words"))
                .contains("Completion: task, \"Klasificēt izmaiņu\", case " + number
                        + " (completed: no → yes). By Pakalpojuma vadītājs 2.");
        assertThat(texts(read(auditor(), log).path("operations"), "words"))
                .contains("Pabeigšana: uzdevums, „Klasificēt izmaiņu”, lieta " + number
                        + " (pabeigts: nē → jā). Veica Pakalpojuma vadītājs 2.");
        assertThat(csv(log))
                .startsWith("\ufeffTime (Riga);Kind;User;Operation;")
                .contains(";Completion;task;completed;no;yes;");
        assertThat(texts(read(english(), "/api/audit/operations/options").path("operations"), "label"))
                .contains("Completion")
                .doesNotContain("Pabeigšana");
        assertThat(csv("/api/audit/statistics/change-management"))
                .startsWith("\ufeffStep;Visits;Completed;Median, hours;");
    }

    private String csv(String path) {
        return english().with("Accept", "text/csv").get(path).body();
    }

    @Test
    @DisplayName(
            "What is refused is refused in the language of the reader, also before and after the controllers (E21)")
    void refusals() {
        JsonNode wrong = tree(english().get("/api/audit/cases?startedFrom=1800-01-01&nav=1"));
        assertThat(wrong.path("title").asText()).isEqualTo("The request cannot be carried out");
        assertThat(wrong.at("/fields/startedFrom").asText())
                .isEqualTo("Enter a date from the years 1990 to 2200 (YYYY-MM-DD).");
        assertThat(wrong.at("/fields/nav").asText())
                .startsWith("There is no parameter \"nav\" here. Known ones: case, finishedFrom,");
        assertThat(tree(auditor().get("/api/audit/cases?startedFrom=1800-01-01"))
                        .path("detail")
                        .asText())
                .startsWith("Norādiet datumu");
        assertThat(detail(english().get("/api/audit/cases/IZM-2026-999999")))
                .isEqualTo("There is no case \"IZM-2026-999999\", or you have no right to read its history."
                        + " Check the number.");
        assertThat(detail(english().get("/api/audit/cases/IZM-2026-999999/evidence")))
                .startsWith("There is no case \"IZM-2026-999999\"");
        assertThat(detail(english().get("/api/audit/nav"))).startsWith("There is no such page or record. ");
        assertThat(detail(TestHttp.nobody(port).with(LANGUAGE, "en").get("/api/audit/cases")))
                .isEqualTo("Give a valid user name and password.");
        assertThat(detail(TestHttp.basic(port, REQUESTER, "demo")
                        .with(LANGUAGE, "en")
                        .get("/api/audit/cases")))
                .startsWith("You have no right to read the history of processes.");
        assertThat(detail(TestHttp.browser(port, REQUESTER).with(LANGUAGE, "en").get("/api/audit/operations")))
                .startsWith("You have no right to");
        assertThat(detail(english().json("POST", "/api/audit/evidence-jobs", "{\"nekas\":1}")))
                .startsWith("There is no parameter \"nekas\" here. Known ones: case, finishedFrom,");
        assertThat(detail(english().json("POST", "/api/audit/evidence-jobs", "{")))
                .startsWith("The data that were sent cannot be read: they are not valid JSON. ");
    }

    private String detail(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return tree(answer).path("detail").asText();
    }

    @Test
    @DisplayName("The evidence file that an English reader takes along is Latvian throughout (E19, E21)")
    void evidence() throws IOException {
        String number = closed();
        Map<String, byte[]> files = open(english().download("/api/audit/cases/" + number + "/evidence"));
        assertThat(new String(files.get("LASIMANI.txt"), StandardCharsets.UTF_8))
                .contains("PIERĀDĪJUMU FAILS", "Stāvoklis izgūšanas brīdī: Pabeigta");
        assertThat(story(json.readTree(files.get("lieta.json")).path("case"))).isEqualTo(story(read(number)));
        try (PDDocument pdf = Loader.loadPDF(files.get("lieta.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Noietais ceļš", "Lieta pabeigta: Sekmīga.")
                    .doesNotContain("completed", "Decision table");
        }
        assertThat(files.keySet()).contains("zinojumi/0001.txt");
    }

    private static Map<String, byte[]> open(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @DisplayName("A background job is told in English; its reason is stored as a key (E21)")
    void job() {
        String number = toAssessment();
        TestHttp reader = english();
        long id = tree(reader.json("POST", "/api/audit/evidence-jobs", "{\"number\":\"" + number + "\"}"))
                .path("id")
                .asLong();
        String path = "/api/audit/evidence-jobs/" + id;
        try {
            assertThat(read(reader, path).path("stateLabel").asText()).isEqualTo("Waiting");
            assertThat(detail(reader.get(path + "/file"))).isEqualTo("The job has no file. State of the job: Waiting.");
            jdbc.sql("update evidence_job set state = 'FAILED', error = ? where id = ?")
                    .params("evidence.job.error.none", id)
                    .update();
            assertThat(read(reader, path).path("error").asText()).startsWith("No evidence file could be made");
            assertThat(read(auditor(), path).path("error").asText()).startsWith("Nevienas lietas failu");
        } finally {
            jdbc.sql("delete from evidence_job_case where job_id = ?").param(id).update();
            jdbc.sql("delete from evidence_job where id = ?").param(id).update();
        }
    }
}
