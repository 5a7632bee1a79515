package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

    List<CaseFile.Source> read(CaseHistory history) {
        Map<String, Deployment> deployments = new LinkedHashMap<>();
        List<CaseFile.Source> sources = new ArrayList<>();
        ProcessDefinition process = history.definition();
        sources.add(source(
                PROCESS,
                process.getId(),
                process.getKey(),
                process.getName(),
                process.getVersion(),
                process.getResourceName(),
                deployment(process.getDeploymentId(), deployments)));
        for (String id : history.decisions().stream()
                .map(HistoricDecisionInstance::getDecisionDefinitionId)
                .distinct()
                .toList()) {
            DecisionDefinition decision = repository.getDecisionDefinition(id);
            sources.add(source(
                    DECISION,
                    id,
                    decision.getKey(),
                    decision.getName(),
                    decision.getVersion(),
                    decision.getResourceName(),
                    deployment(decision.getDeploymentId(), deployments)));
        }
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
    private Map<Form, String> forms(CaseHistory history) {
        Map<Form, String> forms = new LinkedHashMap<>();
        Set<String> seen = history.visits().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        for (String step : seen) {
            reference(history, step)
                    .flatMap(r -> bound(r, history, step))
                    .ifPresent(f -> forms.putIfAbsent(f, history.nameOf(step)));
        }
        return forms;
    }

    private record Reference(String key, String binding, String version) {}

    private static Optional<Reference> reference(CaseHistory history, String step) {
        BaseElement element = history.model().getModelElementById(step);
        if (element instanceof UserTask task && task.getCamundaFormRef() != null) {
            return Optional.of(new Reference(
                    task.getCamundaFormRef(), task.getCamundaFormRefBinding(), task.getCamundaFormRefVersion()));
        }
        if (element instanceof StartEvent start && start.getCamundaFormRef() != null) {
            return Optional.of(new Reference(
                    start.getCamundaFormRef(), start.getCamundaFormRefBinding(), start.getCamundaFormRefVersion()));
        }
        return Optional.empty();
    }

    private Optional<Form> bound(Reference reference, CaseHistory history, String step) {
        return switch (String.valueOf(reference.binding())) {
            case "deployment" ->
                form(
                        FORM_BY + " where KEY_ = :key and DEPLOYMENT_ID_ = :deployment",
                        Map.of(
                                "key",
                                reference.key(),
                                "deployment",
                                history.definition().getDeploymentId()));
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

    private static Instant lastUse(CaseHistory history, String step) {
        return history.visits().stream()
                .filter(v -> v.getActivityId().equals(step))
                .map(v -> v.getEndTime() == null ? v.getStartTime() : v.getEndTime())
                .map(CaseHistory::instant)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Optional<Form> form(String sql, Map<String, ?> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, i) ->
                        new Form(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)))
                .optional();
    }

    private Deployment deployment(String id, Map<String, Deployment> known) {
        return known.computeIfAbsent(
                id, k -> repository.createDeploymentQuery().deploymentId(k).singleResult());
    }

    private static CaseFile.Source source(
            String kind, String id, String key, String name, int version, String file, Deployment deployment) {
        return new CaseFile.Source(
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
