package lv.saimnieks.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
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
        assertThat(TestHttp.browser(port, REQUESTER)
                        .get("/api/audit/cases/" + number + "/evidence")
                        .status())
                .isEqualTo(403);
    }
}
