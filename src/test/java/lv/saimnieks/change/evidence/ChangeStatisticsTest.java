package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Statistics of the change process over real changes; figures are differences, because other tests run changes too. */
@AppTest
class ChangeStatisticsTest extends ChangeStories {

    private static final String PATH = "/api/audit/statistics/change-management";

    @Autowired
    ObjectMapper json;

    private JsonNode read(String parameters) {
        TestHttp.Answer answer = TestHttp.browser(port, "auditors-1").get(PATH + parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode step(JsonNode statistics, String id) {
        return StreamSupport.stream(statistics.path("steps").spliterator(), false)
                .filter(s -> s.path("id").asText().equals(id))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    @Test
    @DisplayName("Frequency, duration and lateness of a step (E19, PU2-20/I6)")
    void steps() {
        clock.set(java.time.Instant.parse("2027-03-02T08:00:00Z"));
        String march = "?from=2027-03-01&to=2027-03-31";
        JsonNode before = read(march);
        toDecision();
        clock.advance(Duration.ofDays(20));
        JsonNode after = read(march);
        assertThat(after.at("/cases/started").asInt()
                        - before.at("/cases/started").asInt())
                .isEqualTo(1);
        assertThat(after.at("/cases/running").asInt()
                        - before.at("/cases/running").asInt())
                .isEqualTo(1);
        JsonNode decision = step(after, "Task_AuthoriseChange");
        assertThat(decision.path("visits").asInt()
                        - step(before, "Task_AuthoriseChange").path("visits").asInt())
                .isEqualTo(1);
        assertThat(decision.path("overdue").asInt()).isPositive();
        assertThat(decision.path("overdueShare").asDouble()).isBetween(0.0, 1.0);
        assertThat(decision.path("totalMs").asLong())
                .isGreaterThanOrEqualTo(Duration.ofDays(20).toMillis());
        assertThat(step(after, "Task_AssessChange").path("n").asInt()).isPositive();
        assertThat(after.path("months").size()).isEqualTo(1);
        assertThat(after.at("/months/0/month").asText()).isEqualTo("2027-03");
        assertThat(after.at("/waits/0/type").asText()).isEqualTo("userTask");
        assertThat(after.path("cases").path("n").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    @DisplayName("A period without cases says so instead of dividing by nothing")
    void nothing() {
        JsonNode empty = read("?from=1991-01-01&to=1991-12-31&version=1");
        assertThat(empty.at("/cases/n").asInt()).isZero();
        assertThat(empty.at("/cases/overdueShare").isNull()).isTrue();
        assertThat(empty.at("/duration/medianMs").isNull()).isTrue();
        assertThat(empty.path("steps").size()).isZero();
        assertThat(empty.path("months").size()).isEqualTo(12);
    }

    @Test
    @DisplayName("Auditors and process owners see it, others do not; wrong input is named")
    void people() {
        assertThat(TestHttp.browser(port, "procesa-saimnieks-1").get(PATH).status())
                .isEqualTo(200);
        assertThat(TestHttp.browser(port, MANAGER).get(PATH).status()).isEqualTo(403);
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PATH + "?from=rit").body()).contains("\"from\"");
        assertThat(auditor.get(PATH + "?version=0").status()).isEqualTo(400);
        assertThat(auditor.get("/api/audit/statistics/nav-tada").status()).isEqualTo(403);
        assertThat(auditor.with("Accept", "text/csv").get(PATH).body()).contains("Solis;Reizes");
    }
}
