package lv.saimnieks.servicelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.servicelevel.action.TestActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RPT-6, about an item and a year that no other test uses. */
@AppTest
@Tag("database")
class ActionReportTest {

    private static final String PATH = "/parskati/korektivas-darbibas";
    private static final String MARCH = "?period=2049-03&item=R-10";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        new TestActions(jdbc).clear();
    }

    private void action(
            int count, String opened, String closed, String outcome, String cause, String severity, int round) {
        Map<String, Object> more = new HashMap<>(Map.of("severity", severity, "round", round));
        if (cause != null) {
            more.put("cause", cause);
        }
        if (closed != null) {
            more.putAll(Map.of(
                    "status", "CLOSED", "outcome", outcome, "closed_at", TestActions.at(LocalDate.parse(closed))));
        }
        new TestActions(jdbc).add(count, "N-20", LocalDate.parse(opened), more);
    }

    private String csv(String table) {
        TestHttp.Answer answer =
                TestHttp.browser(port, "pakalpojumu-kopuma-vaditajs-1").get(PATH + "/" + table + ".csv" + MARCH);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    @DisplayName(
            "RPT-6: opened, closed by outcome, open by severity and overdue, effective at first, median days, by cause")
    void figures() {
        action(1, "2049-01-10", "2049-03-11", "EFFECTIVE", "RESOURCE", "MAJOR", 1);
        action(2, "2049-02-01", "2049-03-03", "EFFECTIVE", "RESOURCE", "CRITICAL", 2);
        action(3, "2049-03-01", "2049-03-31", "ACCEPTED_RISK", "PROCESS", "MINOR", 3);
        action(4, "2049-03-02", "2049-03-04", "CANCELLED_FALSE_MEASUREMENT", null, "MINOR", 1);
        action(5, "2049-03-05", "2049-04-04", "EFFECTIVE", "PROCESS", "MAJOR", 1);
        action(6, "2049-03-06", null, null, null, "CRITICAL", 1);
        action(7, "2049-02-06", "2049-02-26", "EFFECTIVE", "OTHER", "MAJOR", 1);
        action(8, "2049-04-06", null, null, null, "MINOR", 1);
        jdbc.sql(
                        "insert into case_open_task (task_id, case_number, process_key, task_key, due_at) values ('kd-rpt', 'KD-2049-000006', 'x', 'x', ?)")
                .param(TestActions.at(LocalDate.of(2026, 11, 20)))
                .update();
        try {
            assertThat(csv("kopsavilkums"))
                    .contains("Sāktas;4", "Slēgtas;4", "Perioda beigās neslēgtas;2")
                    .contains("Efektīvas;66,7 % (2 no 3)", "Efektīvas pirmajā reizē;33,3 % (1 no 3)")
                    .contains("Dienas līdz slēgšanai (mediāna);30 (n = 4)");
            assertThat(csv("iznakumi"))
                    .contains("Efektīva;2;50 % (2 no 4);45 (n = 2)", "Risks pieņemts;1;25 % (1 no 4);30 (n = 1)")
                    .contains("Kopā;4;100 % (4 no 4);30 (n = 4)");
            assertThat(csv("atvertas")).contains("Kritiska;1;1;1", "Būtiska;1;0;0", "Kopā;2;1;1");
            assertThat(csv("celoni"))
                    .contains(
                            "Resurss;0;2;100 % (2 no 2);50 % (1 no 2);45 (n = 2)",
                            "Process;2;1;0 % (0 no 1);0 % (0 no 1);30 (n = 1)")
                    .contains("Vēl nav noskaidrots;2;1;–;–;2 (n = 1)", "Kopā;4;4;");
        } finally {
            jdbc.sql("delete from case_open_task where task_id = 'kd-rpt'").update();
        }
        String page = TestHttp.browser(port, "auditors-1").get(PATH + MARCH).body();
        assertThat(page).contains("2049. gada marts", "66,7 % (2 no 3)", "data-chart=\"BARS\"", "Vēl nav noskaidrots");
    }

    @Test
    @DisplayName("a period without any says so; what is wrong is refused in words; others may not")
    void empty() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PATH + "?period=2025&item=R-10").body()).contains("Šajā periodā korektīvo darbību nav.");
        for (String wrong : List.of("period=2026-13", "item=X-1")) {
            assertThat(auditor.get(PATH + "?" + wrong).status()).as(wrong).isEqualTo(400);
            assertThat(auditor.get(PATH + "/celoni.csv?" + wrong).status()).isEqualTo(400);
        }
        assertThat(auditor.get(PATH + "/nav.csv").status()).isEqualTo(404);
        assertThat(TestHttp.browser(port, "resursa-vaditajs-1").get(PATH).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("a median is the one in the middle, of two the mean; of nothing there is none")
    void median() {
        assertThat(ReportCell.median(List.of(9L, 1L, 2L)).words()).isEqualTo("2 (n = 3)");
        assertThat(ReportCell.median(List.of(1L, 2L)).words()).isEqualTo("1,5 (n = 2)");
        assertThat(ReportCell.median(List.of()).value()).isNull();
    }
}
