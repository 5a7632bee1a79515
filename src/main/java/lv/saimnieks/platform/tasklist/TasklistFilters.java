package lv.saimnieks.platform.tasklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The filters of Tasklist. They are found again by their names and brought to what is written here at every start; an
 * administrator's own filters stay.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private static final Set<Role> STAFF =
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR));
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.ADMINISTRATOR);

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String me = "${currentUser()}";
        filter(
                Wording.of("platform.TasklistFilters.mine"),
                Wording.of("platform.TasklistFilters.mineHint"),
                10,
                "#1f5f8b",
                query().taskAssigneeExpression(me),
                STAFF);
        filter(
                Wording.of("platform.TasklistFilters.group"),
                Wording.of("platform.TasklistFilters.groupHint"),
                20,
                "#4a7c59",
                query().taskUnassigned().taskCandidateUserExpression(me),
                STAFF);
        filter(
                Wording.of("platform.TasklistFilters.late"),
                Wording.of("platform.TasklistFilters.lateHint"),
                30,
                "#a33b2a",
                query().taskAssigneeExpression(me).dueBeforeExpression("${now()}"),
                STAFF);
        filter(
                Wording.of("platform.TasklistFilters.all"),
                Wording.of("platform.TasklistFilters.allHint"),
                40,
                "#555555",
                query(),
                OVERSEERS);
    }

    /** In no order of its own, which would come before the one that a person chooses. */
    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    private void filter(
            String name, String description, int priority, String color, TaskQuery query, Set<Role> readers) {
        Filter existing = filters.createTaskFilterQuery().filterName(name).listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
        Filter filter = existing == null ? filters.newTaskFilter(name) : existing;
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "color",
                color,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        variable("caseNumber", Wording.of("platform.TasklistFilters.filter.caseNumber")),
                        variable("caseTitle", Wording.of("platform.TasklistFilters.filter.caseTitle")))));
        filters.saveFilter(filter);
        readers.forEach(role -> mayRead(role, filter.getId()));
    }

    private static Map<String, String> variable(String name, String label) {
        return Map.of("name", name, "label", label);
    }

    private void mayRead(Role role, String filterId) {
        boolean may = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role.group())
                        .resourceType(Resources.FILTER)
                        .resourceId(filterId)
                        .count()
                > 0;
        if (!may) {
            Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(role.group());
            right.setResource(Resources.FILTER);
            right.setResourceId(filterId);
            right.addPermission(Permissions.READ);
            authorizations.saveAuthorization(right);
        }
    }
}
