package lv.saimnieks.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the self-audit says of submissions whose register was doctored by SQL. */
@Tag("database")
class SubmissionConformityTest extends SubmissionStories {

    private List<String> brokenBy(String number) {
        List<String> broken = new ArrayList<>();
        for (JsonNode rule : TaskWorkers.json(
                        staff.get("auditors-1", "/api/audit/conformity?from=2052-01-01&to=2052-12-31"))
                .get("rules")) {
            assertThat(rule.get("state").asText()).as(rule.toString()).isNotEqualTo("FAILED");
            rule.get("cases").forEach(c -> {
                if (c.get("number").asText().equals(number)) {
                    broken.add(rule.get("id").asText());
                }
            });
        }
        return broken;
    }

    @Test
    @DisplayName("2.6/1: a letter entered days later is in order; a day of receipt or of entry put back later is found")
    void receipt() {
        LocalDateTime entered = LocalDateTime.of(2052, 4, 4, 10, 0);
        clock.set(entered);
        String number = submit(
                TREES,
                citizen(),
                Channel.POST,
                entered.minusDays(3).atZone(Latvian.ZONE).toInstant(),
                true);
        classify(number, "concernsPastFact", true);
        assertThat(brokenBy(number)).isEmpty();
        String one = " where number = '" + number + "'";
        jdbc.sql("update submission set received_at = received_at - interval '9' day" + one)
                .update();
        assertThat(brokenBy(number)).containsExactly("received-as-told");
        jdbc.sql("update submission set received_at = received_at + interval '9' day,"
                        + " registered_at = registered_at - interval '2' hour" + one)
                .update();
        assertThat(brokenBy(number)).containsExactly("received-as-begun");
    }
}
