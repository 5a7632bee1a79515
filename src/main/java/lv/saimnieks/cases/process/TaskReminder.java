package lv.saimnieks.cases.process;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.Users;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reminds the people who have a task, or may take it, by mail: the {@code remind} of any task in any model, as a listener
 * with a timer ({@code timeout}), or as a step after a timer event, which reminds of every open task of the case.
 */
@Component("remind")
class TaskReminder implements TaskListener, JavaDelegate {

    private static final int LONGEST_NUMBER = 40;

    private final CaseMail mail;
    private final Users users;
    private final RunAsSystem asSystem;
    private final Clock clock;

    TaskReminder(CaseMail mail, @Lazy Users users, RunAsSystem asSystem, Clock clock) {
        this.mail = mail;
        this.users = users;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asSystem.call(() -> execution
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .list())
                .forEach(task -> notify((DelegateTask) task));
    }

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        boolean known = key != null && key.length() <= LONGEST_NUMBER;
        mail.remindOfTask(
                known ? key : task.getProcessInstanceId(),
                task.getName(),
                task.getId(),
                people(task),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                clock.instant());
    }

    /** A case's task is given to people, and its group says only in which role; other tasks may name a group alone. */
    private Collection<String> people(DelegateTask task) {
        List<String> named = CaseListeners.people(task);
        return named.isEmpty()
                ? task.getCandidates().stream()
                        .flatMap(link -> Role.ofGroup(link.getGroupId()).stream())
                        .flatMap(role -> users.holders(role).stream())
                        .distinct()
                        .toList()
                : named;
    }
}
