package lv.saimnieks.cases.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskCards;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
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
    private final TaskCards open;
    private final FilterService filters;
    private final Clock clock;

    OwnTasks(TaskService tasks, TaskCards open, FilterService filters, Clock clock) {
        this.tasks = tasks;
        this.open = open;
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * A task with what its card says of the case.
     *
     * @param step name of the task, with what it is about where several are alike
     * @param urgent whether its case goes before others
     * @param number of the case; with title and subject empty where the task tells none
     */
    public record OwnTask(
            String id,
            String step,
            String number,
            String title,
            String subject,
            boolean urgent,
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

    /** Those of these ids that the person may see, in no order; what is gone is left out. */
    public List<OwnTask> seen(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)), ids.size());
    }

    /** Those of one step of a process that the person may do: held, then waiting to be taken, the most urgent first. */
    public List<OwnTask> ofStep(String user, String process, String step, int most) {
        return Stream.of(heldBy(user), waitingFor(user))
                .flatMap(query -> read(query.processDefinitionKey(process).taskDefinitionKey(step), most).stream())
                .toList();
    }

    /** Those of the step that the person may do in these cases, however many others wait. */
    public List<OwnTask> ofStep(String user, String process, String step, Collection<String> cases) {
        return cases.isEmpty()
                ? List.of()
                : Stream.of(heldBy(user), waitingFor(user))
                        .map(query -> query.processDefinitionKey(process)
                                .taskDefinitionKey(step)
                                .processInstanceBusinessKeyIn(cases.toArray(String[]::new)))
                        .flatMap(query -> shown(query.list()).stream())
                        .toList();
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

    /** As the engine has them, those that the person holds, the most urgent first. */
    List<Task> heldTasks(String user, int most) {
        return first(heldBy(user), most);
    }

    private List<OwnTask> read(TaskQuery query, int most) {
        return shown(first(query, most));
    }

    private static List<Task> first(TaskQuery query, int most) {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, most);
    }

    /** Tasks of the engine with what their cards say. */
    List<OwnTask> shown(List<Task> found) {
        Map<String, TaskCard> cards = open.cards(found.stream().map(Task::getId).toList());
        Instant now = clock.instant();
        return found.stream()
                .map(task -> {
                    TaskCard card =
                            cards.getOrDefault(task.getId(), new TaskCard("", task.getName(), "", "", "", "", false));
                    Instant due =
                            task.getDueDate() == null ? null : task.getDueDate().toInstant();
                    return new OwnTask(
                            task.getId(),
                            card.called(),
                            card.number(),
                            card.title(),
                            card.subject(),
                            card.urgent(),
                            due,
                            due != null && due.isBefore(now));
                })
                .toList();
    }
}
