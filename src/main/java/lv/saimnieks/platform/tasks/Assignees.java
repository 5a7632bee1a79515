package lv.saimnieks.platform.tasks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.deployment.ShippedRoles;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may do a task: whom its domain names, and the holders of roles that a process owner added to a shipped step. */
@Component
public class Assignees {

    private final ShippedRoles shipped;
    private final Users users;

    Assignees(ShippedRoles shipped, @Lazy Users users) {
        this.shipped = shipped;
        this.users = users;
    }

    /** The people of a task; whom the domain excludes stays excluded, whatever their roles. */
    public TaskPeople of(CaseTasks cases, CaseTask task) {
        TaskPeople named = cases.peopleFor(task);
        Set<Role> added = shipped.added(task);
        if (added.isEmpty()) {
            return named;
        }
        Set<String> people = new LinkedHashSet<>(named.users());
        added.forEach(role -> people.addAll(users.holders(role)));
        people.removeAll(named.excluded());
        people.removeAll(task.takenBy());
        return people.isEmpty()
                ? named
                : new TaskPeople(named.role(), List.copyOf(people), named.excluded(), named.reasonExcluded());
    }
}
