package lv.saimnieks.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.servicelevel.action.TestActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every self-audit rule of reviews and of conditions of use is quiet when all is in order, and finds what is broken. */
@AppTest
@Tag("database")
class ControlConformityTest {

    private static final String REVIEW = "PARSKATS-2049-Q1";
    private static final String USAGE = "LN-P-10-2049-001";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void inOrder() {
        clean();
        clock.set(LocalDateTime.of(2049, 12, 20, 10, 0));
        jdbc.sql(
                        "insert into level_review (number, quarter, yearly, started_at, closed_at) values (?, '2049-Q1', true, ?, ?)")
                .params(REVIEW, day(4, 10), day(4, 20))
                .update();
        for (String side : List.of("service-portfolio-manager", "resource-portfolio-manager")) {
            answer(side, "ANALYSE", "ANALYSIS");
            answer(side, "PRINCIPLES", "DOCUMENT");
            answer(side, "FORMS", "DOCUMENT");
        }
        new TestActions(jdbc).result("N-13", LocalDate.of(2049, 2, 1), "MET", null);
        jdbc.sql(
                        "insert into usage_condition (item_code, conditions, entered_by, entered_at) values ('P-10', 'Šķirot', 'x', ?)")
                .param(TestActions.at(LocalDate.of(2047, 1, 10)))
                .update();
        jdbc.sql("""
                        insert into usage_supervision (number, title, search_text, item_code, state, started_at, closed_at)
                        values (?, 'Šķirošana', 'skirosana', 'P-10', 'NOT_IMPROVED', ?, ?)""").params(USAGE, day(3, 1), day(5, 1)).update();
        jdbc.sql("""
                        insert into usage_consultation (number, kind, recipients, channel, held_on, topic, hours, result,
                          recorded_by, recorded_at)
                        values (?, 'TRAINING', 'Iedzīvotāji', 'ONSITE', date '2049-04-01', 'Šķirošana', 2, 'Labi', 'x', ?)""").params(USAGE, day(4, 1)).update();
    }

    private static OffsetDateTime day(int month, int day) {
        return TestActions.at(LocalDate.of(2049, month, day));
    }

    private void answer(String side, String step, String question) {
        jdbc.sql("""
                        insert into level_review_answer (review, step, side, question, answer, user_id, answered_at)
                        values (?, ?, ?, ?, 'Ievērots', 'x', ?)""").params(REVIEW, step, side, question, day(4, 15)).update();
    }

    @AfterEach
    void clean() {
        jdbc.sql("delete from level_review_answer where review = ?")
                .param(REVIEW)
                .update();
        jdbc.sql("delete from level_review where number = ?").param(REVIEW).update();
        jdbc.sql("delete from usage_consultation where number = ?").param(USAGE).update();
        jdbc.sql("delete from usage_supervision where number = ?").param(USAGE).update();
        jdbc.sql("delete from usage_condition where item_code = 'P-10'").update();
        new TestActions(jdbc).clear();
        clock.reset();
    }

    private List<String> broken(String... cases) throws Exception {
        JsonNode report = new ObjectMapper()
                .readTree(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/audit/conformity?from=2049-01-01&to=2049-11-30")
                        .body());
        List<String> found = new ArrayList<>();
        report.get("rules").forEach(rule -> {
            assertThat(rule.get("state").asText()).as(rule.toString()).isNotEqualTo("FAILED");
            rule.get("cases").forEach(c -> {
                if (List.of(cases).contains(c.get("number").asText())) {
                    found.add(rule.get("id").asText());
                }
            });
        });
        found.remove("register-agrees");
        return found;
    }

    @Test
    @DisplayName(
            "PU2-17/A1, A2, A3, A5: quarters are reviewed, by both portfolio managers, with principles and forms once a year")
    void reviews() throws Exception {
        assertThat(broken(REVIEW, "2049-Q1")).isEmpty();
        jdbc.sql("delete from level_review_answer where side = 'resource-portfolio-manager' or step = 'FORMS'")
                .update();
        assertThat(broken(REVIEW, "2049-Q1")).containsExactlyInAnyOrder("reviewed-by-both", "documents-reviewed");
        jdbc.sql("delete from level_review_answer where review = ?")
                .param(REVIEW)
                .update();
        jdbc.sql("delete from level_review where number = ?").param(REVIEW).update();
        assertThat(broken(REVIEW, "2049-Q1")).containsExactly("quarters-reviewed");
    }

    @Test
    @DisplayName("PU2-17/A9, A10: conditions are supervised each year, recipients consulted before anybody decides")
    void usage() throws Exception {
        assertThat(broken(USAGE, "P-10")).isEmpty();
        jdbc.sql("delete from usage_consultation where number = ?").param(USAGE).update();
        assertThat(broken(USAGE, "P-10")).containsExactly("consulted-before-decision");
        jdbc.sql("delete from usage_supervision where number = ?").param(USAGE).update();
        assertThat(broken(USAGE, "P-10")).containsExactly("conditions-supervised");
    }
}
