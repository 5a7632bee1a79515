package lv.saimnieks.platform.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the engine knows of a case, for its page: who has which task now, and the way it took through the version of the
 * model that it runs on. Read as the system; callers make sure first that the person may read the case.
 */
@Component
public class CaseTrail {

    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    CaseTrail(
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            RunAsSystem asSystem) {
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /**
     * An open task.
     *
     * @param assignee who works on it; null while it waits for one of the candidates
     * @param candidates user ids of who may take it
     * @param role Latvian name of the role, empty when there is none
     * @param due null when it has no term
     */
    public record OpenTask(
            String id,
            String name,
            String assignee,
            List<String> candidates,
            String role,
            Instant created,
            Instant due) {

        /** Whether the person has it: works on it, or may take it. */
        public boolean belongsTo(String user) {
            return assignee == null ? candidates.contains(user) : assignee.equals(user);
        }
    }

    /**
     * An element of the model that the case came to.
     *
     * @param completed how many times it was completed
     * @param active how many times it is open now
     * @param cancelled how many times it was ended by something else
     */
    public record Element(String id, int completed, int active, int cancelled) {

        Element(CasePath.Element element) {
            this(element.id(), element.completed(), element.active(), element.cancelled());
        }

        /** {@code active}, {@code done} or {@code cancelled}. */
        public String getState() {
            return active > 0 ? "active" : completed > 0 ? "done" : "cancelled";
        }
    }

    /**
     * A step of the way in words.
     *
     * @param by who did it, null for the system
     * @param to null while it lasts
     */
    public record Step(String name, String by, Instant from, Instant to, boolean cancelled) {}

    /**
     * The way through the model.
     *
     * @param process Latvian name of the process
     * @param version of the process definition; 0 when the case has no process
     * @param flows ids of the sequence flows taken
     */
    public record Way(String process, int version, List<Element> elements, Set<String> flows, List<Step> steps) {}

    /**
     * The open tasks of the case, the most urgent first.
     *
     * @param instance process instance id; null when the case has no process
     */
    public List<OpenTask> openTasks(String instance) {
        return instance == null
                ? List.of()
                : asSystem.call(
                        () -> tasks.createTaskQuery().processInstanceId(instance).orderByDueDate().asc().list().stream()
                                .map(this::open)
                                .toList());
    }

    private OpenTask open(Task task) {
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(l -> "candidate".equals(l.getType()))
                .toList();
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                links.stream()
                        .map(IdentityLink::getUserId)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                links.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .map(g -> Role.ofGroup(g).map(Role::label).orElse(g))
                        .collect(Collectors.joining(", ")),
                CasePath.instant(task.getCreateTime()),
                CasePath.instant(task.getDueDate()));
    }

    /** The model, as XML, in the version the case runs on. */
    public Optional<String> model(String instance) {
        return asSystem.call(() -> definition(instance).map(id -> {
            try (InputStream xml = repository.getProcessModel(id)) {
                return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The way the case took so far. */
    public Way way(String instance) {
        return asSystem.call(() -> definition(instance)
                .map(id -> way(instance, id))
                .orElse(new Way("", 0, List.of(), Set.of(), List.of())));
    }

    private Way way(String instance, String definition) {
        List<HistoricActivityInstance> visits = CasePath.visits(history, instance);
        CasePath path = CasePath.of(repository.getBpmnModelInstance(definition), visits);
        Set<String> leftByOutcome = CasePath.leftByOutcome(visits);
        ProcessDefinition process = repository.getProcessDefinition(definition);
        return new Way(
                process.getName(),
                process.getVersion(),
                path.elements().stream().map(Element::new).toList(),
                path.flows(),
                visits.stream()
                        .filter(CaseTrail::tellsSomething)
                        .map(v -> new Step(
                                v.getActivityName(),
                                v.getAssignee(),
                                CasePath.instant(v.getStartTime()),
                                CasePath.instant(v.getEndTime()),
                                v.isCanceled() && !leftByOutcome.contains(v.getId())))
                        .toList());
    }

    private static boolean tellsSomething(HistoricActivityInstance visit) {
        String type = visit.getActivityType();
        return visit.getActivityName() != null
                && !visit.getActivityName().isBlank()
                && !type.endsWith("Gateway")
                && !type.equals("subProcess")
                && !type.equals("multiInstanceBody")
                && !type.toLowerCase(Locale.ROOT).contains("link");
    }

    /** Id of the process definition that the case runs on. */
    private Optional<String> definition(String instance) {
        return instance == null
                ? Optional.empty()
                : Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(instance)
                                .singleResult())
                        .map(HistoricProcessInstance::getProcessDefinitionId);
    }
}
