package lv.saimnieks.platform.security.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.platform.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine. A right that is missing at start is added; rights that an administrator gave
 * beyond these stay. A task's own rights come from its assignment and are not granted here.
 */
@Component
public class Grants {

    private static final Set<Role> STAFF =
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR));
    private static final Set<Role> PORTFOLIO_MANAGERS =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);

    private final AuthorizationService authorizations;
    private final ProcessKeys processKeys;

    private record Grant(Role role, Resource resource, String id, List<Permission> permissions) {

        static Grant of(Role role, Resource resource, String id, Permission... permissions) {
            return new Grant(role, resource, id, List.of(permissions));
        }
    }

    public Grants(AuthorizationService authorizations, ProcessKeys processKeys) {
        this.authorizations = authorizations;
        this.processKeys = processKeys;
    }

    public void create() {
        List<Grant> grants = new ArrayList<>();
        List<String> begunByPeople = processKeys.begunByPeople();
        STAFF.forEach(role -> addStaff(grants, role, begunByPeople));
        addAuditor(grants);
        addProcessOwner(grants);
        for (Resource resource : Resources.values()) {
            grants.add(Grant.of(Role.ADMINISTRATOR, resource, ANY, ALL));
        }
        grants.forEach(this::ensure);
    }

    private void addStaff(List<Grant> grants, Role role, List<String> begunByPeople) {
        grants.add(Grant.of(role, APPLICATION, "tasklist", ACCESS));
        // names of the roles, which an opened task tells
        grants.add(Grant.of(role, GROUP, ANY, READ));
        grants.add(Grant.of(role, PROCESS_INSTANCE, ANY, CREATE));
        grants.add(Grant.of(role, DECISION_DEFINITION, ANY, READ, CREATE_INSTANCE));
        for (String key : processKeys.all()) {
            if (begunByPeople.contains(key)) {
                grants.add(Grant.of(role, PROCESS_DEFINITION, key, READ, CREATE_INSTANCE));
            } else {
                grants.add(Grant.of(role, PROCESS_DEFINITION, key, READ));
                remove(role, PROCESS_DEFINITION, key, CREATE_INSTANCE);
            }
            if (PORTFOLIO_MANAGERS.contains(role)) {
                grants.add(Grant.of(role, PROCESS_DEFINITION, key, READ_TASK, TASK_ASSIGN));
            }
        }
    }

    private static void addAuditor(List<Grant> grants) {
        grants.add(Grant.of(Role.AUDITOR, APPLICATION, "cockpit", ACCESS));
        grants.add(Grant.of(Role.AUDITOR, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
        grants.add(Grant.of(Role.AUDITOR, DECISION_DEFINITION, ANY, READ, READ_HISTORY, CREATE_INSTANCE));
        grants.add(Grant.of(Role.AUDITOR, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
        grants.add(Grant.of(Role.AUDITOR, DEPLOYMENT, ANY, READ));
        grants.add(Grant.of(Role.AUDITOR, OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ));
    }

    private static void addProcessOwner(List<Grant> grants) {
        grants.add(Grant.of(Role.PROCESS_OWNER, APPLICATION, "cockpit", ACCESS));
        grants.add(Grant.of(Role.PROCESS_OWNER, DEPLOYMENT, ANY, CREATE, READ));
        grants.add(Grant.of(Role.PROCESS_OWNER, PROCESS_DEFINITION, ANY, READ));
        grants.add(Grant.of(Role.PROCESS_OWNER, DECISION_DEFINITION, ANY, READ, CREATE_INSTANCE));
        grants.add(Grant.of(Role.PROCESS_OWNER, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
    }

    /** Adds what is missing. */
    void ensure(Role role, Resource resource, String id, Permission... permissions) {
        ensure(Grant.of(role, resource, id, permissions));
    }

    /** Takes permissions away. */
    void remove(Role role, Resource resource, String id, Permission... permissions) {
        Authorization existing = existing(Grant.of(role, resource, id, permissions));
        if (existing != null && Stream.of(permissions).anyMatch(existing::isPermissionGranted)) {
            List.of(permissions).forEach(existing::removePermission);
            authorizations.saveAuthorization(existing);
        }
    }

    private Authorization existing(Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
    }

    private void ensure(Grant grant) {
        Authorization existing = existing(grant);
        Authorization authorization =
                existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        if (existing == null) {
            authorization.setGroupId(grant.role().group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.id());
        } else if (grant.permissions().stream().allMatch(existing::isPermissionGranted)) {
            return;
        }
        grant.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}
