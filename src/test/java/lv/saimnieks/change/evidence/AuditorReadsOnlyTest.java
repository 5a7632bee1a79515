package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.audit.EngineOperations;
import lv.saimnieks.audit.EngineOperations.Operation;
import lv.saimnieks.change.ChangeStories;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An auditor changes nothing: every changing operation of the engine's REST, of the web applications' API and of ours is
 * tried against things that exist, is refused, and leaves every table as it was (E19).
 */
@AppTest
class AuditorReadsOnlyTest extends ChangeStories {

    private static final String AUDITOR = "auditors-1";

    /** Operations that read although they are not GET. */
    private static final Set<String> READING = Set.of(
            "POST /case-execution",
            "POST /case-instance",
            "POST /execution",
            "POST /external-task",
            "POST /group",
            "POST /history/activity-instance",
            "POST /history/case-instance",
            "POST /history/detail",
            "POST /history/external-task-log",
            "POST /history/job-log",
            "POST /history/process-instance",
            "POST /history/task",
            "POST /history/variable-instance",
            "POST /identity/password-policy",
            "POST /job-definition",
            "POST /job",
            "POST /process-instance",
            "POST /task",
            "POST /variable-instance",
            "POST /schema/log",
            // tells what a migration would look like or whether it would work; executes nothing
            "POST /migration/generate",
            "POST /migration/validate",
            // evaluating a decision is open to whoever may read it
            "POST /decision-definition/{id}/evaluate",
            "POST /decision-definition/key/{key}/evaluate",
            // does nothing any more since 7.24
            "POST /telemetry/configuration",
            // there are no external tasks: nobody is given one
            "POST /external-task/fetchAndLock");

    /** Our own operations that are an auditor's work, each of which writes only what the auditor says or orders, or everybody's. */
    private static final Set<String> OWN_WORK = Set.of(
            "PUT /api/audit/operations/{entry}/annotation",
            "POST /api/audit/evidence-jobs",
            "POST /api/audit/filters",
            "PUT /api/audit/filters/{id}",
            "DELETE /api/audit/filters/{id}",
            "DELETE /api/audit/evidence-jobs/{id}",
            // writes the reason into the access log, and nothing else
            "POST /registri/{register}/{number:[A-Z]+-\\d+-\\d+}/aizklatais",
            "POST /parskati/pieradijumi/parbaude",
            "POST /parskati/pieradijumi/darbi/{id}/dzest",
            // their own password and second factor, as everybody's
            "POST /profils/parole",
            "POST /ieiet/aizmirsta",
            "POST /ieiet/parole",
            "POST /ieiet/kods",
            "POST /profils/otrais-faktors",
            "POST /profils/otrais-faktors/nonemt",
            // everybody's page, which says the same whatever is sent to it
            "POST /statuss/kods");

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, String> ids = new TreeMap<>();

    private void prepare() {
        String number = toDecision();
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_AuthoriseChange")
                .singleResult();
        String definition = task.getProcessDefinitionId();
        ids.put("task", task.getId());
        ids.put("process-instance", task.getProcessInstanceId());
        ids.put("execution", task.getExecutionId());
        ids.put("process-definition", definition);
        ids.put("key", "change-management");
        ids.put("deployment", repository.getProcessDefinition(definition).getDeploymentId());
        ids.put(
                "decision-definition",
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("change-type")
                        .latestVersion()
                        .singleResult()
                        .getId());
        ids.put(
                "job",
                management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "job-definition",
                management
                        .createJobDefinitionQuery()
                        .processDefinitionId(definition)
                        .list()
                        .get(0)
                        .getId());
        ids.put("filter", filters.createFilterQuery().list().get(0).getId());
        ids.put(
                "authorization",
                authorizations.createAuthorizationQuery().list().get(0).getId());
        ids.put("user", EXPERT);
        ids.put("group", "auditor");
        ids.put(
                "variable-instance",
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "user-operation",
                history.createUserOperationLogQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getOperationId());
        ids.put("number", number);
    }

