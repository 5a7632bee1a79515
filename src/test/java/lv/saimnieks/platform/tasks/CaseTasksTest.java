package lv.saimnieks.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.SampleTest;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@SampleTest
@DisplayName("Tasks go to the responsible, answers are checked")
class CaseTasksTest {

    @Autowired
    DeskConfiguration.Desk desk;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    org.camunda.bpm.engine.AuthorizationService authorizations;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    TaskAssignments assignments;

    @Autowired
    ApplicationEventPublisher events;

    private String deployment;
    private String number;

    @BeforeEach
    void deskIsReady() {
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
        number = desk.nextNumber();
        asSystem.run(() -> runtime.startProcessInstanceByKey(DeskConfiguration.PROCESS, number));
    }

    @AfterEach
    void deskIsEmpty() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
        authorizations
                .createAuthorizationQuery()
                .userIdIn("raksta-1", "administrators-1")
                .resourceId("*")
                .list()
                .forEach(a -> authorizations.deleteAuthorization(a.getId()));
    }

    @Test
    void newTaskGoesToRoleAndPeopleWithDueDateAndCard() {
        Task task = open("Task_Write");

        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId, IdentityLink::getUserId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("service-manager", null),
                        org.assertj.core.groups.Tuple.tuple(null, "raksta-1"),
                        org.assertj.core.groups.Tuple.tuple(null, "raksta-2"));
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getDueDate()).isEqualTo(Date.from(java.time.Instant.parse("2026-11-30T22:00:00Z")));
        assertThat(tasks.getVariablesLocal(task.getId()))
                .containsEntry("dueRule", "5 darba dienas")
                .containsEntry("dueCalendarVersion", "2026-1")
                .containsEntry("caseNumber", number)
                .containsEntry("from", "2026-11-23")
                .hasEntrySatisfying("caseTitle", t -> assertThat(t.toString()).hasSize(200));
        assertThat(desk.given).singleElement().satisfies(g -> {
            assertThat(g.users()).containsExactly("raksta-1", "raksta-2");
            assertThat(g.number()).isEqualTo(number);
        });
    }

    @Test
    void onePersonIsAssignedAtOnceAndParallelTasksGoToDifferentPeople() {
        desk.people.put("Task_Write", TaskPeople.of(Role.SERVICE_MANAGER, List.of("raksta-1")));
        assignments.refresh(number);
        as("raksta-1", () -> tasks.complete(open("Task_Write").getId(), goodAnswer()));

        List<Task> checks = all("Task_Check");
        assertThat(checks)
                .hasSize(2)
                .allSatisfy(t -> assertThat(t.getAssignee()).isNull());
        as("parbauda-1", () -> tasks.claim(checks.get(0).getId(), "parbauda-1"));
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                () -> as("parbauda-1", () -> tasks.claim(checks.get(1).getId(), "parbauda-1")));
        as("parbauda-1", () -> tasks.complete(checks.get(0).getId(), Map.of("verdict", "GOOD")));
        assignments.refresh(number);
        assertThat(all("Task_Check"))
                .singleElement()
                .satisfies(t -> assertThat(t.getAssignee()).isEqualTo("parbauda-2"));
        as("parbauda-2", () -> forms.submitTaskForm(all("Task_Check").get(0).getId(), Map.of("verdict", "BAD")));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(desk.asked)
                .filteredOn(t -> t.taskKey().equals("Task_Check"))
                .extracting(t -> t.slot())
                .contains(0, 1);
    }

    @Test
    void answerReachesTheDomainTypedAndLeavesNoVariables() {
        String instance = open("Task_Write").getProcessInstanceId();
        as("raksta-1", () -> forms.submitTaskForm(open("Task_Write").getId(), goodAnswer()));

        TaskAnswer answer = desk.answers.get(0);
        assertThat(answer.user()).isEqualTo("raksta-1");
        assertThat(answer.text("bodyText")).isEqualTo("Teksts 🙂 <b>ar</b> zīmēm");
        assertThat(answer.decimal("costEUR")).isEqualByComparingTo(new BigDecimal("3.5"));
        assertThat(answer.date("from")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(answer.choices("items")).containsExactly("R-01");
        assertThat(answer.rows("rowsText"))
                .extracting(TaskAnswer::values)
                .containsExactly(Map.of("whatText", "Darbs", "days", 2L));
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("deskNumber", "starter");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(v -> v.getName())
                .doesNotContain("bodyText", "costEUR", "serviceOptions", "caseTitle")
                .contains("dueRule", "deskNumber");
    }

    @Test
    void everythingWrongIsToldAtOnceAndTheTaskStaysOpen() {
        Map<String, Object> bad = new HashMap<>();
        bad.put("bodyText", "x".repeat(100_000));
        bad.put("costEUR", "daudz");
        bad.put("service", "P-99");
        bad.put("urgent", true);
        bad.put("from", "2026-02-30");
        bad.put("items", List.of("R-01", "R-77"));
        bad.put("rowsText", List.of(Map.of("days", 0)));
        bad.put("approved", true);

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> as("raksta-1", () -> tasks.complete(open("Task_Write").getId(), bad)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.fields())
                .containsOnlyKeys(
                        "bodyText",
                        "costEUR",
                        "service",
                        "whyText",
                        "from",
                        "items",
                        "rowsText[1].whatText",
                        "rowsText[1].days",
                        "approved");
        assertThat(refusal.fields().get("whyText")).isEqualTo("Lauks „Kāpēc steidzams” ir obligāts: aizpildiet to.");
        assertThat(open("Task_Write")).isNotNull();
        assertThat(desk.answers).isEmpty();
        assertThat(runtime.getVariables(open("Task_Write").getProcessInstanceId()))
                .containsOnlyKeys("deskNumber", "starter");
    }

    @Test
    void prefilledValueDoesNotStandInForAMissingAnswer() {
        Map<String, Object> answer = goodAnswer();
        answer.remove("costEUR");

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> as("raksta-1", () -> tasks.complete(open("Task_Write").getId(), answer)));

        assertThat(refusal.fields()).containsOnlyKeys("costEUR");
    }

    @Test
    void refusalOfTheDomainKeepsItsWordsAndTheTask() {
        desk.refuses = true;

        assertThatThrownBy(() ->
                        as("raksta-1", () -> tasks.complete(open("Task_Write").getId(), goodAnswer())))
                .isInstanceOf(Refusal.class)
                .hasMessage("Galds ir aizņemts: mēģiniet vēlāk.");
        assertThat(open("Task_Write")).isNotNull();
    }

    @Test
    void onlyTheResponsibleSeeClaimAndComplete() {
        String id = open("Task_Write").getId();

        assertThat(asked("raksta-1", "service-manager")).isEqualTo(1);
        assertThat(asked("cits-vaditajs", "service-manager")).isZero();
        assertRefused(Refusal.Kind.FORBIDDEN, () -> as("cits-vaditajs", () -> tasks.complete(id, goodAnswer())));
        assertThatThrownBy(() -> as("cits-vaditajs", () -> tasks.claim(id, "cits-vaditajs")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("raksta-1", () -> tasks.setVariable(id, "deskNumber", "x")))
                .isInstanceOf(AuthorizationException.class);
        as("raksta-1", () -> tasks.claim(id, "raksta-1"));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> as("raksta-2", () -> tasks.complete(id, goodAnswer())));
    }

    @Test
    @DisplayName(
            "Whoever took a task gives it back to the others; nobody else takes it away, and it is never left alone")
    void holdersGiveATaskBack() {
        String id = open("Task_Write").getId();
        as("raksta-1", () -> tasks.claim(id, "raksta-1"));

        assertThatThrownBy(() -> as("raksta-2", () -> tasks.claim(id, null)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("raksta-2", () -> tasks.setAssignee(id, null)))
                .isInstanceOf(AuthorizationException.class);
        assertThat(open("Task_Write").getAssignee()).isEqualTo("raksta-1");

        as("raksta-1", () -> tasks.setAssignee(id, null));
        assertThat(open("Task_Write").getAssignee()).isNull();
        assertThat(asked("raksta-1", "service-manager")).isEqualTo(1);

        as("raksta-2", () -> tasks.claim(id, "raksta-2"));
        desk.people.put(
                "Task_Write",
                new TaskPeople(Role.SERVICE_MANAGER, List.of("raksta-2"), Set.of(), "Uzdevums nav jums."));
        assignments.refresh(number);
        assertRefused(Refusal.Kind.CONFLICT, () -> as("raksta-2", () -> tasks.setAssignee(id, null)));
        assertThat(open("Task_Write").getAssignee()).isEqualTo("raksta-2");
    }

    @Test
    void excludedStayExcludedWhateverTheAdministratorDoes() {
        String id = open("Task_Write").getId();
        desk.people.put(
                "Task_Write",
                new TaskPeople(
                        Role.SERVICE_MANAGER,
                        List.of("raksta-2"),
                        Set.of("raksta-1"),
                        "Jūs esat pieteicējs: lēmumu pieņem cits."));
        assignments.refresh(number);

        assertThat(open("Task_Write").getAssignee()).isEqualTo("raksta-2");
        assertThat(asked("raksta-1", "service-manager")).isZero();
        assertThatThrownBy(() -> asAdmin(() -> tasks.setAssignee(id, "raksta-1")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Jūs esat pieteicējs: lēmumu pieņem cits.");
        assertRefused(Refusal.Kind.FORBIDDEN, () -> asAdmin(() -> tasks.delegateTask(id, "raksta-1")));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> asAdmin(() -> tasks.addCandidateUser(id, "raksta-1")));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> asAdmin(() -> tasks.addCandidateGroup(id, "registrar")));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> asAdmin(() -> tasks.complete(id, goodAnswer())));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> as("raksta-1", () -> tasks.complete(id, goodAnswer())));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> tasks.complete(id, goodAnswer()));
        assertThat(open("Task_Write").getAssignee()).isEqualTo("raksta-2");
    }

    @Test
    void noWayRoundTheForm() {
        String id = open("Task_Write").getId();

        assertRefused(Refusal.Kind.FORBIDDEN, () -> as("raksta-1", () -> tasks.handleBpmnError(id, "X")));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> as("raksta-1", () -> tasks.handleEscalation(id, "X")));
        assertRefused(
                Refusal.Kind.FORBIDDEN, () -> as("raksta-1", () -> tasks.resolveTask(id, Map.of("deskNumber", "x"))));
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                () -> asAdmin(() -> runtime.createProcessInstanceByKey(DeskConfiguration.PROCESS)
                        .startBeforeActivity("Task_Check")
                        .execute()));
    }

    @Test
    void openTaskCannotBeSkipped() {
        String execution = open("Task_Write").getExecutionId();

        assertRefused(Refusal.Kind.FORBIDDEN, () -> asAdmin(() -> runtime.signal(execution)));
    }

    @Test
    void tamperedProcessVariablesAreRefused() {
        Task task = open("Task_Write");
        Map<String, Object> answer = goodAnswer();
        answer.put("deskNumber", "GALDS-999999");
        assertRefused(Refusal.Kind.INVALID, () -> as("raksta-1", () -> tasks.complete(task.getId(), answer)));

        answer.put("deskNumber", number);
        runtime.setVariable(task.getProcessInstanceId(), "deskNumber", "GALDS-999999");
        assertRefused(Refusal.Kind.CONFLICT, () -> as("raksta-1", () -> tasks.complete(task.getId(), answer)));

        runtime.setVariable(task.getProcessInstanceId(), "deskNumber", number);
        as("raksta-1", () -> tasks.complete(task.getId(), answer));
        assertThat(desk.answers).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldSo() {
        String id = open("Task_Write").getId();
        as("raksta-1", () -> tasks.complete(id, goodAnswer()));

        assertRefused(Refusal.Kind.MISSING, () -> as("raksta-2", () -> tasks.complete(id, goodAnswer())));
    }

    @Test
    void changedResponsibilitiesMoveTheTaskAndItsRights() {
        String id = open("Task_Write").getId();
        as("raksta-1", () -> tasks.claim(id, "raksta-1"));
        desk.people.put("Task_Write", TaskPeople.of(Role.REGISTRAR, List.of("raksta-1", "raksta-3")));
        desk.given.clear();
        assignments.refresh(number);

        assertThat(open("Task_Write").getAssignee()).isEqualTo("raksta-1");
        assertThat(desk.given)
                .singleElement()
                .satisfies(g -> assertThat(g.users()).containsExactly("raksta-3"));
        assertThat(asked("raksta-2", "service-manager")).isZero();
        assertThat(asked("raksta-3", "registrar")).isEqualTo(1);

        assignments.escalate(number, "Task_Write");
        assertThat(open("Task_Write").getAssignee()).isNull();
        assignments.refreshAll();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(id)
                        .list())
                .extracting(Authorization::getUserId)
                .containsExactlyInAnyOrder("raksta-1", "raksta-3");
    }

    @Test
    void changeOfResponsibilitiesReachesEveryCaseThoughOneCannotBeGivenOut() {
        String other = desk.nextNumber();
        asSystem.run(() -> runtime.startProcessInstanceByKey(DeskConfiguration.PROCESS, other));
        desk.people.put("Task_Write", TaskPeople.of(Role.SERVICE_MANAGER, List.of("raksta-3")));
        desk.broken = other;

        events.publishEvent(new ResponsibilitiesChanged());

        assertThat(open("Task_Write").getAssignee()).isEqualTo("raksta-3");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(other)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void startFormIsCheckedAndLeavesNoVariables() {
        mayStart("raksta-1");
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();

        assertRefused(Refusal.Kind.INVALID, () -> as("raksta-1", () -> forms.submitStartForm(definition, Map.of())));
        assertRefused(
                Refusal.Kind.INVALID,
                () -> as(
                        "raksta-1",
                        () -> runtime.startProcessInstanceById(
                                definition, Map.of("titleText", "Nosaukums", "approved", true))));
        assertRefused(
                Refusal.Kind.INVALID,
                () -> as(
                        "raksta-1",
                        () -> runtime.startProcessInstanceById(definition, number, Map.of("titleText", "Nosaukums"))));

        as("raksta-1", () -> forms.submitStartForm(definition, Map.of("titleText", "Nosaukums", "urgent", true)));

        TaskAnswer answer = desk.answers.get(0);
        assertThat(answer.text("titleText")).isEqualTo("Nosaukums");
        assertThat(answer.isTrue("urgent")).isTrue();
        assertThat(answer.user()).isEqualTo("raksta-1");
        Task task = tasks.createTaskQuery().processDefinitionKey(DeskConfiguration.PROCESS).list().stream()
                .filter(t -> !t.getProcessInstanceId().equals(open("Task_Write").getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        assertThat(runtime.getVariables(task.getProcessInstanceId())).containsOnlyKeys("deskNumber", "starter");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .toString())
                .doesNotContain("titleText");
    }

    private Task open(String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    private List<Task> all(String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .orderByTaskId()
                .asc()
                .listPage(0, 10);
    }

    private static Map<String, Object> goodAnswer() {
        Map<String, Object> answer = new HashMap<>();
        answer.put("bodyText", "Teksts 🙂 <b>ar</b> zīmēm");
        answer.put("costEUR", 3.5);
        answer.put("service", "P-02");
        answer.put("urgent", false);
        answer.put("whyText", "paliek no agrāk, lauks ir paslēpts");
        answer.put("from", "2026-11-24");
        answer.put("items", List.of("R-01"));
        answer.put("rowsText", List.of(Map.of("whatText", "Darbs", "days", 2)));
        return answer;
    }

    private long asked(String user, String group) {
        identity.setAuthentication(user, List.of(group));
        try {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).count();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void as(String user, Runnable work) {
        identity.setAuthentication(user, List.of("service-manager"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void asAdmin(Runnable work) {
        may("administrators-1", Resources.TASK, Permissions.ALL);
        may("administrators-1", Resources.PROCESS_INSTANCE, Permissions.ALL);
        may("administrators-1", Resources.PROCESS_DEFINITION, Permissions.ALL);
        identity.setAuthentication("administrators-1", List.of("camunda-admin"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void assertRefused(Refusal.Kind kind, Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.getMessage()).matches(".*[āčēģīķļņšūž].*[.]");
    }

    private void mayStart(String user) {
        may(user, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
        may(user, Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    private void may(String user, Resources resource, Permissions permission) {
        boolean has = authorizations
                        .createAuthorizationQuery()
                        .userIdIn(user)
                        .resourceType(resource)
                        .resourceId("*")
                        .count()
                > 0;
        if (!has) {
            Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId(user);
            right.setResource(resource);
            right.setResourceId("*");
            right.addPermission(permission);
            authorizations.saveAuthorization(right);
        }
    }
}
