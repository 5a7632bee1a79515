package lv.saimnieks.platform.metrics;

import static lv.saimnieks.change.ChangeAnswersOf.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Request.TargetType;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
@DisplayName("Prometheus reads what waits, is late, has failed and how long it took")
class MetricsTest extends ChangeStories {

    private static final Path DEPLOY = Path.of("src/deploy/monitoring");
    private static final Pattern NAMES = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+(?=[{)\\[ ])");

    @Autowired
    Figures figures;

    @Autowired
    IdentityService identity;

    @AfterEach
    void nobodyWatches() {
        identity.deleteUser("prometheus");
    }

    private String scraped() {
        figures.count();
        return TestHttp.basic(port, ADMIN, "demo").get("/actuator/prometheus").body();
    }

    private static double figure(String scraped, String name, String... labels) {
        return scraped.lines()
                .filter(l -> l.startsWith(name + "{") || l.startsWith(name + " "))
                .filter(l -> Set.of(labels).stream().allMatch(l::contains))
                .map(l -> l.substring(l.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    @Test
    @DisplayName("an open task counts, is late when its term has passed, and its duration is told when it is completed")
    void aTasksLife() {
        String step = "step=\"Task_IdentifyNeed\"";
        String before = scraped();
        String number = process.start(wanted("Jauna uzziņa", REQUESTER, TargetType.SERVICE, "P-05"));
        String open = scraped();
        assertThat(figure(open, "saimnieks_tasks_open", step))
                .isEqualTo(figure(before, "saimnieks_tasks_open", step) + 1);
        assertThat(figure(open, "saimnieks_cases_open", "process=\"change-management\""))
                .isEqualTo(figure(before, "saimnieks_cases_open", "process=\"change-management\"") + 1);
        double late = figure(open, "saimnieks_tasks_overdue", step);
        clock.advance(Duration.ofDays(60));
        String overdue = scraped();
        assertThat(figure(overdue, "saimnieks_tasks_overdue", step)).isGreaterThan(late);
        assertThat(figure(overdue, "saimnieks_cases_overdue", "process=\"change-management\""))
                .isPositive();
        assertThat(figure(overdue, "saimnieks_jobs", "state=\"due\"")).isPositive();
        assertThat(figure(overdue, "saimnieks_jobs_oldest")).isPositive();
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        String done = scraped();
        assertThat(figure(done, "saimnieks_steps_duration", step, "quantile=\"0.9\""))
                .isGreaterThan(0);
        assertThat(figure(done, "saimnieks_figures_age_seconds")).isZero();
        assertThat(done).doesNotContain(number).doesNotContain(MANAGER).doesNotContain("Jauna uzziņa");
    }

    @Test
    @DisplayName("a case that ended tells how long it took; one that was cancelled does not")
    void aCasesLife() {
        String process = "process=\"change-management\"";
        double before = figure(scraped(), "saimnieks_cases_finished", process);
        toClosed();
        double after = figure(scraped(), "saimnieks_cases_finished", process);
        assertThat(after).isEqualTo(before + 1);
        assertThat(scraped()).contains("saimnieks_cases_duration{" + process + ",quantile=\"0.5\"}");
        String cancelled = toAssessment();
        engine.getRuntimeService().deleteProcessInstance(instance(cancelled), "Vairs nav vajadzīgs");
        assertThat(figure(scraped(), "saimnieks_cases_finished", process)).isEqualTo(after);
    }

    @Test
    @DisplayName("the group monitoring reads the metrics and nothing else")
    void whoWatches() {
        User program = identity.newUser("prometheus");
        program.setPassword("Vero-un-skaita-1918");
        identity.saveUser(program);
        identity.createMembership("prometheus", "monitoring");
        TestHttp prometheus = TestHttp.basic(port, "prometheus", "Vero-un-skaita-1918");
        assertThat(prometheus.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(prometheus.get("/api/registers/changes").status()).isEqualTo(403);
        assertThat(prometheus.get("/engine-rest/task/count").body()).isEqualTo("{\"count\":0}");
        assertThat(prometheus.get("/engine-rest/history/process-instance/count").body())
                .isEqualTo("{\"count\":0}");
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        assertThat(TestHttp.nobody(port).get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("whatever the dashboard and the alerts ask for is there")
    void dashboard() throws IOException {
        toClosed();
        toAssessment();
        scraped();
        String scraped = scraped();
        Set<String> known = scraped.lines()
                .filter(l -> l.startsWith("# TYPE"))
                .flatMap(l -> {
                    String name = l.split(" ")[2];
                    return l.endsWith("histogram") || l.endsWith("summary")
                            ? Set.of(name + "_bucket", name + "_count", name + "_sum").stream()
                            : Set.of(name).stream();
                })
                .collect(Collectors.toSet());
        // only there while something has failed or waits
        known.addAll(Set.of(
                "saimnieks_incidents_open", "saimnieks_mails", "saimnieks_cases_overdue", "saimnieks_tasks_overdue"));
        Set<String> asked = new TreeSet<>();
        new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana-dashboard.json").toFile())
                .findValuesAsText("expr")
                .forEach(e -> names(e, asked));
        assertThat(asked).hasSizeGreaterThan(15);
        Files.readAllLines(DEPLOY.resolve("alerts.yml")).stream()
                .filter(l -> l.contains("saimnieks_") || l.contains("expr:"))
                .forEach(l -> names(l, asked));
        assertThat(known).containsAll(asked);
    }

    private static void names(String expression, Set<String> into) {
        NAMES.matcher(expression).results().map(MatchResult::group).forEach(into::add);
    }
}
