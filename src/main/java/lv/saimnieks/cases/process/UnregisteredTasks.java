package lv.saimnieks.cases.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Deadline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The user tasks of a process whose cases have no register number: each is known by what begins with the process's own
 * letters, {@code KONTROLE-2026-10}. Whoever is given a task is told in a sentence.
 */
public abstract class UnregisteredTasks implements CaseTasks {

    private static final String WITHIN = "5 wd";

    private final String prefix;
    private final Help help;

    /** What all of them need. */
    @Component
    public record Help(Levels levels, DueDates dueDates, CaseMail mail, Clock clock) {}

    /** @param prefix what the numbers of these cases begin with, {@code KONTROLE-} */
    protected UnregisteredTasks(String prefix, Help help) {
        this.prefix = prefix;
        this.help = help;
    }

    /** The sentence that tells of a new task. */
    protected abstract String told(TaskAssigned given);

    /** Services and resources that the case is about; none for the whole institution. */
    protected List<String> items(CaseTask task) {
        return List.of();
    }

    /** In which roles a task may be done: those that the model names. */
    protected Set<Role> roles(CaseTask task) {
        return task.roles();
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        return help.levels().firstWithPeople(roles(task), items(task), Levels.Exclusion.NONE, task.takenBy());
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        return Optional.of(help.dueDates().within(WITHIN));
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        return Map.of();
    }

    /** Tells people of the tasks that they were given. */
    @EventListener
    public void on(TaskAssigned given) {
        if (given.number().startsWith(prefix)) {
            help.mail()
                    .tell(
                            given.number(),
                            given.taskName(),
                            told(given),
                            given.users(),
                            help.clock().instant());
        }
    }
}
