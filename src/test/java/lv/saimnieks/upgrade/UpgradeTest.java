package lv.saimnieks.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestDatabase;
import lv.saimnieks.TestHttp;
import lv.saimnieks.audit.chain.Trail;
import lv.saimnieks.cases.process.demo.ScriptedLife;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The application started on a database of the version before: nothing is lost, everything goes on. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "saimnieks.scheduling.enabled=false"})
@ContextConfiguration(initializers = UpgradeTest.Before.class)
@Import(TestClock.Configuration.class)
@ActiveProfiles("test")
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    static final String EVIDENCE = "-evidence.zip";
    static final Instant FROM = moment(LocalDateTime.of(2026, 9, 1, 0, 0));
    /** When the version before was replaced. */
    static final Instant CUT = moment(LocalDateTime.of(2026, 10, 20, 12, 0));

    private static final Instant UNTIL = moment(LocalDateTime.of(2026, 11, 20, 12, 0));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    private static Instant moment(LocalDateTime local) {
        return local.atZone(Latvian.ZONE).toInstant();
    }

    /** An empty database becomes that of the version before. */
    static class Before implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            DriverManagerDataSource database = TestDatabase.empty();
            try {
                VersionDump.latest().read(database);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.getUrl(),
                            "spring.datasource.username=" + database.getUsername(),
                            "spring.datasource.password=" + database.getPassword())
                    .applyTo(context);
        }
    }

    private List<HistoricProcessInstance> cases() {
        return history.createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .startedBefore(Date.from(CUT))
                .list();
    }

    @Test
    @Order(1)
    @DisplayName("Every case is read as before, its trail is as it was, and its evidence file verifies")
    void readAsBefore() throws IOException {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(cases())
                .hasSizeGreaterThan(20)
                .allSatisfy(instance -> assertThat(auditor.get("/api/audit/cases/" + instance.getBusinessKey())
                                .status())
                        .as(instance.getBusinessKey())
                        .isEqualTo(200));
        assertThat(Trail.faults(beans)).isEmpty();
        byte[] evidence = Files.readAllBytes(VersionDump.latest().file(EVIDENCE));
        String page = "/parskati/pieradijumi";
        assertThat(auditor.upload(page, page + "/parbaude", "file", "lieta.zip", evidence)
                        .body())
                .contains("Fails ir īsts");
    }

    @Test
    @Order(2)
    @DisplayName("Cases go on from the step where they were, by the models that they began with, and end")
    void goOn() {
        Set<String> open = open();
        assertThat(open).hasSizeGreaterThan(10);

        List<String> unsuited = ScriptedLife.goOn(beans, FROM, UNTIL);

        assertThat(unsuited)
                .as("what only its script would answer")
                .hasSizeLessThan(6)
                .allMatch(words -> words.matches(".* Task_(ClassifySubmission|ConsultProvider|PrepareMaterial) .*"));
        assertThat(tasks.createTaskQuery().taskCreatedBefore(Date.from(CUT)).list())
                .allMatch(task -> ScriptedLife.left().contains(task.getTaskDefinitionKey())
                        || unsuited.stream().anyMatch(words -> words.contains(task.getTaskDefinitionKey())));
        assertThat(open()).hasSizeLessThan(open.size() / 3);
    }

    /** Numbers of the cases of the version before that run. */
    private Set<String> open() {
        return cases().stream()
                .filter(instance -> instance.getEndTime() == null)
                .map(HistoricProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }
}