    private String path(Operation operation) {
        String kind = operation.path().replaceFirst("^/history", "").split("/")[1];
        return operation
                .path()
                .replace("{operationId}", ids.get("user-operation"))
                .replace("{userId}", EXPERT)
                .replace("{groupId}", "auditor")
                .replace("{key}", kind.equals("decision-definition") ? "change-type" : ids.get("key"))
                .replace("{varId}", "changeNumber")
                .replaceAll("\\{id}", ids.getOrDefault(kind, "none"))
                .replaceAll("\\{[^}]+}", "none");
    }

    /** A body that would work for somebody who may. */
    private String body(Operation operation) {
        String instance = ids.get("process-instance");
        String path = operation.path();
        if (path.endsWith("/suspended") || path.endsWith("/suspended-async")) {
            return path.startsWith("/job-definition/s") || path.startsWith("/process-definition/s")
                    ? "{\"processDefinitionKey\":\"change-management\",\"suspended\":true,\"includeJobs\":true}"
                    : path.matches("/(process-instance|job)/suspended.*")
                            ? "{\"processInstanceId\":\"" + instance + "\",\"processInstanceIds\":[\"" + instance
                                    + "\"],\"suspended\":true}"
                            : "{\"suspended\":true}";
        }
        if (path.endsWith("/variables/{varId}") || path.endsWith("/localVariables/{varId}")) {
            return "{\"value\":\"x\",\"type\":\"String\"}";
        }
        if (path.endsWith("/variables") || path.endsWith("/localVariables")) {
            return "{\"modifications\":{\"plan\":{\"value\":\"AFTER\",\"type\":\"String\"}}}";
        }
        return switch (operation.toString()) {
            case "POST /message" ->
                "{\"messageName\":\"ChangeWithdrawn\",\"businessKey\":\"" + ids.get("number") + "\"}";
            case "POST /signal" -> "{\"name\":\"nothing\",\"executionId\":\"" + ids.get("execution") + "\"}";
            case "POST /condition" -> "{\"variables\":{\"x\":{\"value\":1}}}";
            case "POST /task/{id}/claim", "POST /task/{id}/assignee", "POST /task/{id}/delegate" ->
                "{\"userId\":\"" + AUDITOR + "\"}";
            case "POST /task/{id}/identity-links" -> "{\"userId\":\"" + AUDITOR + "\",\"type\":\"candidate\"}";
            case "POST /task/{id}/comment/create" -> "{\"message\":\"x\"}";
            case "POST /task/create" -> "{\"id\":\"t-1\",\"name\":\"x\"}";
            case "PUT /task/{id}" -> "{\"name\":\"x\",\"priority\":99}";
            case "POST /task/{id}/complete", "POST /task/{id}/submit-form" ->
                "{\"variables\":{\"decision\":{\"value\":\"AUTHORISE\"},\"rationaleText\":{\"value\":\"Jā\"}}}";
            case "POST /process-instance/{id}/modification", "POST /process-instance/{id}/modification-async" ->
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_CloseChange\"}]}";
            case "POST /process-instance/delete", "POST /history/process-instance/delete" ->
                "{\"processInstanceIds\":[\"" + instance + "\"],\"historicProcessInstanceIds\":[\"" + instance + "\"]}";
            case "POST /job/retries" -> "{\"processInstances\":[\"" + instance + "\"],\"retries\":3}";
            case "PUT /job/{id}/retries", "PUT /job-definition/{id}/retries" -> "{\"retries\":3}";
            case "PUT /job/{id}/priority", "PUT /job-definition/{id}/jobPriority" -> "{\"priority\":9}";
            case "PUT /job/{id}/duedate" -> "{\"duedate\":\"2026-12-01T00:00:00.000+0200\"}";
            case "POST /user/create" ->
                "{\"profile\":{\"id\":\"svesais\"},\"credentials\":{\"password\":\"Svesa-parole-1\"}}";
            case "PUT /user/{id}/credentials" ->
                "{\"password\":\"Svesa-parole-1\",\"authenticatedUserPassword\":\"demo\"}";
            case "PUT /user/{id}/profile" -> "{\"id\":\"" + EXPERT + "\",\"firstName\":\"x\"}";
            case "POST /group/create", "PUT /group/{id}" -> "{\"id\":\"auditor\",\"name\":\"x\",\"type\":\"x\"}";
            case "POST /tenant/create" -> "{\"id\":\"x\",\"name\":\"x\"}";
            case "POST /authorization/create" ->
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + AUDITOR
                        + "\",\"resourceType\":8,\"resourceId\":\"*\"}";
            case "PUT /authorization/{id}" -> "{\"permissions\":[\"ALL\"],\"resourceType\":8,\"resourceId\":\"*\"}";
            case "POST /filter/create" -> "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}";
            case "PUT /filter/{id}" -> "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}";
            case "PUT /history/user-operation/{operationId}/set-annotation" -> "{\"annotation\":\"x\"}";
            case "POST /identity/verify" -> "{\"username\":\"" + EXPERT + "\",\"password\":\"demo\"}";
            case "POST /telemetry/configuration" -> "{\"enableTelemetry\":true}";
            case "POST /history/cleanup" -> "";
            default -> path.endsWith("/history-time-to-live") ? "{\"historyTimeToLive\":1}" : "{}";
        };
    }

