package lv.saimnieks.audit.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the history pages need to offer choices: processes with versions and steps, roles, people, states. */
@RestController
@Tag(name = "audit.tag")
class ChoicesApi {

    private static final String VERSIONS = """
            select d.KEY_, d.VERSION_, d.ID_, y.DEPLOY_TIME_,
              (select count(*) from ACT_HI_PROCINST p where p.PROC_DEF_ID_ = d.ID_) CASES
            from ACT_RE_PROCDEF d join ACT_RE_DEPLOYMENT y on y.ID_ = d.DEPLOYMENT_ID_
            where d.KEY_ in (:keys) order by d.KEY_, d.VERSION_ desc""";

    private static final Set<Role> ACTING = EnumSet.of(Role.ADMINISTRATOR, Role.PROCESS_OWNER);

    private final AuditAccess access;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final RunAsSystem asSystem;
    private final Users users;
    private final JdbcClient jdbc;

    ChoicesApi(
            AuditAccess access,
            @Lazy RepositoryService repository,
            @Lazy IdentityService identity,
            RunAsSystem asSystem,
            Users users,
            JdbcClient jdbc) {
        this.access = access;
        this.repository = repository;
        this.identity = identity;
        this.asSystem = asSystem;
        this.users = users;
        this.jdbc = jdbc;
    }

    /** A key or id with the name people see. */
    record Choice(String id, String label) {}

    /** A process with its name. */
    record NamedProcess(String key, String name) {}

    /** Who looks, and what requests that write need; nulls when there is no browser session. */
    record Session(
            String user, String csrfHeader, String csrfToken, boolean mayAnnotate, List<NamedProcess> processes) {}

    /** A deployed version. */
    record Version(int version, String definitionId, Instant deployedAt, long cases) {}

    /** An element of the newest model that a case can come to. */
    record Step(String id, String name, String type) {}

    /** A process with what can be chosen of it. */
    record ProcessChoice(String key, String name, int latestVersion, List<Version> versions, List<Step> steps) {}

    /**
     * Everything that can be chosen.
     *
     * @param cases whether the person may read cases; if not, only figures and models of the processes, and there is
     *     nothing else to choose
     * @param mayAct whether the person may order something to be done to many cases
     */
    record Options(
            boolean cases,
            List<ProcessChoice> processes,
            List<Choice> roles,
            List<Choice> users,
            List<Choice> states,
            List<Choice> comparisons,
            List<Choice> variableTypes,
            boolean mayAct) {}

    @GetMapping(path = "/api/audit/session", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "history.api.session")
    Session session(@Parameter(hidden = true) Authentication who, @Parameter(hidden = true) CsrfToken token) {
        Set<String> keys = access.required();
        Set<Role> roles = users.rolesOf(who.getName());
        return new Session(
                who.getName(),
                token == null ? null : token.getHeaderName(),
                token == null ? null : token.getToken(),
                roles.contains(Role.AUDITOR) || roles.contains(Role.ADMINISTRATOR),
                access.newest(keys).stream()
                        .map(d -> new NamedProcess(d.getKey(), d.getName()))
                        .toList());
    }

    @GetMapping(path = "/api/audit/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "history.api.options")
    Options options(@Parameter(hidden = true) Authentication who) {
        Set<String> keys = access.requiredToStudy();
        Map<String, List<Version>> versions = versions(keys);
        List<ProcessChoice> choices = access.newest(keys).stream()
                .map(d -> new ProcessChoice(
                        d.getKey(),
                        d.getName(),
                        d.getVersion(),
                        versions.getOrDefault(d.getKey(), List.of()),
                        steps(d)))
                .toList();
        if (access.readable().isEmpty()) {
            return new Options(false, choices, List.of(), List.of(), List.of(), List.of(), List.of(), false);
        }
        return new Options(
                true,
                choices,
                Arrays.stream(Role.values())
                        .map(r -> new Choice(r.group(), r.label()))
                        .toList(),
                people(),
                Arrays.stream(CaseState.values())
                        .map(s -> new Choice(s.name(), s.label()))
                        .toList(),
                Arrays.stream(VariableFilter.Comparison.values())
                        .map(c -> new Choice(c.name(), c.label()))
                        .toList(),
                Arrays.stream(VariableFilter.Type.values())
                        .map(t -> new Choice(t.name(), t.label()))
                        .toList(),
                users.rolesOf(who.getName()).stream().anyMatch(ACTING::contains));
    }

    private Map<String, List<Version>> versions(Set<String> keys) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        jdbc.sql(VERSIONS).param("keys", keys).query(row -> {
            versions.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                    .add(new Version(
                            row.getInt(2), row.getString(3), row.getTimestamp(4).toInstant(), row.getLong(5)));
        });
        return versions;
    }

    private List<Step> steps(ProcessDefinition definition) {
        return asSystem.call(() ->
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                        .filter(n -> !(n instanceof Gateway) && n.getName() != null)
                        .map(n -> new Step(
                                n.getId(),
                                n.getName().replaceAll("\\s+", " "),
                                n.getElementType().getTypeName()))
                        .sorted(Comparator.comparing(Step::name, Latvian.comparator()))
                        .toList());
    }

    private List<Choice> people() {
        return asSystem.call(() -> identity.createUserQuery().list().stream()
                .map(User::getId)
                .map(id -> new Choice(id, users.displayName(id)))
                .sorted(Comparator.comparing(Choice::label, Latvian.comparator()))
                .toList());
    }
}
