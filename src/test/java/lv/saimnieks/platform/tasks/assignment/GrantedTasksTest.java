package lv.saimnieks.platform.tasks.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.saimnieks.SampleTest;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.tasks.DeskConfiguration;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
@Tag("database")
@DisplayName("Whatever is asked for, a person sees the same tasks by our query as by the engine's own")
class GrantedTasksTest {

    private static final String ONE = "raksta-1";
    private static final String OTHER = "raksta-2";
    private static final String STRANGER = "svess-1";
    private static final String OVERSEER = "parraugs-1";
    private static final String GROUP = "parraugi";

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
    AuthorizationService authorizations;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final List<Authorization> given = new ArrayList<>();
    private String deployment;
    private Task loose;

    @BeforeEach
    void tasksOfSeveralPeople() {
        desk.reset();
        deployment = repository
                .createDeployment()
                .name("desk")
                .addClasspathResource("platform/desk/desk-work.bpmn")
                .addClasspathResource("platform/desk/desk-start.form")
                .addClasspathResource("platform/desk/desk-write.form")
                .addClasspathResource("platform/desk/desk-check.form")
                .deploy()
                .getId();
        start(2);
        desk.people.put("Task_Write", TaskPeople.of(Role.SERVICE_MANAGER, List.of(ONE)));
        start(2);
        desk.people.put("Task_Write", TaskPeople.of(Role.SERVICE_MANAGER, List.of(OTHER)));
        start(1);
        loose = tasks.newTask();
        loose.setAssignee(OTHER);
        tasks.saveTask(loose);
    }

    @AfterEach
    void nothingStays() {
        identity.clearAuthentication();
        engine.setAuthorizationCheckRevokes("auto");
        given.forEach(a -> authorizations.deleteAuthorization(a.getId()));
        tasks.deleteTask(loose.getId(), true);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void ourQueryIsTheOneThatIsAsked() {
        identity.setAuthentication(ONE, List.of(GROUP));
        boolean ours = engine.getCommandExecutorTxRequired()
                .execute(c -> ((GrantedTasks) c.getTaskManager()).takesOver((TaskQueryImpl) tasks.createTaskQuery()));
        assertThat(ours).isTrue();
    }

    @Test
    void ofThoseWhoHoldThem() {
        assertThat(same(ONE)).isEqualTo(4);
        assertThat(same(OTHER)).isEqualTo(4);
        assertThat(same(STRANGER)).isZero();
    }

    @Test
    void ofThoseWhoMaySeeTheTasksOfAProcess() {
        give(null, GROUP, Resources.PROCESS_DEFINITION, DeskConfiguration.PROCESS, Permissions.READ_TASK);
        assertThat(same(OVERSEER)).isEqualTo(5);
    }

    @Test
    void ofThoseWhoMaySeeTheTasksOfEveryProcess() {
        give(null, GROUP, Resources.PROCESS_DEFINITION, "*", Permissions.READ_TASK);
        assertThat(same(OVERSEER)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void ofThoseWhoMaySeeEveryTask() {
        give(OVERSEER, null, Resources.TASK, "*", Permissions.READ);
        assertThat(same(OVERSEER)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void rightsOfAnotherKindShowNothing() {
        give(OVERSEER, null, Resources.TASK, "*", Permissions.UPDATE);
        give(OVERSEER, null, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_INSTANCE);
        give(OVERSEER, null, Resources.PROCESS_INSTANCE, "*", Permissions.ALL);
        assertThat(same(OVERSEER)).isZero();
    }

    @Test
    void whatEverybodyMaySee() {
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.TASK);
        everybody.setResourceId(loose.getId());
        everybody.addPermission(Permissions.READ);
        given.add(authorizations.saveAuthorization(everybody));
        assertThat(same(STRANGER)).isEqualTo(1);
    }

    @Test
    void whatIsTakenAwayIsNotSeen() {
        Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId(OTHER);
        revoked.setResource(Resources.TASK);
        revoked.setResourceId("*");
        revoked.removePermission(Permissions.READ);
        given.add(authorizations.saveAuthorization(revoked));
        authorizations
                .createAuthorizationQuery()
                .userIdIn(OTHER)
                .resourceType(Resources.TASK)
                .resourceId(loose.getId())
                .list()
                .forEach(a -> authorizations.deleteAuthorization(a.getId()));
        assertThat(seen(OTHER, tasks::createTaskQuery))
                .isEqualTo(engines(OTHER, tasks::createTaskQuery))
                .doesNotContain(loose.getId());
    }

    /** Asks in every way; the number of tasks that are seen when nothing narrows it. */
    private int same(String user) {
        Map<String, Supplier<TaskQuery>> queries = new LinkedHashMap<>();
        queries.put("all", tasks::createTaskQuery);
        queries.put("assigned", () -> tasks.createTaskQuery().active().taskAssignee(user));
        queries.put("candidate", () -> tasks.createTaskQuery().taskUnassigned().taskCandidateUser(user));
        queries.put(
                "group",
                () -> tasks.createTaskQuery()
                        .taskCandidateGroup("service-manager")
                        .includeAssignedTasks());
        queries.put(
                "either",
                () -> tasks.createTaskQuery()
                        .or()
                        .taskAssignee(user)
                        .taskCandidateUser(user)
                        .endOr()
                        .or()
                        .taskNameLike("%")
                        .processDefinitionKeyIn(DeskConfiguration.PROCESS)
                        .endOr());
        queries.put("involved", () -> tasks.createTaskQuery().taskInvolvedUser(user));
        queries.put("process", () -> tasks.createTaskQuery().processDefinitionKey(DeskConfiguration.PROCESS));
        queries.put("variable", () -> tasks.createTaskQuery().taskVariableValueLike("caseNumber", "%"));
        queries.forEach((name, query) ->
                assertThat(seen(user, query)).as("%s of %s", name, user).isEqualTo(engines(user, query)));
        return seen(user, tasks::createTaskQuery).size();
    }

    private List<String> engines(String user, Supplier<TaskQuery> query) {
        engine.setAuthorizationCheckRevokes("always");
        try {
            return seen(user, query);
        } finally {
            engine.setAuthorizationCheckRevokes("auto");
        }
    }

    private List<String> seen(String user, Supplier<TaskQuery> query) {
        identity.setAuthentication(user, List.of(GROUP));
        try {
            List<String> found =
                    ordered(query.get()).list().stream().map(Task::getId).toList();
            assertThat(query.get().count()).isEqualTo(found.size());
            assertThat(ordered(query.get()).listPage(1, 2))
                    .extracting(Task::getId)
                    .isEqualTo(found.stream().skip(1).limit(2).collect(Collectors.toList()));
            return found;
        } finally {
            identity.clearAuthentication();
        }
    }

    private static TaskQuery ordered(TaskQuery query) {
        return query.orderByTaskNameCaseInsensitive()
                .asc()
                .orderByTaskVariable("caseNumber", ValueType.STRING)
                .desc()
                .orderByTaskId()
                .asc();
    }

    private void start(int many) {
        for (int i = 0; i < many; i++) {
            String number = desk.nextNumber();
            asSystem.run(() -> runtime.startProcessInstanceByKey(DeskConfiguration.PROCESS, number));
        }
    }

    private void give(String user, String group, Resource resource, String id, Permission... permissions) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(user);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        given.add(authorizations.saveAuthorization(right));
    }
}
