package lv.saimnieks.cases.process;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.CaseMail;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Reminds the people who have a task, or may take it, by mail: the {@code remind} of any task in any model, as a listener
 * with a timer ({@code timeout}).
 */
@Component("remind")
class TaskReminder implements TaskListener {

    private static final int LONGEST_NUMBER = 40;

    private final CaseMail mail;
    private final Clock clock;

    TaskReminder(CaseMail mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
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

    private static Collection<String> people(DelegateTask task) {
        if (task.getAssignee() != null) {
            return Set.of(task.getAssignee());
        }
        Set<String> users = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getUserId() != null) {
                users.add(link.getUserId());
            } else {
                groups.add(link.getGroupId());
            }
        }
        // a case's task is given to people, and its group says only in which role
        if (users.isEmpty()) {
            IdentityService identity = task.getProcessEngineServices().getIdentityService();
            groups.forEach(group -> identity.createUserQuery().memberOfGroup(group).list().stream()
                    .map(User::getId)
                    .forEach(users::add));
        }
        return users;
    }
}
