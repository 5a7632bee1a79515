package lv.saimnieks.platform.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.tasks.assignment.OpenTasks;
import lv.saimnieks.platform.tasks.assignment.TaskAssigner;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What happens on the events of a case's user task, before the model's own listeners. */
@Component
class CaseTaskListeners {

    private final CaseTaskRegistry registry;
    private final CaseTaskReader reader;
    private final Assignees assignees;
    private final HandedTasks handed;
    private final TaskAssigner assigner;
    private final OpenTasks openTasks;
    private final CheckedAnswers answers;
    private final EngineActivity activity;
    private final RunAsSystemSwitch asSystem;
    private final Supplier<Completion> completion;

    CaseTaskListeners(
            CaseTaskRegistry registry,
            CaseTaskReader reader,
            Assignees assignees,
            HandedTasks handed,
            TaskAssigner assigner,
            OpenTasks openTasks,
            CheckedAnswers answers,
            EngineActivity activity,
            RunAsSystemSwitch asSystem,
            ObjectProvider<Completion> completion) {
        this.registry = registry;
        this.reader = reader;
        this.assignees = assignees;
        this.handed = handed;
        this.assigner = assigner;
        this.openTasks = openTasks;
        this.answers = answers;
        this.activity = activity;
        this.asSystem = asSystem;
        this.completion = SingletonSupplier.of(completion::getObject);
    }

    /** The listener for one event of the tasks of a process; does nothing where no domain answers for the process. */
    TaskListener on(String event, String processKey) {
        return task -> registry.of(processKey).ifPresent(cases -> handle(event, cases, task));
    }

    /** The last {@code complete} listener, after those of the model, if it has any: a step that was added has none. */
    TaskListener afterTheModels(String processKey, boolean added) {
        return task ->
                registry.of(processKey).ifPresent(cases -> completion.get().tellOfLeft(task, added));
    }

    private void handle(String event, CaseTasks cases, DelegateTask task) {
        switch (event) {
            case TaskListener.EVENTNAME_CREATE -> assigner.prepare(cases, task);
            case TaskListener.EVENTNAME_ASSIGNMENT -> checkAssignee(cases, task);
            case TaskListener.EVENTNAME_UPDATE -> {
                checkCandidates(cases, task);
                openTasks.updated(task);
            }
            case TaskListener.EVENTNAME_COMPLETE -> {
                answers.of(task);
                activity.completing(task);
                openTasks.closed(task);
            }
            case TaskListener.EVENTNAME_DELETE -> openTasks.closed(task);
            default -> throw new IllegalArgumentException(event);
        }
    }

    private void checkAssignee(CaseTasks cases, DelegateTask task) {
        if (task.getAssignee() != null) {
            CaseTask now = reader.of(cases.processKey(), task);
            TaskPeople people = handed.with(assignees.of(cases, now), task.getId(), task.getAssignee());
            refuse(PersonPolicy.whyNot(task.getAssignee(), task.getName(), people)
                    .map(reason -> now.takenBy().contains(task.getAssignee())
                            ? Wording.of("platform.CaseTaskListeners.hasAnother", task.getName())
                            : reason));
        }
    }

    private void checkCandidates(CaseTasks cases, DelegateTask task) {
        if (asSystem.isOn() || task.getCandidates().isEmpty()) {
            return;
        }
        TaskPeople alone =
                assignees.of(cases, reader.of(cases.processKey(), task).asIfNobodyElseHadOne());
        TaskPeople now = people(cases, task);
        for (IdentityLink link : task.getCandidates()) {
            if (link.getUserId() != null) {
                if (PersonPolicy.whyNot(link.getUserId(), task.getName(), now).isPresent()) {
                    TaskPeople people = handed.with(alone, task.getId(), link.getUserId());
                    refuse(PersonPolicy.whyNot(link.getUserId(), task.getName(), people));
                }
            } else if (!List.of(alone.role().group(), now.role().group()).contains(link.getGroupId())) {
                refuse(Optional.of(Wording.of(
                        "platform.CaseTaskListeners.checkCandidates",
                        task.getName(),
                        now.role().label())));
            }
        }
    }

    private TaskPeople people(CaseTasks cases, DelegateTask task) {
        return assignees.of(cases, reader.of(cases.processKey(), task));
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(r -> {
            throw Refusal.forbidden(r);
        });
    }
}
