package lv.saimnieks.cases.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a person, as Tasklist has them, for whoever acts: asked with the person's own rights in the engine. */
@Service
@Transactional(readOnly = true)
public class OwnTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FilterService filters;
    private final Clock clock;

    OwnTasks(TaskService tasks, RuntimeService runtime, FilterService filters, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * A task with what its card says of the case.
     *
     * @param step name of the task
     * @param number of the case; with title and subject empty where the task tells none
     */
    public record OwnTask(
            String id,
            String step,
            String number,
            String title,
            String subject,
            @Nullable Instant due,
            boolean late) {}

    /**
     * How many there are.
     *
     * @param late held by the person and past their time
     * @param today held, due today and not yet late
     * @param held all that the person holds
     * @param waiting for anybody of a group, and the person may take it
     */
    public record Counts(long late, long today, long held, long waiting) {}

    /** Those that the person holds, the most urgent first. */
    public List<OwnTask> held(String user, int most) {
        return read(heldBy(user), most);
    }

    /** Those that the person may take, the most urgent first. */
    public List<OwnTask> waiting(String user, int most) {
        return read(waitingFor(user), most);
    }

    public Counts counts(String user) {
        Date now = Date.from(clock.instant());
        ZonedDateTime midnight =
                LocalDate.now(clock.withZone(Latvian.ZONE)).plusDays(1).atStartOfDay(Latvian.ZONE);
        return new Counts(
                heldBy(user).dueBefore(now).count(),
                heldBy(user)
                        .dueAfter(now)
                        .dueBefore(Date.from(midnight.toInstant()))
                        .count(),
                heldBy(user).count(),
                waitingFor(user).count());
    }

    /** The address of a filter of Tasklist that the person may use; Tasklist's own where there is none of that name. */
    public String listed(String filter) {
        String tasklist = "/camunda/app/tasklist/default/";
        return filters.createTaskFilterQuery().filterName(filter).list().stream()
                .findFirst()
                .map(found -> tasklist + "#/?filter=" + found.getId())
                .orElse(tasklist);
    }

    private TaskQuery heldBy(String user) {
        return tasks.createTaskQuery().active().taskAssignee(user);
    }

    private TaskQuery waitingFor(String user) {
        return tasks.createTaskQuery().active().taskUnassigned().taskCandidateUser(user);
    }

    private List<OwnTask> read(TaskQuery query, int most) {
        List<Task> found =
                query.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, most);
        Map<String, Map<String, String>> cards = cards(found);
        Instant now = clock.instant();
        return found.stream()
                .map(task -> {
                    Map<String, String> card = cards.getOrDefault(task.getId(), Map.of());
                    Instant due =
                            task.getDueDate() == null ? null : task.getDueDate().toInstant();
                    return new OwnTask(
                            task.getId(),
                            task.getName(),
                            card.getOrDefault("caseNumber", ""),
                            card.getOrDefault("caseTitle", ""),
                            card.getOrDefault("caseSubject", ""),
                            due,
                            due != null && due.isBefore(now));
                })
                .toList();
    }

    private Map<String, Map<String, String>> cards(List<Task> found) {
        Map<String, Map<String, String>> cards = new HashMap<>();
        if (!found.isEmpty()) {
            for (VariableInstance value : runtime.createVariableInstanceQuery()
                    .taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                    .variableNameIn("caseNumber", "caseTitle", "caseSubject")
                    .list()) {
                cards.computeIfAbsent(value.getTaskId(), task -> new HashMap<>())
                        .put(value.getName(), String.valueOf(value.getValue()));
            }
        }
        return cards;
    }
}
