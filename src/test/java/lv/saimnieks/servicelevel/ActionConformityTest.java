package lv.saimnieks.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Every self-audit rule of corrective actions is quiet when all is in order, and finds what is broken on purpose. */
@AppTest
@Tag("database")
class ActionConformityTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestActions actions;
    private String number;

    @BeforeEach
    void anActionInOrder() {
        clock.set(LocalDateTime.of(2049, 8, 1, 10, 0));
        actions = new TestActions(jdbc);
        actions.clear();
        Map<String, Object> columns = new HashMap<>(Map.of(
                "status", "CLOSED",
                "outcome", "EFFECTIVE",
                "closed_at", TestActions.at(LocalDate.of(2049, 6, 10)),
                "planned_by", "resursa-vaditajs-1",
                "change_wish", "EXPECTED",
                "no_change_reason", "Masīvu maina garantijā",
                "verify_periods", 2,
                "verify_from", LocalDate.of(2049, 4, 1)));
        columns.putAll(Map.of(
                "plan_due_at",
                TestActions.at(LocalDate.of(2049, 3, 13)),
                "plan_due_rule",
                "3 darba dienas",
                "plan_due_calendar",
                "LV 2049"));
        number = actions.add(1, "N-13", LocalDate.of(2049, 3, 10), columns);
        actions.measure(number, Map.of());
        actions.result("N-13", LocalDate.of(2049, 2, 1), "BREACHED", "MAJOR");
        actions.result("N-13", LocalDate.of(2049, 4, 1), "MET", null);
        actions.result("N-13", LocalDate.of(2049, 5, 1), "AT_RISK", "AT_RISK");
    }

    @AfterEach
    void clean() {
        actions.clear();
        clock.reset();
    }

    private JsonNode report() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/audit/conformity?from=2049-01-01&to=2049-07-31")
                        .body());
    }

    private List<String> brokenBy(String wanted) throws JsonProcessingException {
        List<String> broken = new ArrayList<>();
        report().get("rules").forEach(rule -> {
            assertThat(rule.get("state").asText()).as(rule.toString()).isNotEqualTo("FAILED");
            rule.get("cases").forEach(c -> {
                if (c.get("number").asText().equals(wanted)) {
                    broken.add(rule.get("id").asText());
                }
            });
        });
        return broken;
    }

    private void breaks(String rule, String doctored) throws JsonProcessingException {
        breaks(number, rule, doctored);
    }

    /** Breaks it, looks, and puts all right again. */
    private void breaks(String found, String rule, String doctored) throws JsonProcessingException {
        assertThat(brokenBy(found)).as("before: " + doctored).isEmpty();
        assertThat(jdbc.sql(doctored).update()).as(doctored).isPositive();
        assertThat(brokenBy(found)).as(doctored).containsExactly(rule);
        anActionInOrder();
    }

    private long share(String kind, String id, String part) throws JsonProcessingException {
        for (JsonNode rule : report().get(kind)) {
            if (rule.get("id").asText().equals(id)) {
                return rule.get("share").get(part).asLong();
            }
        }
        throw new AssertionError("No " + id);
    }

    @Test
    @DisplayName("S15, 2.6: each rule finds what was done past the program")
    void rules() throws JsonProcessingException {
        assertThat(brokenBy(number)).isEmpty();
        String one = " where number = '" + number + "'";
        breaks("plan-due-with-computation", "update corrective_action set plan_due_calendar = null" + one);
        breaks("change-or-reason", "update corrective_action set no_change_reason = ' '" + one);
        breaks("measure-verified-by-other", "update corrective_measure set verified_by = done_by");
        breaks("measure-verified-by-other", "update corrective_measure set verified = false");
        breaks(
                "effective-after-periods",
                "update level_result set state = 'BREACHED', severity = 'MINOR'"
                        + " where period_from = date '2049-05-01'");
        breaks(
                "effective-after-periods",
                "update level_result set state = 'MISSING' where period_from = date '2049-04-01'");
        breaks(
                "effective-after-periods",
                "update corrective_action set closed_at = closed_at - interval '20' day" + one);
        breaks("effective-after-periods", "update corrective_action set verify_from = null" + one);
        breaks(
                "risk-accepted-with-reason",
                "update corrective_action set outcome = 'ACCEPTED_RISK', rationale = 'Jā'" + one);
    }

    @Test
    @DisplayName(
            "2.6/7: every MAJOR and CRITICAL breach has a corrective action, whether a nonconformity was noted or not")
    void graveBreaches() throws JsonProcessingException {
        assertThat(share("rules", "grave-breach-corrected", "of")).isEqualTo(1);
        breaks(
                "NEA-2049-000001",
                "grave-breach-corrected",
                "update corrective_action set breach_number = 'NEA-2049-009999' where number = '" + number + "'");
        breaks(
                "N-13 2049-02-01",
                "grave-breach-corrected",
                "update level_breach set period_from = date '2049-01-01' where number = 'NEA-2049-000001'");
        jdbc.sql("update level_result set severity = 'MODERATE' where period_from = date '2049-02-01'")
                .update();
        assertThat(share("rules", "grave-breach-corrected", "of")).isZero();
    }

    @Test
    @DisplayName("2.6/1: a missing number is named; O3: how many helped at the first attempt is shown")
    void numbersAndFigure() throws JsonProcessingException {
        assertThat(share("figures", "effective-at-once", "part")).isEqualTo(1);
        jdbc.sql("update corrective_action set round = 2 where number = '" + number + "'")
                .update();
        assertThat(share("figures", "effective-at-once", "part")).isZero();
        assertThat(share("figures", "effective-at-once", "of")).isEqualTo(1);
        actions.add(3, "N-12", LocalDate.of(2049, 3, 12), Map.of());
        assertThat(brokenBy("KD-2049-000002")).containsExactly("action-numbers");
    }
}
