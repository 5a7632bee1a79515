package lv.saimnieks.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which versions of processes there are, and what they were deployed with. Read as the system: process owners see how
 * many cases run, though none of them.
 */
@Component
public class DeployedModels {

    private final RepositoryService repository;
    private final ManagementService management;
    private final HistoryService history;
    private final DeploymentReasons reasons;
    private final Users users;
    private final RunAsSystem asSystem;

    DeployedModels(
            @Lazy RepositoryService repository,
            @Lazy ManagementService management,
            @Lazy HistoryService history,
            DeploymentReasons reasons,
            Users users,
            RunAsSystem asSystem) {
        this.repository = repository;
        this.management = management;
        this.history = history;
        this.reasons = reasons;
        this.users = users;
        this.asSystem = asSystem;
    }

    /**
     * A version of a process.
     *
     * @param definition id of the process definition
     * @param deployment id of the deployment, whose files belong together
     * @param by how the person who deployed it is shown; null when it came with the application
     * @param source what deployed it, as the engine keeps it: {@code Camunda Modeler}; may be null
     * @param reason why, where somebody was asked
     * @param running how many cases run on it now
     */
    public record Deployed(
            String definition,
            String key,
            String name,
            int version,
            String deployment,
            Instant at,
            String by,
            String source,
            String reason,
            long running) {}

    /** All versions of all processes: key of the process, in the order of names → versions, newest first. */
    public Map<String, List<Deployed>> all() {
        return asSystem.call(() -> {
            Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                    .collect(Collectors.toMap(Deployment::getId, Function.identity()));
            Map<String, String> actors = actors();
            Map<String, String> why = reasons.all();
            Map<String, List<Deployed>> byKey = management.createProcessDefinitionStatisticsQuery().list().stream()
                    .map(d -> deployed(d, deployments.get(d.getDeploymentId()), actors, why))
                    .sorted(Comparator.comparing(Deployed::version).reversed())
                    .collect(Collectors.groupingBy(Deployed::key));
            return byKey.values().stream()
                    .map(versions -> versions.get(0))
                    .sorted(Comparator.comparing(Deployed::name, Latvian.comparator())
                            .thenComparing(Deployed::key))
                    .collect(Collectors.toMap(
                            Deployed::key, newest -> byKey.get(newest.key()), (a, b) -> a, LinkedHashMap::new));
        });
    }

    /**
     * The versions of a process, newest first.
     *
     * @throws Refusal when there is no such process
     */
    public List<Deployed> of(String key) {
        return Optional.ofNullable(all().get(key))
                .orElseThrow(() -> Refusal.missing(Wording.of("models.refusal.process", key)));
    }

    /**
     * One version of a process.
     *
     * @throws Refusal when there is no such process or version
     */
    public Deployed of(String key, int version) {
        return of(key).stream()
                .filter(d -> d.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("models.refusal.version", key, version)));
    }

    /** The files of a deployment: name as it was deployed → content; empty when there is no such deployment. */
    public Map<String, byte[]> files(String deployment) {
        return asSystem.call(() -> {
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource resource : repository.getDeploymentResources(deployment)) {
                try (InputStream content = repository.getResourceAsStreamById(deployment, resource.getId())) {
                    files.put(resource.getName(), content.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return files;
        });
    }

    /** The name of a file without folders. */
    public static String plain(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private Deployed deployed(
            ProcessDefinitionStatistics d, Deployment deployment, Map<String, String> actors, Map<String, String> why) {
        String actor = actors.get(d.getDeploymentId());
        return new Deployed(
                d.getId(),
                d.getKey(),
                d.getName() == null ? d.getKey() : d.getName(),
                d.getVersion(),
                d.getDeploymentId(),
                deployment.getDeploymentTime().toInstant(),
                actor == null ? null : users.displayName(actor),
                deployment.getSource(),
                why.get(d.getDeploymentId()),
                d.getInstances());
    }

    /** Who deployed what, as the operation log tells; what came with the application has no entry. */
    private Map<String, String> actors() {
        Map<String, String> actors = new HashMap<>();
        for (UserOperationLogEntry entry : history.createUserOperationLogQuery()
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()) {
            if (entry.getUserId() != null) {
                actors.put(entry.getDeploymentId(), entry.getUserId());
            }
        }
        return actors;
    }
}
