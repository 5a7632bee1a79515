package lv.saimnieks.cases.remarks;

import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.shared.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("People add comments and files to a case while it is open")
class RemarksTest extends ChangeStories {

    private static final byte[] PLAN = "Plāns: vispirms karte.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private CaseFiles files;

    @Autowired
    private Remarks remarks;

    @Test
    @DisplayName("A comment with a file stands on page, panel, in REST and evidence, is told to the holder, once")
    void added() {
        String number = toAssessment();
        String page = "/registri/izmainas/" + number;
        TestHttp manager = TestHttp.browser(port, MANAGER);
        manager.form(page, page + "/sekosana", Map.of("follow", "true"));
        TestHttp requester = TestHttp.browser(port, REQUESTER);
        for (int twice = 0; twice < 2; twice++) {
            Answer sent = requester.upload(
                    page,
                    page + "/piezimes",
                    Map.of("remark", "Zvanīt Jānim Paraugam, 29123456", "key", "viens " + number),
                    "remarkFiles",
                    Map.of("plāns.txt", PLAN));
            assertThat(sent.header("Location")).endsWith(page + "#piezimes");
        }

        List<StoredFile> kept = files.added(number);
        assertThat(kept).hasSize(1);
        String link = page + "/faili/" + kept.get(0).id();
        for (String path : List.of(page, page + "/panelis")) {
            assertThat(manager.get(path).body()).contains("Jānim Paraugam", link, "Piezīme, faili: 1");
        }
        assertThat(manager.get(link).header("Content-Disposition")).startsWith("attachment");
        assertThat(TestHttp.basic(port, MANAGER, "demo")
                        .get("/api/cases/" + number + "/comments")
                        .body())
                .contains("Jānim Paraugam", Sha256.of(PLAN), link);
        assertThat(told(number, "Jauna piezīme")).containsExactlyInAnyOrder(ASSESSOR, MANAGER);

        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        String story = auditor.get("/api/audit/cases/" + number).body();
        assertThat(story).contains("Piezīme, faili: 1", Sha256.of(PLAN)).doesNotContain("Paraugam", "29123456");
        assertThat(auditor.get(page).body()).contains("[vārds]").doesNotContain("Paraugam", "remarkFiles");
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number)
                                .singleResult()
                                .getId())
                        .list())
                .noneMatch(v -> String.valueOf(v.getValue()).contains("Paraugam"));

        remarks.forget(number);
        assertThat(files.added(number)).isEmpty();
        assertThat(manager.get(page).body()).contains("Piezīme, faili: 1").doesNotContain("Paraugam", "plāns.txt");
    }

    @Test
    @DisplayName(
            "Refused, with nothing kept: no word, eleven files, a program called PDF, a stranger, an auditor, a closed case")
    void refused() {
        String number = toAssessment();
        String comments = "/api/cases/" + number + "/comments";
        TestHttp manager = TestHttp.basic(port, MANAGER, "demo");
        Map<String, String> word = Map.of("remark", "Vārds");
        assertThat(manager.upload(null, comments, Map.of("remark", " "), "remarkFiles", Map.of())
                        .body())
                .contains("Uzrakstiet piezīmi vai pievienojiet failu");
        Map<String, byte[]> eleven = new TreeMap<>();
        for (int i = 0; i < 11; i++) {
            eleven.put("fails%d.txt".formatted(i), ("teksts " + i).getBytes(StandardCharsets.UTF_8));
        }
        Answer many = manager.upload(null, comments, word, "remarkFiles", eleven);
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.body()).contains("ne vairāk kā 10 failus");
        assertThat(manager.upload(
                                null,
                                comments,
                                word,
                                "remarkFiles",
                                Map.of("a.pdf", new byte[] {'M', 'Z', 0, 0, 'x'}, "plāns.txt", PLAN))
                        .body())
                .contains("„a.pdf”: faila saturs neatbilst nosaukumam");
        String page = "/registri/izmainas/" + number;
        assertThat(TestHttp.browser(port, MANAGER)
                        .upload(page, page + "/piezimes", word, "remarkFiles", Map.of("a.pdf", new byte[] {'M', 'Z', 0
                        }))
                        .body())
                .as("on the page the text stays")
                .contains("Lūdzu, izlabojiet", ">Vārds</textarea>", "Failus izvēlieties vēlreiz");
        assertThat(files.added(number)).isEmpty();
        assertThat(files.refusedOf(number)).isEmpty();

        assertThat(as("resursa-vaditajs-2", comments).status()).isEqualTo(404);
        assertThat(as("auditors-1", comments).status()).isEqualTo(403);
        assertThat(as("arejais-sniedzejs-1", comments).status()).isEqualTo(404);
        process.withdraw(number, REQUESTER, "Vairs nevajag");
        assertThat(as(MANAGER, comments).status()).isEqualTo(201);
        clerks.complete(MANAGER, number, "Task_CloseWithdrawn", closure("CANCELLED"));
        Answer closed = as(MANAGER, comments);
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.body()).contains("ir noslēgta");
    }

    private Answer as(String user, String comments) {
        return TestHttp.basic(port, user, "demo")
                .upload(null, comments, Map.of("remark", "Vārds"), "remarkFiles", Map.of());
    }

    @Test
    @DisplayName(
            "Whoever asked for a change supplements it on a page of their own; its manager is told and reads it (PU2-20/V8.3)")
    void supplemented() {
        String number = toDecision();
        String page = "/registri/izmainas/" + number;
        TestHttp requester = TestHttp.browser(port, REQUESTER);
        assertThat(requester.get(page + "/papildinajums").header("Location")).endsWith(page);
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("RETURN"));
        SentMessage asked = notifier.messagesOf(number, REQUESTER).stream()
                .filter(m -> m.subject().contains("atgriezts papildināšanai"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.body()).contains(page + "/papildinajums", "Papildināt līdz");
        assertThat(requester.get(page).body()).contains("Jūsu pieprasījums ir atgriezts papildināšanai");
        assertThat(requester.get(page + "/papildinajums").body()).contains("Kas jāpapildina");
        assertThat(requester
                        .form(page, page + "/piezimes", Map.of("own", "true", "remark", ""))
                        .body())
                .contains("Kas jāpapildina", "Uzrakstiet piezīmi vai pievienojiet failu");
        requester.form(page, page + "/piezimes", Map.of("own", "true", "remark", "Karte ir 1:500."));
        assertThat(told(number, "ir papildināts")).containsExactly(MANAGER);
        assertThat(TestHttp.browser(port, MANAGER).get(page + "/panelis").body())
                .contains("Pieprasītāja papildinājums", "Karte ir 1:500.");
    }

    private List<String> told(String number, String subject) {
        return notifier.messagesOf(number, PORTFOLIO).stream()
                .filter(m -> m.subject().contains(subject))
                .map(SentMessage::recipient)
                .toList();
    }
}
