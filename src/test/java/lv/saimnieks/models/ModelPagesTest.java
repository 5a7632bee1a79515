package lv.saimnieks.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Process owners try, deploy and bring back models by themselves (E20). */
@AppTest
class ModelPagesTest {

    private static final String TRY = "/modeli/izmeginat";
    private static final String PROCESS = "/modeli/procesi/change-management";
    private static final String MODEL = "change-management.bpmn";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    private final Set<String> before = new HashSet<>();
    private TestHttp owner;

    @BeforeEach
    void remember() {
        before.addAll(asSystem.call(() -> repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList()));
        owner = TestHttp.browser(port, "procesa-saimnieks-1");
    }

    @AfterEach
    void shippedVersionIsNewestAgain() {
        asSystem.run(() -> repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .filter(id -> !before.contains(id))
                .forEach(id -> repository.deleteDeployment(id, true)));
    }

    private static String shipped() throws IOException {
        return new ClassPathResource("processes/change/" + MODEL).getContentAsString(StandardCharsets.UTF_8);
    }

    private static String renamed() throws IOException {
        return shipped()
                .replace(
                        "id=\"Task_CloseChange\" name=\"Slēgt izmaiņu pieprasījumu\"",
                        "id=\"Task_CloseChange\" name=\"Slēgt lietu pēc jaunā\"");
    }

    private Answer send(String name, String content) {
        Answer sent = owner.upload(TRY, TRY, "files", name, content.getBytes(StandardCharsets.UTF_8));
        return sent.status() == 302 ? owner.get(TRY) : sent;
    }

