package lv.saimnieks.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.platform.ModelCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("2.6/12: before the engine forgets a case the system keeps its signed evidence file")
class CaseArchiveTest extends ChangeStories {

    @Autowired
    CaseArchive archive;

    @Autowired
    ArchiveConformity conformity;

    @Autowired
    RetentionClasses classes;

    @Autowired
    ModelCheck models;

    private void goesIn(Duration time, String instance) {
        jdbc.sql("update ACT_HI_PROCINST set REMOVAL_TIME_ = ? where PROC_INST_ID_ = ?")
                .params(Timestamp.from(clock.instant().plus(time)), instance)
                .update();
    }

    private long kept(String instance) {
        return jdbc.sql("select count(*) from case_archive where instance_id = ?")
                .param(instance)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("the file outlives the history, is genuine, and is handed out to who may read cases")
    void outlives() {
        String number = toClosed();
        String instance = instance(number);
        archive.keep();
        assertThat(kept(instance)).as("its time is far").isZero();
        goesIn(Duration.ofDays(89), instance);
        assertThat(archive.keep()).isEqualTo(1);
        assertThat(archive.keep()).as("once").isZero();
        assertThat(kept(instance)).isEqualTo(1);

        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get("/parskati/glabasana").body()).contains("Izmaiņu īstenošana", "3650");
        goesIn(Duration.ofDays(-1), instance);
        history.deleteHistoricProcessInstance(instance);
        String evidence = "/api/audit/cases/" + number + "/evidence";
        assertThat(auditor.get(evidence).status())
                .as("it is whole, so an auditor gives a reason")
                .isEqualTo(403);
        String page = "/registri/izmainas/" + number;
        auditor.form(page, page + "/aizklatais", Map.of("reason", "Nodod tiesai."));
        byte[] file = auditor.download(evidence);
        assertThat(new String(Zips.open(file).get("LASIMANI.txt"), StandardCharsets.UTF_8))
                .contains("Izguva: Sistēma\n", "Brīvais teksts: pilnā apjomā");
        assertThat(auditor.upload("/parskati/pieradijumi", "/parskati/pieradijumi/parbaude", "file", "lieta.zip", file)
                        .body())
                .contains("Fails ir īsts", number, "sistēma");
        archive.keep();
        remains(number);
        assertThat(TestHttp.browser(port, REQUESTER)
                        .get("/api/audit/cases/" + number + "/evidence")
                        .status())
                .isEqualTo(403);
    }

    /** What is left when the engine has forgotten: nowhere a 404 or 500, everywhere when and why. */
    private void remains(String number) {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        String page = "/registri/izmainas/" + number;
        assertThat(auditor.get(page).body())
                .contains("Norises vēsture dzēsta 23.11.2026.", "mēneši pēc slēgšanas: 120", "Pamats: ");
        assertThat(auditor.get(page + "/panelis").body()).contains("Norises vēsture dzēsta");
        assertThat(auditor.get(page + "/gaita.json").status()).isEqualTo(200);
        assertThat(auditor.get("/registri/izmainas?text=" + number).body()).contains("dati dzēsti 23.11.2026.");
        assertThat(auditor.get("/api/registers/changes?text=" + number).body()).contains("\"erasedAt\":\"2026-11-23");
        TestHttp.Answer stub = auditor.get("/api/audit/cases/" + number);
        assertThat(stub.status()).isEqualTo(200);
        assertThat(stub.body()).contains("ERASED", "HISTORY", "/evidence", "Veids");
        assertThat(jdbc.sql(
                                "select count(*) from case_timeline where case_number = ? and kind = 'cases.timeline.historyGone'")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(auditor.get("/parskati/glabasana").body()).contains("Glabāšanas klases", "Korektīvās darbības");
    }

    @Test
    @DisplayName(
            "a case whose file is missing is named by the self-audit; many that fail do not keep others from theirs")
    void missingIsNamed() {
        String number = toClosed();
        goesIn(Duration.ofDays(88), instance(number));
        assertThat(missing()).contains(number);
        for (int i = 0; i < 51; i++) {
            jdbc.sql(
                            "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_ID_, START_TIME_, END_TIME_, REMOVAL_TIME_)"
                                    + " values (?, ?, 'none:1:1', ?, ?, ?)")
                    .params("broken-" + i, "broken-" + i)
                    .params(at(Duration.ofDays(-9)), at(Duration.ofDays(-8)), at(Duration.ofDays(80)))
                    .update();
        }
        try {
            archive.keep();
            assertThat(kept(instance(number))).isEqualTo(1);
            assertThat(missing()).doesNotContain(number).contains("broken-1");
        } finally {
            jdbc.sql("delete from ACT_HI_PROCINST where PROC_DEF_ID_ = 'none:1:1'")
                    .update();
            jdbc.sql("delete from case_archive_failure").update();
        }
        assertThat(missing()).isEmpty();
    }

    private Timestamp at(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }

    private List<String> missing() {
        return jdbc.sql("select q.number from (" + conformity.rules().get(0).part() + "\n) q")
                .params(conformity.parameters())
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName(
            "3.7: who answers for processes sets months; no longer than the model keeps; a model that keeps less is refused")
    void months() throws IOException {
        TestHttp owner = TestHttp.browser(port, "procesa-saimnieks-1");
        String page = "/parskati/glabasana";
        TestHttp.Answer tooLong = owner.form(
                page, page + "/termini", Map.of("kind", "CHANGE", "months", "121", "basis", "Nomenklatūra 1.2."));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("vajag vismaz 3680 dienas, ir 3650", "Nomenklatūra 1.2.");
        assertThat(owner.form(page, page + "/termini", Map.of("kind", "COMPLAINT", "months", "1", "basis", "Cits"))
                        .status())
                .as("personal data are the officer's")
                .isEqualTo(404);
        assertThat(owner.form(
                                page,
                                page + "/termini",
                                Map.of("kind", "CHANGE", "months", "60", "basis", "Nomenklatūra 1.2."))
                        .status())
                .isEqualTo(302);
        assertThat(classes.days("change-management")).isEqualTo(1825);
        assertThat(owner.get(page).body()).contains("Nomenklatūra 1.2.");
        jdbc.sql("update retention_class set months = 240 where kind = 'CHANGE'")
                .update();
        assertThat(models.findings(Map.of(
                        "change-management.bpmn",
                        Files.readAllBytes(Path.of("processes/change/change-management.bpmn")))))
                .anyMatch(f -> f.contains("par īsu") && f.contains("vismaz 7300 dienas") && f.contains("P7300D"));
        owner.form(page, page + "/termini", Map.of("kind", "CHANGE", "months", "120", "basis", "Nomenklatūra"));
        assertThat(classes.days("change-management")).isEqualTo(3650);
    }
}
