package lv.saimnieks.platform.tasks.assignment;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for rights with all groups of a person. The engine first leaves out those that nothing is granted to, which
 * changes no answer, and reads for that the groups of all grants there are, tasks' included, in every command.
 */
class AllGroups extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }
}
