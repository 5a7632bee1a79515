package lv.saimnieks.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which processes' history the person acting may read: the engine's {@code READ_HISTORY} on the process decides. Who may
 * read the history of all processes may read logs and lists also when no model is there any more.
 */
@Component
public class AuditAccess {

    /** Stands among the keys of who may read all processes, whatever is deployed. */
    public static final String ALL = Authorization.ANY;

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    AuditAccess(@Lazy AuthorizationService authorizations, @Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /**
     * Keys of the processes whose history the person may read, with {@link #ALL} among them for who may read all; empty
     * when there are none or nobody is logged in.
     */
    public Set<String> readable() {
        return allowed(Permissions.READ_HISTORY);
    }

    /**
     * Keys of the processes whose models and figures the person may read: those of {@link #readable}, and for process
     * owners each whose model they may read. They are to improve it, and neither tells of any single case.
     */
    public Set<String> studied() {
        Set<String> keys = new TreeSet<>(readable());
        if (groups().contains(Role.PROCESS_OWNER.group())) {
            keys.addAll(allowed(Permissions.READ));
        }
        return keys;
    }

    private static List<String> groups() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null
                ? List.of()
                : person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList();
    }

    private Set<String> allowed(Permission permission) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            return Set.of();
        }
        List<String> groups = groups();
        return asSystem.call(() -> {
            Predicate<String> may = key -> authorizations.isUserAuthorized(
                    person.getName(), groups, permission, Resources.PROCESS_DEFINITION, key);
            Set<String> keys = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                    .map(ProcessDefinition::getKey)
                    .filter(may)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (may.test(ALL)) {
                keys.add(ALL);
            }
            return keys;
        });
    }

    /**
     * The same as {@link #readable}, for operations that make no sense without any.
     *
     * @throws Refusal when the person may read the history of no process
     */
    public Set<String> required() {
        return some(readable());
    }

    /**
     * The same as {@link #studied}, for operations that make no sense without any.
     *
     * @throws Refusal when the person may read models and figures of no process
     */
    public Set<String> requiredToStudy() {
        return some(studied());
    }

    /** The newest version of each of these processes, in the order of their names. */
    public List<ProcessDefinition> newest(Collection<String> keys) {
        return asSystem.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(d -> keys.contains(d.getKey()))
                .sorted(Comparator.comparing(d -> d.getName() == null ? d.getKey() : d.getName(), Latvian.comparator()))
                .toList());
    }

    private static Set<String> some(Set<String> keys) {
        if (keys.isEmpty()) {
            throw Refusal.forbidden(Wording.of("audit.refusal.history"));
        }
        return keys;
    }
}
