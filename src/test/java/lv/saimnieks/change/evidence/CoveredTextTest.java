package lv.saimnieks.change.evidence;

import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.audit.operations.Area;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Request.TargetType;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads free text of a case whole, who covered, and what people were called when they acted. */
@AppTest
class CoveredTextTest extends ChangeStories {

    private static final String AUDITOR = "auditors-1";
    private static final String PROVIDER = "arejais-sniedzejs-1";
    private static final String NAME = "Jāņa Parauga";
    private static final String PHONE = "29123456";

    @Autowired
    private CaseAccess access;

    private String named() {
        return process.start(wanted(NAME + " lūgums, tālr. " + PHONE, REQUESTER, TargetType.SERVICE, "P-05"));
    }

    private static void covered(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body()).contains("[vārds]", "[tālrunis]").doesNotContain(NAME, PHONE);
    }

    private static void whole(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body()).contains(NAME, PHONE).doesNotContain("[vārds]");
    }

    @Test
    @DisplayName("An auditor reads names and telephones covered everywhere, a manager whole")
    void everywhere() {
        String number = named();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        TestHttp auditor = TestHttp.browser(port, AUDITOR);
        TestHttp manager = TestHttp.browser(port, MANAGER);
        for (String path : List.of(
                "/registri/izmainas/" + number,
                "/registri/izmainas/" + number + "/panelis",
                "/registri/izmainas?text=" + number,
                "/registri/izmainas?format=csv&text=" + number,
                "/api/registers/changes?text=" + number,
                "/api/change-requests/" + number)) {
            covered(auditor.get(path));
            whole(manager.get(path));
        }
        covered(auditor.get("/api/audit/cases/" + number));
        covered(auditor.get("/api/audit/cases?number=" + number));
        TestHttp program = TestHttp.basic(port, AUDITOR, "demo");
        covered(program.get("/engine-rest/variable-instance?processInstanceIdIn=" + instance));
        assertThat(program.json(
                                "POST",
                                "/engine-rest/variable-instance",
                                "{\"processInstanceIdIn\":[\"" + instance + "\"]}")
                        .body())
                .contains("[vārds]")
                .doesNotContain(NAME);
        assertThat(TestHttp.basic(port, AUDITOR, "demo")
                        .with("X-Reason", "Tiesa")
                        .get("/api/registers/changes?text=" + number)
                        .body())
                .as("a reason counts for one case, not for a list")
                .contains("[vārds]");
    }

    @Test
    @DisplayName("The report of a reviewed or closed case is covered too, on its page and in its PDF")
    void reports() throws IOException {
        String number = named();
        process.withdraw(number, REQUESTER, "Vajadzība vairs nav aktuāla.");
        clerks.complete(MANAGER, number, "Task_CloseWithdrawn", closure("CANCELLED"));
        clerks.runAsyncSteps(number);
        String path = "/registri/izmainas/" + number + "/parskats";
        covered(TestHttp.browser(port, AUDITOR).get(path));
        whole(TestHttp.browser(port, MANAGER).get(path));
        assertThat(pdf(AUDITOR, path)).contains("[vārds]").doesNotContain(PHONE);
        assertThat(pdf(MANAGER, path)).contains(PHONE).doesNotContain("[vārds]");
        assertThat(Area.of(path + ".pdf"))
                .as("the access log knows whose it is")
                .isPresent();
    }

    private String pdf(String user, String path) throws IOException {
        try (PDDocument file = Loader.loadPDF(TestHttp.browser(port, user).download(path + ".pdf"))) {
            return new PDFTextStripper().getText(file);
        }
    }

    @Test
    @DisplayName("Models are the institution's own: an auditor gets them as they were deployed")
    void models() {
        String model = "process-definition/key/change-management/xml";
        String deployed =
                TestHttp.basic(port, ADMIN, "demo").get("/engine-rest/" + model).body();
        assertThat(deployed).contains("<definitions ", "change-management");
        assertThat(TestHttp.basic(port, AUDITOR, "demo")
                        .get("/engine-rest/" + model)
                        .body())
                .isEqualTo(deployed);
        assertThat(TestHttp.browser(port, AUDITOR)
                        .inCamunda("cockpit")
                        .get("/camunda/api/engine/engine/default/" + model)
                        .body())
                .isEqualTo(deployed);
    }

    @Test
    @DisplayName("With a reason, which the log keeps, the auditor reads that case whole for half an hour, and no other")
    void withAReason() {
        String number = named();
        String other = named();
        String page = "/registri/izmainas/" + number;
        TestHttp auditor = TestHttp.browser(port, AUDITOR);
        assertThat(auditor.get(page).body()).contains("ir aizklāti", "Rādīt, norādot iemeslu");
        auditor.form(page, page + "/aizklatais", Map.of("reason", " \u200b "));
        Answer refused = auditor.get(page);
        covered(refused);
        assertThat(refused.body()).contains("norādiet iemeslu, kāpēc tas jums jāredz");

        auditor.form(page, page + "/aizklatais", Map.of("reason", "Pārbaude pēc sūdzības Nr. 7"));
        whole(auditor.get(page));
        whole(auditor.get("/api/audit/cases/" + number));
        covered(auditor.get("/registri/izmainas/" + other));
        assertThat(auditor.get("/api/audit/operations?case=" + number).body())
                .contains("aizklātais teksts. Pamatojums: Pārbaude pēc sūdzības Nr. 7.");
        clock.advance(Duration.ofMinutes(31));
        covered(auditor.get(page));

        TestHttp program = TestHttp.basic(port, AUDITOR, "demo");
        assertThat(program.get("/api/audit/cases/" + other).header("X-Masked")).isEqualTo("true");
        whole(program.with("X-Reason", "Tiesas%20piepras%C4%ABjums").get("/api/audit/cases/" + other));
        assertThat(TestHttp.browser(port, "resursa-vaditajs-2")
                        .form(page, page + "/aizklatais", Map.of("reason", "Gribu redzēt."))
                        .status())
                .as("who may not read the case is shown nothing")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("An evidence file that an auditor makes is covered and says so; with a reason it is whole")
    void evidence() throws IOException {
        String number = named();
        TestHttp auditor = TestHttp.basic(port, AUDITOR, "demo");
        Map<String, String> covered = files(auditor.download("/api/audit/cases/" + number + "/evidence"));
        assertThat(covered.get("lieta.json")).contains("[vārds]").doesNotContain(NAME, PHONE);
        assertThat(String.join("", covered.values())).doesNotContain(NAME, PHONE);
        assertThat(covered.get("LASIMANI.txt"))
                .contains("ir aizklāti", "Reģistrā un sistēmas glabātajā failā teksts ir pilns");
        assertThat(covered.get("eksports.json")).contains("\"masked\":\"true\"");
        Map<String, String> whole =
                files(auditor.with("X-Reason", "Nodod%20tiesai").download("/api/audit/cases/" + number + "/evidence"));
        assertThat(whole.get("lieta.json")).contains(NAME, PHONE);
        assertThat(whole.get("LASIMANI.txt")).contains("Brīvais teksts: pilnā apjomā");
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    @DisplayName(
            "A provider from outside reads covered the case they have a part in, whole the one whose task they have")
    void provider() {
        String number = named();
        access.involve(number, List.of(PROVIDER));
        TestHttp provider = TestHttp.browser(port, PROVIDER);
        covered(provider.get("/registri/izmainas/" + number));
        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = ? where PROC_INST_ID_ ="
                        + " (select p.PROC_INST_ID_ from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = ?)")
                .params(PROVIDER, number)
                .update();
        whole(provider.get("/registri/izmainas/" + number));
    }

    @Test
    @DisplayName("What an auditor searches for is in the log: a hit may tell what is covered")
    void searches() {
        TestHttp auditor = TestHttp.browser(port, AUDITOR);
        auditor.get("/registri/izmainas?text=Meklesanas-zurnala-vards");
        TestHttp.browser(port, PORTFOLIO).get("/registri/izmainas?text=Cits-vards");
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("select path from audit_access where area = 'SEARCH'")
                                .query(String.class)
                                .list())
                        .contains("/registri/izmainas?text=Meklesanas-zurnala-vards")
                        .doesNotContain("/registri/izmainas?text=Cits-vards"));
    }

    @Test
    @DisplayName("A case keeps what a person was called when they acted, and who left; new acts carry the new name")
    void nameOfThen() throws IOException {
        TestHttp admin = TestHttp.basic(port, ADMIN, "demo");
        String id = "pieteicejs-kas-maina-vardu";
        admin.json("POST", "/engine-rest/user/create", """
                {"profile":{"id":"%s","firstName":"Pieteicējs","lastName":"Pirmais"},"credentials":{"password":"demo-demo-1"}}""".formatted(id));
        admin.json("PUT", "/engine-rest/group/service-provider/members/" + id, "{}");
        String before = process.start(wanted("Pirms vārda maiņas", id, TargetType.SERVICE, "P-05"));
        clock.advance(Duration.ofHours(1));
        assertThat(admin.json("PUT", "/engine-rest/user/" + id + "/profile", """
                        {"id":"%s","firstName":"Pieteicējs","lastName":"Otrais"}""".formatted(id))
                        .status())
                .isEqualTo(204);
        String after = process.start(wanted("Pēc vārda maiņas", id, TargetType.SERVICE, "P-05"));
        then(before, "Pieteicējs Pirmais (" + id + ")", "Pieteicējs Otrais");
        then(after, "Pieteicējs Otrais (" + id + ")", "Pieteicējs Pirmais");

        clock.advance(Duration.ofHours(1));
        assertThat(admin.send("DELETE", "/engine-rest/user/" + id, null, null).status())
                .isEqualTo(204);
        then(before, "Pieteicējs Pirmais (" + id + ")", "Pieteicējs Otrais");
        then(after, "Pieteicējs Otrais (" + id + ")", "Pieteicējs Pirmais");
    }

    private void then(String number, String name, String not) throws IOException {
        TestHttp reader = TestHttp.browser(port, AUDITOR);
        assertThat(reader.get("/registri/izmainas/" + number).body())
                .contains(name)
                .doesNotContain(not);
        Answer history = reader.get("/api/audit/cases/" + number);
        assertThat(history.body())
                .contains(name.substring(0, name.indexOf(" (")))
                .doesNotContain(not);
        assertThat(files(reader.download("/api/audit/cases/" + number + "/evidence"))
                        .get("lieta.json"))
                .contains(name)
                .doesNotContain(not);
    }
}
