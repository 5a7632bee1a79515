package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeAnswersOf;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The timeline keeps facts: however its sentences are worded later, an auditor finds the same case in other words. */
@AppTest
class ChangeRewordedTest extends ToldCases {

    /** Stands before every sentence of the timeline in the reworded message file. */
    private static final String MARK = "¤";

    /** All that an auditor takes along of a case. */
    private record Taken(String caseFile, String page, String json, List<String> pdf) {}

    private Taken take(String number) throws IOException {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        Map<String, byte[]> files = open(auditor.download("/api/audit/cases/" + number + "/evidence"));
        try (PDDocument pdf = Loader.loadPDF(files.get("lieta.pdf"))) {
            return new Taken(
                    auditor.get("/api/audit/cases/" + number).body(),
                    TestHttp.basic(port, MANAGER, "demo")
                            .get("/api/change-requests/" + number)
                            .body(),
                    new String(files.get("lieta.json"), StandardCharsets.UTF_8),
                    words(new PDFTextStripper().getText(pdf)));
        }
    }

    /** The words of a printed case without page numbers; where lines and pages break depends on their length. */
    private static List<String> words(String printed) {
        return Stream.of(printed.replaceAll("\\d+\\. lapa no \\d+", " ").split("\\s+"))
                .sorted()
                .toList();
    }

    private static Map<String, byte[]> open(byte[] zip) throws IOException {
        Map<String, byte[]> files = new java.util.HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Puts another message file before the real one on the class path. */
    private static void reword(Path file) throws IOException {
        Properties words = new Properties();
        try (var real = Files.newBufferedReader(
                Path.of("src/main/resources/messages", file.getFileName().toString()))) {
            words.load(real);
        }
        words.replaceAll((key, text) -> key.toString().contains(".timeline.") ? MARK + text : text);
        StringWriter reworded = new StringWriter();
        words.store(reworded, null);
        Files.writeString(file, reworded.toString());
    }

    @Test
    @DisplayName(
            "Every sentence of the timeline reworded: case file, page, PDF and JSON differ in those words only (E19)")
    void reworded() throws IOException {
        String number = closed();
        Taken before = take(number);
        Path messages = Path.of("target/test-classes/messages");
        List<Path> files = List.of(messages.resolve("change.properties"), messages.resolve("cases.properties"));
        Taken after;
        try {
            for (Path file : files) {
                reword(file);
            }
            ResourceBundle.clearCache();
            after = take(number);
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            ResourceBundle.clearCache();
        }
        assertThat(before.caseFile()).doesNotContain(MARK);
        assertThat(after.caseFile().split(MARK)).as("reworded sentences").hasSizeGreaterThan(40);
        assertThat(after.page()).contains(MARK);
        assertThat(json.readTree(after.caseFile().replace(MARK, ""))).isEqualTo(json.readTree(before.caseFile()));
        assertThat(json.readTree(after.page().replace(MARK, ""))).isEqualTo(json.readTree(before.page()));
        assertThat(json.readTree(after.json().replace(MARK, ""))).isEqualTo(json.readTree(before.json()));
        assertThat(after.pdf().stream().map(w -> w.replace(MARK, "")).sorted().toList())
                .isEqualTo(before.pdf());
    }

    @Test
    @DisplayName("Work that was done again keeps the answers of each time (E19, PU2-20/V8.5)")
    void repeated() {
        String number = toImplementation();
        clerks.complete(REQUESTER, number, "Task_ImplementChange", ChangeAnswersOf.done("2026-11-23", "2026-11-23"));
        process.deviate(number, MANAGER, DeviationKind.SCOPE, "Vajadzīga vēl viena pārbaude.");
        decideDeviation(number, "REPLAN");
        clerks.complete(MANAGER, number, "Task_PlanChange", ChangeAnswersOf.plan(MANAGER, "2026-11-24", "2026-11-25"));
        List<String> plans = list(read(number).path("timeline")).stream()
                .filter(m -> m.path("text").asText().startsWith("Uzdevumu „Plānot izmaiņas īstenošanu” pabeidza"))
                .map(m -> m.path("details").toString())
                .toList();
        assertThat(plans).hasSize(2);
        assertThat(plans.get(0))
                .contains("Ieviest karti (Pakalpojuma sniedzējs 2, 23.11.2026. – 27.11.2026.)", "Pārbaudīt karti");
        assertThat(plans.get(1))
                .contains("Ieviest karti veidlapā (Pakalpojuma vadītājs 2, 24.11.2026. – 25.11.2026.)")
                .doesNotContain("Pārbaudīt karti");
    }

    @Test
    @DisplayName(
            "A line from before facts were kept shows as it was written, in order of time, and joins nothing (E19)")
    void legacy() {
        String number = toAssessment();
        JsonNode before = read(number);
        jdbc.sql("""
                        insert into case_timeline (case_number, happened_at, actor, kind, arguments)
                        values (?, ?, ?, 'legacy', ?)""")
                .params(
                        number,
                        Timestamp.from(clock.instant()),
                        MANAGER,
                        "{\"title\":\"Klasifikācija pārbaudīta\",\"text\":[\"Rinda viena\\nrinda \\\"divas\\\"\"]}")
                .update();
        JsonNode file = read(number);
        String line = "Klasifikācija pārbaudīta. Reģistrā ierakstīja Pakalpojuma vadītājs 2.";
        assertThat(details(file, line)).containsExactly("Saturs: Rinda viena\nrinda \"divas\"");
        assertThat(story(file)).hasSize(story(before).size() + 1);
        assertThat(story(file).stream().filter(s -> !s.equals(line))).isEqualTo(story(before));
        assertThat(timeline.of(number))
                .last()
                .satisfies(e -> assertThat(e.title() + ": " + e.details())
                        .isEqualTo("Klasifikācija pārbaudīta: Rinda viena\nrinda \"divas\""));
    }
}
