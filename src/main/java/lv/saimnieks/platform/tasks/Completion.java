package lv.saimnieks.platform.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.casework.UnhandledFormValues;
import lv.saimnieks.platform.deployment.ShippedForms;
import lv.saimnieks.platform.forms.AnswerVariables;
import lv.saimnieks.platform.forms.FormAnswer;
import lv.saimnieks.platform.forms.FormCheck;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.platform.forms.PlainValues;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides whether a person's answer to a task is accepted; nothing has been written yet when it is asked. */
@Component
class Completion {

    private final CaseTaskRegistry registry;
    private final CaseTaskReader reader;
    private final Assignees assignees;
    private final HandedTasks handed;
    private final DeployedForms forms;
    private final ShippedForms shipped;
    private final ProcessVariables variables;
    private final CheckedAnswers answers;
    private final RunAsSystemSwitch asSystem;
    private final Users users;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completion(
            CaseTaskRegistry registry,
            CaseTaskReader reader,
            Assignees assignees,
            HandedTasks handed,
            DeployedForms forms,
            ShippedForms shipped,
            ProcessVariables variables,
            CheckedAnswers answers,
            RunAsSystemSwitch asSystem,
            @Lazy Users users,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registry = registry;
        this.reader = reader;
        this.assignees = assignees;
        this.handed = handed;
        this.forms = forms;
        this.shipped = shipped;
        this.variables = variables;
        this.answers = answers;
        this.asSystem = asSystem;
        this.users = users;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Waits until nobody else completes the task. Whoever comes second finds it done, and is told so like anybody who
     * comes later.
     */
    void awaitTurn(String taskId) {
        try {
            jdbc.queryForList("select ID_ from ACT_RU_TASK where ID_ = ? for update", taskId);
        } catch (PessimisticLockingFailureException e) {
            throw Refusal.conflict(Wording.of("platform.RefusalInterceptor.execute"));
        }
    }

    /** The open task, if a domain answers for it. */
    Optional<TaskEntity> caseTask(CommandContext context, String taskId) {
        return Optional.ofNullable(taskId)
                .map(context.getTaskManager()::findTaskById)
                .filter(task -> task.getProcessDefinition() != null)
                .filter(task ->
                        registry.of(task.getProcessDefinition().getKey()).isPresent());
    }

    /**
     * Checks person, process variables and answer, and keeps the typed answer for the domain's listeners.
     *
     * @throws Refusal when any of them is not in order; with all problems of the form at once
     */
    void accept(String processKey, DelegateTask task, Map<String, Object> submitted) {
        CaseTasks cases = registry.of(processKey).orElseThrow();
        CaseTask caseTask = reader.of(processKey, task);
        String user = checkPerson(cases, caseTask, task);
        Map<String, Object> register = cases.processVariables(caseTask.number());
        variables.checkUntouched(register, task.getExecution());
        Optional<FormSchema> form =
                forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getId());
        Map<String, Object> sent = variables.withoutKnown(
                PlainValues.of(submitted), register, form.map(FormSchema::keys).orElse(Set.of()));
        Map<String, Object> values = checked(form.orElse(new FormSchema("", List.of())), sent, task);
        answers.keep(
                task.getId(),
                new TaskAnswer(
                        caseTask,
                        user,
                        new ReadTrackingMap(values),
                        form.map(FormSchema::keys).orElse(Set.of())));
    }

    /**
     * Checks the answer to a task of a process that a process owner made and no register knows: all of it becomes
     * variables, as the engine does it, but typed.
     *
     * @throws Refusal with all problems of the form at once
     */
    Map<String, Object> acceptWithoutRegister(DelegateTask task, Map<String, Object> submitted) {
        return forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getId())
                .map(form -> AnswerVariables.all(form, checked(form, PlainValues.of(submitted), task), submitted))
                .orElse(submitted);
    }

    private Map<String, Object> checked(FormSchema form, Map<String, Object> sent, DelegateTask task) {
        Map<String, Object> known = new LinkedHashMap<>();
        task.getVariables().forEach((k, v) -> known.put(k, PlainValues.of(v)));
        FormAnswer answer = FormCheck.check(form, sent, known, LocalDate.now(clock));
        if (!answer.problems().isEmpty()) {
            throw Refusal.invalid(answer.problems());
        }
        return answer.values();
    }

    /**
     * Tells the domain of the answers that none of its listeners took, and keeps what a process owner's gateways may ask
     * for as process variables; the register's own values win.
     *
     * @param added whether no listener of the model takes the answer: a step that a process owner added
     */
    void tellOfLeft(DelegateTask task, boolean added) {
        TaskAnswer answer = answers.of(task);
        ReadTrackingMap values = (ReadTrackingMap) answer.values();
        Optional<FormSchema> form =
                forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getId());
        Map<String, Object> left = values.left();
        if (!left.isEmpty()) {
            events.publishEvent(new UnhandledFormValues(
                    answer.task().number(), task.getName(), answer.user(), AnswerWords.of(form.orElseThrow(), left)));
        }
        form.ifPresent(asked -> (added ? Optional.of(Set.<String>of()) : shipped.keys(asked.id()))
                .ifPresent(ours -> keep(task, asked, answer, ours, left)));
    }

    private void keep(
            DelegateTask task, FormSchema form, TaskAnswer answer, Set<String> ours, Map<String, Object> left) {
        Set<String> owners = new HashSet<>(AnswerVariables.fields(form).keySet());
        owners.removeAll(ours);
        if (!owners.isEmpty()) {
            CaseTasks cases = registry.of(answer.task().processKey()).orElseThrow();
            owners.removeAll(cases.processVariables(answer.number()).keySet());
            task.getExecution().getProcessInstance().setVariables(AnswerVariables.of(form, left, owners));
        }
    }

    private String checkPerson(CaseTasks cases, CaseTask caseTask, DelegateTask task) {
        if (asSystem.isOn()) {
            return task.getAssignee();
        }
        String user = users.current()
                .orElseThrow(() -> Refusal.forbidden(Wording.of("platform.Completion.checkPerson", task.getName())));
        TaskPeople people = handed.with(assignees.of(cases, caseTask), task.getId(), user);
        PersonPolicy.whyNotComplete(user, task.getAssignee(), task.getName(), people)
                .ifPresent(reason -> {
                    throw Refusal.forbidden(reason);
                });
        return user;
    }
}
