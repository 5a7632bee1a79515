package lv.saimnieks.cases.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.CasePath;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.SystemWork;
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
 * model that it runs on. Read as the system; callers ask first whether the person may read the case.
 */
@Component
public class CaseTrail {

    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final SystemWork systemWork;

    CaseTrail(
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            SystemWork systemWork) {
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
        this.systemWork = systemWork;
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

    /** The open tasks of the case, the most urgent first. @param processInstance null when it has no process */
    public List<OpenTask> openTasks(String processInstance) {
        if (processInstance == null) {
            return List.of();
        }
        return systemWork.call(
                () -> tasks.createTaskQuery().processInstanceId(processInstance).orderByDueDate().asc().list().stream()
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
                instant(task.getCreateTime()),
                instant(task.getDueDate()));
    }

    /** The model, as XML, in the version the case runs on. */
    public Optional<String> model(String processInstance) {
        return systemWork.call(() -> definition(processInstance).map(d -> {
            try (InputStream xml = repository.getProcessModel(d.getId())) {
                return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The way the case took so far. */
    public Way way(String processInstance) {
        return systemWork.call(() -> definition(processInstance)
                .map(d -> way(processInstance, d))
                .orElse(new Way("", 0, List.of(), Set.of(), List.of())));
    }

    private Way way(String processInstance, ProcessDefinition definition) {
        List<HistoricActivityInstance> visited = new ArrayList<>(history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstance)
                .orderPartiallyByOccurrence()
                .asc()
                .list());
        visited.sort(java.util.Comparator.comparing(HistoricActivityInstance::getStartTime));
        CasePath path = CasePath.of(repository.getBpmnModelInstance(definition.getId()), visited);
        Map<String, Element> elements = new LinkedHashMap<>();
        visited.stream()
                .filter(v -> !CasePath.isShell(v.getActivityId()))
                .forEach(v -> elements.merge(v.getActivityId(), element(v), CaseTrail::sum));
        path.thrownLinks().forEach(id -> elements.put(id, new Element(id, 1, 0, 0)));
        return new Way(
                definition.getName(),
                definition.getVersion(),
                List.copyOf(elements.values()),
                path.flows(),
                visited.stream()
                        .filter(CaseTrail::tellsSomething)
                        .map(CaseTrail::step)
                        .toList());
    }

    private static Element element(HistoricActivityInstance visit) {
        boolean open = visit.getEndTime() == null;
        return new Element(
                visit.getActivityId(),
                open || visit.isCanceled() ? 0 : 1,
                open ? 1 : 0,
                !open && visit.isCanceled() ? 1 : 0);
    }

    private static Element sum(Element a, Element b) {
        return new Element(
                a.id(), a.completed() + b.completed(), a.active() + b.active(), a.cancelled() + b.cancelled());
    }

    private static boolean tellsSomething(HistoricActivityInstance visit) {
        String type = visit.getActivityType();
        return visit.getActivityName() != null
                && !visit.getActivityName().isBlank()
                && !type.endsWith("Gateway")
                && !type.equals("subProcess")
                && !type.equals("multiInstanceBody")
                && !type.toLowerCase(java.util.Locale.ROOT).contains("link");
    }

    private static Step step(HistoricActivityInstance visit) {
        return new Step(
                visit.getActivityName(),
                visit.getAssignee(),
                instant(visit.getStartTime()),
                instant(visit.getEndTime()),
                visit.isCanceled());
    }

    private Optional<ProcessDefinition> definition(String processInstance) {
        if (processInstance == null) {
            return Optional.empty();
        }
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult();
        return Optional.ofNullable(instance).map(i -> repository.getProcessDefinition(i.getProcessDefinitionId()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
