package lv.saimnieks.platform.casework;

import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;

/**
 * Who may do a task.
 *
 * @param role the role in which they do it; becomes the task's candidate group
 * @param users people who may do it, substitutes included; never empty. One: assigned at once; several: each may claim
 * @param excluded people who may not do it by any way (claim, delegation, assignment, substitution, REST)
 * @param reasonExcluded Latvian sentence told to an excluded person who tries
 */
public record TaskPeople(Role role, List<String> users, Set<String> excluded, String reasonExcluded) {

    /** Nobody excluded. */
    public static TaskPeople of(Role role, List<String> users) {
        return new TaskPeople(role, users, Set.of(), null);
    }
}
