package lv.saimnieks.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.audit.chain.Trail;
import lv.saimnieks.cases.process.demo.ScriptedLife;
import org.camunda.bpm.engine.HistoryService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Writes down the database of a version about to be released: {@code ./mvnw test -Dtest=VersionDumpTest -Dversion.dump=true}. */
@AppTest
@EnabledIfSystemProperty(named = "version.dump", matches = "true", disabledReason = "run by hand before a release")
class VersionDumpTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    DataSource database;

    @Autowired
    Flyway flyway;

    @Autowired
    HistoryService history;

    @Test
    @DisplayName("Cases of all domains in many steps, and the evidence file of a finished one")
    void write() throws IOException {
        assertThat(ScriptedLife.begin(beans, UpgradeTest.FROM, UpgradeTest.CUT)).hasSizeGreaterThan(20);
        Trail.takeIn(beans);
        assertThat(Trail.faults(beans)).isEmpty();
        VersionDump dump =
                new VersionDump("V" + flyway.info().current().getVersion().getVersion());
        dump.write(database);
        String finished = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("change-management")
                .finished()
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .get(0)
                .getBusinessKey();
        Files.write(
                dump.file(UpgradeTest.EVIDENCE),
                TestHttp.browser(port, "auditors-1").download("/api/audit/cases/" + finished + "/evidence"));
    }
}