    private Map<String, String> everyTable() {
        Map<String, String> tables = new TreeMap<>();
        List<String> names = jdbc.sql("select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = 'PUBLIC'")
                .query(String.class)
                .list();
        for (String name : names) {
            // who looked and who was refused is written down, as is when a session was used; the engine counts its own
            // work
            if (!name.toLowerCase(Locale.ROOT).matches("audit_access|spring_session.*|act_ru_meter_log")) {
                tables.put(
                        name,
                        jdbc.sql("select * from \"" + name + "\"").query().listOfRows().stream()
                                        .map(row -> row.toString()
                                                .replaceAll("\\[B@\\w+|clob\\d+[^,}]*|blob\\d+[^,}]*", ""))
                                        .sorted()
                                        .toList()
                                        .hashCode()
                                + "");
            }
        }
        return tables;
    }

    @Test
    @DisplayName("The engine's REST API, as a program and as a browser in Cockpit (E19)")
    void engine() {
        prepare();
        TestHttp program = TestHttp.basic(port, AUDITOR, "demo");
        TestHttp browser = TestHttp.browser(port, AUDITOR).inCamunda("cockpit");
        Map<String, String> before = everyTable();
        List<String> went = new ArrayList<>();
        int tried = 0;
        for (Operation operation : EngineOperations.all()) {
            if (operation.path().endsWith("/count") || READING.contains(operation.toString())) {
                continue;
            }
            tried++;
            String body = body(operation);
            int asProgram = program.json(operation.method(), "/engine-rest" + path(operation), body)
                    .status();
            int asBrowser = browser.json(
                            operation.method(), "/camunda/api/engine/engine/default" + path(operation), body)
                    .status();
            if (asProgram < 400 || asBrowser < 400) {
                went.add(operation + " " + path(operation) + ": " + asProgram + ", " + asBrowser);
            }
        }
        assertThat(went).isEmpty();
        assertThat(tried).isGreaterThan(150);
        assertThat(everyTable()).isEqualTo(before);
    }

    @Test
    @DisplayName("Our own pages and REST (E19)")
    void ours() {
        prepare();
        TestHttp program = TestHttp.basic(port, AUDITOR, "demo");
        TestHttp browser = TestHttp.browser(port, AUDITOR);
        // the secret of the public forms' keys is made once, by whoever comes first
        browser.get("/iesniegt");
        Map<String, String> before = everyTable();
        List<String> went = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                for (String pattern : mapping.getPatternValues()) {
                    String operation = method + " " + pattern;
                    if (method.asHttpMethod().equals(HttpMethod.GET)
                            || OWN_WORK.contains(operation)
                            || pattern.equals("/error")) {
                        continue;
                    }
                    String path = pattern.replaceAll("\\{(number|idOrNumber)}", ids.get("number"))
                            .replace("{code}", "P-05")
                            .replace("{register}", "pakalpojumi")
                            .replaceAll("\\{[^}]+}", "1");
                    tried.add(operation);
                    int status = pattern.startsWith("/api/")
                            ? program.json(method.name(), path, "{}").status()
                            : browser.form("/registri/izmainas", path, Map.of()).status();
                    if (status < 400) {
                        went.add(operation + ": " + status);
                    }
                }
            }
        });
        assertThat(tried).hasSizeGreaterThan(15);
        assertThat(went).isEmpty();
        assertThat(everyTable()).isEqualTo(before);
    }
}
