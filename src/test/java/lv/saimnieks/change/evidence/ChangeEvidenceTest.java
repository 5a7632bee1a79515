package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence file of a real change: what an auditor takes along, and checks here and elsewhere. */
@AppTest
class ChangeEvidenceTest extends ChangeStories {

    private static final String PAGE = "/parskati/pieradijumi";

    @TempDir
    Path folder;

    @Autowired
    ObjectMapper json;

    private TestHttp auditor() {
        return TestHttp.browser(port, "auditors-1");
    }

    private byte[] evidence(String number) {
        return auditor().download("/api/audit/cases/" + number + "/evidence");
    }

    private String verdict(byte[] file) {
        return TestHttp.browser(port, REQUESTER)
                .upload(PAGE, PAGE + "/parbaude", "file", "lieta.zip", file)
                .body();
    }

    private static Map<String, byte[]> open(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] pack(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("E19: one file holds the printed case, data, models as used, messages, sums and signature")
    void contents() throws IOException {
        String number = closed();
        Map<String, byte[]> files = open(evidence(number));
        assertThat(files)
                .containsKeys(
                        "LASIMANI.txt",
                        "lieta.pdf",
                        "lieta.json",
                        "eksports.json",
                        "modeli/change-management.v1.bpmn",
                        "modeli/change-type.v1.dmn",
                        "modeli/change-authorise.v1.form",
                        "zinojumi/0001.txt",
                        "publiska-atslega.pem",
                        "SHA256SUMS",
                        "SHA256SUMS.sig");
        JsonNode data = json.readTree(files.get("lieta.json"));
        assertThat(data.path("case").path("number").asText()).isEqualTo(number);
        assertThat(data.path("case").path("startedAt").asText()).endsWith("Z");
        assertThat(new String(files.get("LASIMANI.txt"), StandardCharsets.UTF_8))
                .contains(
                        number,
                        "sha256sum -c SHA256SUMS",
                        "openssl pkeyutl -verify",
                        "Izguva: Auditors 1 (auditors-1)");
        try (PDDocument pdf = Loader.loadPDF(files.get("lieta.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(number, "Veidlapai pievienot karti", "Noietais ceļš", "Klasificēt izmaiņu")
                    .contains("Ieguvums pārsniedz izmaksas, riski ir zemi.", "Izmaiņas veids", "Sekmīga")
                    .contains("1. lapa no " + pdf.getNumberOfPages());
        }
        files.forEach((name, content) -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                .as(name)
                .doesNotContain("PRIVATE KEY"));
        Files.createDirectories(Path.of("target/evidence-sample"));
        Files.write(Path.of("target/evidence-sample/lieta.pdf"), files.get("lieta.pdf"));
        Files.write(Path.of("target/evidence-sample/lieta.zip"), evidence(number));
    }

    @Test
    @DisplayName("the same case gives the same sums but where the time is told; at the same moment, the same file")
    void reproducible() throws IOException {
        String number = closed();
        byte[] first = evidence(number);
        assertThat(evidence(number)).isEqualTo(first);
        clock.advance(Duration.ofHours(5));
        Map<String, byte[]> before = new TreeMap<>(open(first));
        Map<String, byte[]> after = new TreeMap<>(open(evidence(number)));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(n -> !java.util.Arrays.equals(before.get(n), after.get(n))))
                .containsExactlyInAnyOrder(
                        "LASIMANI.txt", "lieta.pdf", "eksports.json", "SHA256SUMS", "SHA256SUMS.sig");
    }

    @Test
    @DisplayName("every member of staff checks a file: genuine, one byte changed, and what is no evidence file")
    void checkedOnThePage() throws IOException {
        String number = toDecision();
        byte[] file = evidence(number);
        assertThat(verdict(file)).contains("Fails ir īsts", number, "23.11.2026. 10:00, auditors-1");
        Map<String, byte[]> files = open(file);
        files.get("lieta.json")[500] ^= 1;
        assertThat(verdict(pack(files)))
                .contains("Fails ir mainīts", "Mainīti:", "<li>lieta.json</li>")
                .doesNotContain("Fails ir īsts");
        assertThat(verdict("nekas".getBytes(StandardCharsets.UTF_8))).contains("Tas nav ZIP fails");
        assertThat(verdict(new byte[0])).contains("Fails ir tukšs");
    }

    @Test
    @DisplayName("the commands of LASIMANI.txt check the file without us")
    void checkedElsewhere() throws Exception {
        assumeTrue(run("openssl", "version").startsWith("OpenSSL 3"), "needs OpenSSL 3");
        for (Map.Entry<String, byte[]> file : open(evidence(toDecision())).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        assertThat(run("sha256sum", "-c", "SHA256SUMS").lines())
                .hasSizeGreaterThan(6)
                .allMatch(l -> l.endsWith(": OK"));
        String readme = Files.readString(folder.resolve("LASIMANI.txt"));
        String verify = readme.lines()
                .filter(l -> l.contains("openssl pkeyutl"))
                .findFirst()
                .orElseThrow();
        assertThat(run(verify.strip().split(" "))).contains("Signature Verified Successfully");
        String print = readme.lines()
                .filter(l -> l.contains("openssl pkey "))
                .findFirst()
                .orElseThrow();
        assertThat(run("sh", "-c", print.strip()).split(" ")[0])
                .matches("[0-9a-f]{64}")
                .satisfies(sum -> assertThat(readme).contains(sum));
        Files.writeString(folder.resolve("lieta.json"), "{}");
        assertThat(run("sha256sum", "-c", "SHA256SUMS")).contains("lieta.json: FAILED");
    }

    private String run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    @DisplayName("who may not read the process's history gets no file; an unknown case is not found")
    void others() {
        String number = toDecision();
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/api/audit/cases/" + number + "/evidence")
                        .status())
                .isEqualTo(403);
        assertThat(auditor().get("/api/audit/cases/IZM-1999-000001/evidence").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a job over REST: asked for, seen, its file only when it is done, stopped")
    void jobOverRest() throws IOException {
        String number = toDecision();
        TestHttp api = TestHttp.basic(port, "auditors-1", "demo");
        var asked = api.json("POST", "/api/audit/evidence-jobs", "{\"number\":\"" + number + "\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        long id = json.readTree(asked.body()).path("id").asLong();
        JsonNode job = json.readTree(api.get("/api/audit/evidence-jobs/" + id).body());
        assertThat(job.path("state").asText()).isEqualTo("WAITING");
        assertThat(job.path("total").asInt()).isEqualTo(1);
        assertThat(api.get("/api/audit/evidence-jobs/" + id + "/file").status()).isEqualTo(409);
        assertThat(auditor().get(PAGE).body()).contains("hx-trigger=\"every 2s\"", "0 no 1");
        assertThat(TestHttp.basic(port, "procesa-saimnieks-1", "demo")
                        .get("/api/audit/evidence-jobs/" + id)
                        .status())
                .isIn(403, 404);
        assertThat(api.send("DELETE", "/api/audit/evidence-jobs/" + id, null, null)
                        .status())
                .isEqualTo(204);
        assertThat(api.json("POST", "/api/audit/evidence-jobs", "{\"nekas\":1}").status())
                .isEqualTo(400);
        assertThat(api.json("POST", "/api/audit/evidence-jobs", "[]").status()).isEqualTo(400);
        jdbc.sql("delete from evidence_job_case where job_id = ?").param(id).update();
        jdbc.sql("delete from evidence_job where id = ?").param(id).update();
    }
}
