package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_ATTRIBUTE_FORM_REF;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_ATTRIBUTE_FORM_REF_BINDING;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_ATTRIBUTE_FORM_REF_VERSION;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.platform.casework.CasePath;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exact versions of process, decisions and forms that a case used, and their text as deployed. */
@Component
class SourceReader {

    static final String PROCESS = "PROCESS";
    static final String DECISION = "DECISION";
    static final String FORM = "FORM";

    /** The engine's public API finds no form definitions. */
    private static final String FORM_BY =
            "select ID_, KEY_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_CAMFORMDEF";

    private final RepositoryService repository;
    private final JdbcClient jdbc;

    SourceReader(@Lazy RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** A form as deployed. */
    private record Form(String id, String key, int version, String deployment, String resource) {}

    List<CaseReport.Source> read(EngineHistory history) {
        Map<String, Deployment> deployments = new LinkedHashMap<>();
        List<CaseReport.Source> sources = new ArrayList<>();
        sources.add(source(PROCESS, history.definition(), deployments));
        history.decisions().stream()
                .map(HistoricDecisionInstance::getDecisionDefinitionId)
                .distinct()
                .map(repository::getDecisionDefinition)
                .forEach(d -> sources.add(source(DECISION, d, deployments)));
        forms(history)
                .forEach((form, step) -> sources.add(source(
                        FORM,
                        form.id(),
                        form.key(),
                        step,
                        form.version(),
                        form.resource(),
                        deployment(form.deployment(), deployments))));
        return sources;
    }

    /** The text of a model or form; empty when there is none, or when it belongs to processes outside of the set. */
    Optional<String> text(String kind, String id, Set<String> readable) {
        return switch (kind) {
            case PROCESS ->
                repository.createProcessDefinitionQuery().processDefinitionId(id).list().stream()
                        .filter(p -> readable.contains(p.getKey()))
                        .findFirst()
                        .map(p -> text(p.getDeploymentId(), p.getResourceName()));
            case DECISION ->
                repository.createDecisionDefinitionQuery().decisionDefinitionId(id).list().stream()
                        .filter(d -> mayRead(d.getDeploymentId(), readable))
                        .findFirst()
                        .map(d -> text(d.getDeploymentId(), d.getResourceName()));
            case FORM ->
                form(FORM_BY + " where ID_ = :id", Map.of("id", id))
                        .filter(f -> mayRead(f.deployment(), readable))
                        .map(f -> text(f.deployment(), f.resource()));
            default -> Optional.empty();
        };
    }

    private boolean mayRead(String deployment, Set<String> readable) {
        List<ProcessDefinition> together = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list();
        return together.isEmpty() || together.stream().anyMatch(p -> readable.contains(p.getKey()));
    }

    private String text(String deployment, String resource) {
        try (InputStream file = repository.getResourceAsStream(deployment, resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms of the steps that the case came to, with the name of the step. */
    private Map<Form, String> forms(EngineHistory history) {
        Map<Form, String> forms = new LinkedHashMap<>();
        Map<String, Form> deployed = deployed(history.definition().getDeploymentId());
        Set<String> seen = history.visits().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        for (String step : seen) {
            reference(history, step)
                    .flatMap(r -> bound(r, deployed, history, step))
                    .ifPresent(f -> forms.putIfAbsent(f, history.nameOf(step)));
        }
        return forms;
    }

    private record Reference(String key, String binding, String version) {}

    private static Optional<Reference> reference(EngineHistory history, String step) {
        BaseElement element = history.model().getModelElementById(step);
        return Optional.ofNullable(element)
                .map(e -> e.getAttributeValueNs(CAMUNDA_NS, CAMUNDA_ATTRIBUTE_FORM_REF))
                .map(k -> new Reference(
                        k,
                        element.getAttributeValueNs(CAMUNDA_NS, CAMUNDA_ATTRIBUTE_FORM_REF_BINDING),
                        element.getAttributeValueNs(CAMUNDA_NS, CAMUNDA_ATTRIBUTE_FORM_REF_VERSION)));
    }

    /** The forms of a deployment by key, in one query: most steps use one of these. */
    private Map<String, Form> deployed(String deployment) {
        return jdbc
                .sql(FORM_BY + " where DEPLOYMENT_ID_ = :deployment")
                .param("deployment", deployment)
                .query(SourceReader::form)
                .list()
                .stream()
                .collect(Collectors.toMap(Form::key, Function.identity(), (x, y) -> x));
    }

    private Optional<Form> bound(Reference reference, Map<String, Form> deployed, EngineHistory history, String step) {
        return switch (String.valueOf(reference.binding())) {
            case "deployment" -> Optional.ofNullable(deployed.get(reference.key()));
            case "version" ->
                form(
                        FORM_BY + " where KEY_ = :key and VERSION_ = :version",
                        Map.of("key", reference.key(), "version", Integer.valueOf(reference.version())));
            default -> newestAt(reference.key(), lastUse(history, step));
        };
    }

    private Optional<Form> newestAt(String key, Instant moment) {
        return form(
                "select f.ID_, f.KEY_, f.VERSION_, f.DEPLOYMENT_ID_, f.RESOURCE_NAME_ from ACT_RE_CAMFORMDEF f"
                        + " join ACT_RE_DEPLOYMENT d on d.ID_ = f.DEPLOYMENT_ID_"
                        + " where f.KEY_ = :key and d.DEPLOY_TIME_ <= :moment order by f.VERSION_ desc limit 1",
                Map.of("key", key, "moment", java.sql.Timestamp.from(moment)));
    }

    private static Instant lastUse(EngineHistory history, String step) {
        return history.visits().stream()
                .filter(v -> v.getActivityId().equals(step))
                .map(v -> v.getEndTime() == null ? v.getStartTime() : v.getEndTime())
                .map(CasePath::instant)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Optional<Form> form(String sql, Map<String, ?> parameters) {
        return jdbc.sql(sql).params(parameters).query(SourceReader::form).optional();
    }

    private static Form form(ResultSet row, int number) throws SQLException {
        return new Form(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5));
    }

    private Deployment deployment(String id, Map<String, Deployment> known) {
        return known.computeIfAbsent(
                id, k -> repository.createDeploymentQuery().deploymentId(k).singleResult());
    }

    private CaseReport.Source source(String kind, ResourceDefinition used, Map<String, Deployment> deployments) {
        return source(
                kind,
                used.getId(),
                used.getKey(),
                used.getName(),
                used.getVersion(),
                used.getResourceName(),
                deployment(used.getDeploymentId(), deployments));
    }

    private static CaseReport.Source source(
            String kind, String id, String key, String name, int version, String file, Deployment deployment) {
        return new CaseReport.Source(
                kind,
                id,
                key,
                name == null ? key : name,
                version,
                deployment == null ? null : instant(deployment.getDeploymentTime()),
                deployment == null ? null : deployment.getName(),
                file,
                "/api/audit/sources/" + kind + "/" + id);
    }
}