    private ProcessDefinition newest() {
        return asSystem.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("change-management")
                .latestVersion()
                .singleResult());
    }

    @Test
    @DisplayName("E20: a draft of one file is completed from what runs, tried, deployed with a reason, and taken back")
    void triedDeployedAndBroughtBack() throws IOException {
        int shipped = newest().getVersion();

        Answer tried = send(MODEL, renamed());
        assertThat(tried.body())
                .contains("Kļūdu nav, failus var izvietot.")
                .contains("27 faili")
                .contains("Slēgt lietu pēc jaunā")
                .contains("jaunās lietas sāksies pēc " + (shipped + 1) + ". versijas");
        assertThat(newest().getVersion()).as("nothing is deployed by trying").isEqualTo(shipped);

        assertThat(owner.form(TRY, TRY + "/izvietot", deploying(" ")))
                .satisfies(a -> assertThat(a.status()).isEqualTo(400))
                .satisfies(
                        a -> assertThat(a.body()).contains("Ierakstiet iemeslu").contains(MODEL));
        assertThat(owner.form(TRY, TRY + "/izvietot", deploying("Skaidrāks nosaukums: „āčē” <b>"))
                        .header("Location"))
                .endsWith(PROCESS);
        assertThat(newest().getVersion()).isEqualTo(shipped + 1);
        assertThat(owner.get(PROCESS).body())
                .contains("Izvietots.")
                .contains("Procesa saimnieks 1")
                .contains("Skaidrāks nosaukums: „āčē” &lt;b&gt;");
        assertThat(owner.form(TRY, TRY + "/izvietot", Map.of("reason", "vēlreiz"))
                        .status())
                .as("sent twice")
                .isEqualTo(409);

        assertThat(back(shipped, "").body()).contains("Ierakstiet iemeslu");
        assertThat(back(shipped + 1, "Tā pati").body()).contains("jau ir jaunākā");
        assertThat(back(999, "Nav tādas").status()).isEqualTo(404);
        assertThat(back(shipped, "Kļūdījos").status()).isEqualTo(302);
        assertThat(newest().getVersion()).isEqualTo(shipped + 2);
        assertThat(files(shipped + 2)).isEqualTo(files(shipped)).hasSize(28);
        assertThat(TestHttp.browser(port, "auditors-1").get(PROCESS).body())
                .contains("Kļūdījos")
                .doesNotContain("Atgriezt šo versiju");
    }

    @Test
    @DisplayName("who sends the same at the same time, or twice, makes one version")
    void sentTwice() throws Exception {
        int shipped = newest().getVersion();
        send(MODEL, renamed());
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(owner.get(TRY).body());
        assertThat(token.find()).isTrue();
        String next = URLEncoder.encode(deploying("Divreiz").get("next"), StandardCharsets.UTF_8);
        byte[] form = ("reason=Divreiz&next=" + next + "&_csrf=" + token.group(1)).getBytes(StandardCharsets.UTF_8);
        List<CompletableFuture<Integer>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> owner.send("POST", TRY + "/izvietot", "application/x-www-form-urlencoded", form)
                                .status()))
                .limit(3)
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join))
                .containsOnlyOnce(302)
                .contains(409);
        assertThat(newest().getVersion()).isEqualTo(shipped + 1);
    }

    /** The form as the page shows it. */
    private Map<String, String> deploying(String reason) {
        Matcher next = Pattern.compile("name=\"next\" value=\"([^\"]*)\"")
                .matcher(owner.get(TRY).body());
        return Map.of("reason", reason, "next", next.find() ? next.group(1) : "");
    }

    @Test
    @DisplayName(
            "who was overtaken by another owner sees what their files change now, and nothing of the other is lost")
    void overtaken() throws IOException {
        int shipped = newest().getVersion();
        send(MODEL, renamed());
        Map<String, String> seen = deploying("Mans");
        TestHttp other = TestHttp.browser(port, "administrators-1");
        String form = new ClassPathResource("forms/change/change-close.form")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("\"label\": \"", "\"label\": \"Cita ");
        other.upload(TRY, TRY, "files", "change-close.form", form.getBytes(StandardCharsets.UTF_8));
        TestHttp me = owner;
        owner = other;
        assertThat(other.form(TRY, TRY + "/izvietot", deploying("Citas veidlapas"))
                        .status())
                .isEqualTo(302);
        owner = me;

        Answer late = owner.form(TRY, TRY + "/izvietot", seen);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("kāds izvietoja citu versiju").contains("Mans");
        assertThat(newest().getVersion()).isEqualTo(shipped + 1);
        assertThat(owner.form(TRY, TRY + "/izvietot", deploying("Mans")).status())
                .isEqualTo(302);
        assertThat(files(shipped + 2).get("change-close.form")).contains("Cita ");
        assertThat(files(shipped + 2).get(MODEL)).contains("Slēgt lietu pēc jaunā");
    }

    private Answer back(int version, String reason) {
        return owner.form(PROCESS, PROCESS + "/atgriezt", Map.of("version", String.valueOf(version), "reason", reason));
    }

    private Map<String, String> files(int version) throws IOException {
        Map<String, String> files = new java.util.TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(owner.download(PROCESS + "/" + version + "/faili.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    @DisplayName("E20: all findings of a draft are shown, and it cannot be deployed past them")
    void wrongDraft() throws IOException {
        int shipped = newest().getVersion();
        Answer tried = send(MODEL, shipped().replace("${authorisation == 'RETURN'}", "${authorisation == 'ATGRIEZT'}"));
        assertThat(tried.body())
                .contains("id=\"findings\"")
                .contains("ATGRIEZT")
                .doesNotContain("Izvietot šos failus");
        assertThat(owner.form(TRY, TRY + "/izvietot", deploying("Gribu")).status())
                .isEqualTo(409);
        assertThat(newest().getVersion()).isEqualTo(shipped);
    }

    @Test
    @DisplayName("what is no model, empty, the same as what runs, or too large is refused in words")
    void badUploads() throws IOException {
        assertThat(owner.upload(TRY, TRY, "files", "", new byte[0]).body()).contains("Izvēlieties vismaz vienu failu.");
        assertThat(owner.upload(TRY, TRY, "files", "liels.bpmn", new byte[6_000_000])
                        .body())
                .contains("Failu ir par daudz");
        assertThat(owner.upload(TRY, TRY, "files", "a\0b.bpmn", new byte[] {1}).status())
                .isEqualTo(400);
        assertThat(send("foto.png", "nav bilde").body()).doesNotContain("Izvietot šos failus");
        assertThat(send("../../etc/passwd", "root").body()).contains("šādu failu izvietot nevar");
        assertThat(send(MODEL, shipped()).body())
                .contains("Faili neatšķiras no tā, kas darbojas")
                .doesNotContain("Izvietot šos failus");
        assertThat(send("tukšs.bpmn", "").body()).contains("id=\"findings\"");
        assertThat(send("mans-ā.bpmn", "<a>&lol;</a>").body()).contains("id=\"findings\"");
    }

    @Test
    @DisplayName("auditors read, and neither try nor deploy nor bring back")
    void auditorsOnlyRead() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get("/modeli").body()).contains("Izmaiņu īstenošana");
        assertThat(auditor.get(TRY).body()).contains("var procesa saimnieks").doesNotContain("Izvietot šos failus");
        assertThat(auditor.form(PROCESS, PROCESS + "/atgriezt", Map.of("version", "1", "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.form(TRY, TRY + "/izvietot", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(auditor.upload(TRY, TRY, "files", "a.form", new byte[] {1}).status())
                .isEqualTo(403);
    }
}
