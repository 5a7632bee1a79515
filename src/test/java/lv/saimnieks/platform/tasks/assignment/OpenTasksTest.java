package lv.saimnieks.platform.tasks.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.SampleTest;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.tasks.DeskConfiguration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
@Tag("database")
@DisplayName("The table of open tasks says what the engine says")
class OpenTasksTest {

    @Autowired
    DeskConfiguration.Desk desk;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    OpenTasksAtStart atStart;

    @Autowired
    JdbcClient jdbc;

    private String deployment;
    private String number;

    @BeforeEach
    void aCaseBegins() {
        desk.reset();
        desk.people.put("Task_Write", TaskPeople.of(Role.SERVICE_MANAGER, List.of("raksta-1")));
        deployment = repository
                .createDeployment()
                .name("desk")
                .addClasspathResource("platform/desk/desk-work.bpmn")
                .addClasspathResource("platform/desk/desk-start.form")
                .addClasspathResource("platform/desk/desk-write.form")
                .addClasspathResource("platform/desk/desk-check.form")
                .deploy()
                .getId();
        number = desk.nextNumber();
        asSystem.run(() -> runtime.startProcessInstanceByKey(DeskConfiguration.PROCESS, number));
    }

    @AfterEach
    void nothingIsLeft() {
        repository.deleteDeployment(deployment, true);
        assertThat(kept()).as("tasks of a deleted case").isEmpty();
    }

    @Test
    void followsTasksFromCreationToTheirEnd() {
        assertThat(kept())
                .isEqualTo(open())
                .containsEntry("Task_Write", List.of(Instant.parse("2026-11-30T22:00:00Z")));

        asSystem.run(() -> {
            Task task =
                    tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
            task.setDueDate(Date.from(Instant.parse("2026-12-04T10:00:00Z")));
            task.setDescription("Termiņš pārcelts");
            tasks.saveTask(task);
        });
        assertThat(kept())
                .isEqualTo(open())
                .containsEntry("Task_Write", List.of(Instant.parse("2026-12-04T10:00:00Z")));

        complete();
        assertThat(kept()).isEqualTo(open()).containsOnlyKeys("Task_Check");
        assertThat(kept().get("Task_Check")).hasSize(2);

        asSystem.run(() -> runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId(),
                "pārtraukts",
                true));
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("Tasks that were open before the table was there are entered once")
    void tasksFromBeforeAreEntered() {
        complete();
        jdbc.sql("delete from case_open_task").update();
        atStart.afterSingletonsInstantiated();
        assertThat(kept()).isEqualTo(open()).containsOnlyKeys("Task_Check");
        atStart.afterSingletonsInstantiated();
        assertThat(kept()).isEqualTo(open());
    }

    private void complete() {
        Map<String, Object> answer = new HashMap<>();
        answer.put("bodyText", "Teksts");
        answer.put("costEUR", 3.5);
        answer.put("service", "P-02");
        answer.put("urgent", false);
        answer.put("from", "2026-11-24");
        answer.put("items", List.of("R-01"));
        answer.put("rowsText", List.of(Map.of("whatText", "Darbs", "days", 2)));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        identity.setAuthentication("raksta-1", List.of("service-manager"));
        try {
            tasks.complete(task, answer);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Due times by task, as the engine has them. */
    private Map<String, List<Instant>> open() {
        Map<String, List<Instant>> open = new HashMap<>();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(t -> open.merge(
                        t.getTaskDefinitionKey(), List.of(t.getDueDate().toInstant()), OpenTasksTest::both));
        return open;
    }

    private Map<String, List<Instant>> kept() {
        Map<String, List<Instant>> kept = new HashMap<>();
        jdbc.sql("select task_key, due_at from case_open_task where case_number = ? and process_key = ?")
                .params(number, DeskConfiguration.PROCESS)
                .query(row -> {
                    kept.merge(
                            row.getString(1),
                            List.of(row.getObject(2, OffsetDateTime.class).toInstant()),
                            OpenTasksTest::both);
                });
        return kept;
    }

    private static List<Instant> both(List<Instant> some, List<Instant> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
