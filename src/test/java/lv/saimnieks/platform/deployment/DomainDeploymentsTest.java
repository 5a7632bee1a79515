package lv.saimnieks.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AppTest
@Tag("database")
@DisplayName("One deployment per domain, anew only when its files changed")
class DomainDeploymentsTest {

    @Autowired
    DomainDeployments deployments;

    @Autowired
    EngineIndexes indexes;

    @Autowired
    DomainFiles files;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void removeTestDomain() {
        clock.reset();
        repository
                .createDeploymentQuery()
                .deploymentName("test-domain")
                .list()
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
    }

    @Test
    void shippedDomainIsDeployedWithStableNames() {
        Deployment change = repository
                .createDeploymentQuery()
                .deploymentName("change")
                .deploymentSource(DomainDeployments.SOURCE)
                .singleResult();

        assertThat(repository.getDeploymentResources(change.getId()))
                .extracting(Resource::getName)
                .containsExactlyInAnyOrderElementsOf(
                        files.byDomain().get("change").keySet())
                .contains("processes/change/change-management.bpmn", "forms/change/change-assess.form");
    }

    @Test
    void onlyAChangeMakesANewDeploymentAndTheDomainGoesWhole() {
        Map<String, byte[]> domain = new TreeMap<>(Map.of("a.form", form("a", "Viens"), "b.form", form("b", "Divi")));

        assertThat(deployments.deployWhenChanged("test-domain", domain)).isTrue();
        assertThat(deployments.deployWhenChanged("test-domain", domain)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        domain.put("b.form", form("b", "Trīs"));
        assertThat(deployments.deployWhenChanged("test-domain", domain)).isTrue();
        assertThat(deployments.deployWhenChanged("test-domain", domain)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        domain.remove("a.form");
        assertThat(deployments.deployWhenChanged("test-domain", domain)).isTrue();
        assertThat(deployments.deployWhenChanged("test-domain", domain)).isFalse();

        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("test-domain")
                        .list())
                .extracting(d -> repository.getDeploymentResources(d.getId()).size())
                .containsExactlyInAnyOrder(2, 2, 1);
    }

    @Test
    void missingIndexIsThere() {
        indexes.create();

        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.tables where lower(table_name) = 'act_ru_task'",
                        Integer.class))
                .isPositive();
        jdbc.execute("drop index SAIM_IDX_TASK_PARENT");
        indexes.create();
    }

    private static byte[] form(String id, String label) {
        return """
                {"id": "%s", "type": "default", "schemaVersion": 16,
                 "components": [{"type": "textfield", "key": "note", "label": "%s"}]}
                """.formatted(id, label).getBytes(StandardCharsets.UTF_8);
    }
}
