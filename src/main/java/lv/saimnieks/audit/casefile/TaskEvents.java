package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.audit.casefile.EngineHistory.TaskLink;
import lv.saimnieks.audit.casefile.TimelineEvent.Kind;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Events of tasks: to whom each was given, how the system gave it anew, and who completed it with which answer. */
@Component
class TaskEvents {

    private final Users users;

    TaskEvents(Users users) {
        this.users = users;
    }

    void record(EngineHistory history, RegisterEvents register, VariableChanges changes, TimelineOrder order) {
        Map<String, String> completers = completers(history);
        Map<String, List<TaskLink>> links = history.links().stream().collect(Collectors.groupingBy(TaskLink::task));
        for (HistoricTaskInstance task : history.tasks()) {
            List<TaskLink> ofTask = links.getOrDefault(task.getId(), List.of());
            order.entered(task.getActivityInstanceId(), given(task, ofTask, history));
            givenAnew(task, ofTask, history).forEach(order::recorded);
        }
        history.tasks().stream()
                .filter(t -> t.getEndTime() != null)
                .sorted(Comparator.comparing(HistoricTaskInstance::getEndTime))
                .forEach(t -> {
                    if (EngineHistory.isCompleted(t)) {
                        order.left(t.getActivityInstanceId(), completed(t, completers, history, register, changes));
                    } else {
                        order.cancelled(t.getActivityInstanceId(), cancelled(t, history));
                    }
                });
    }

    private TimelineEvent given(HistoricTaskInstance task, List<TaskLink> links, EngineHistory history) {
        Instant from = instant(task.getStartTime());
        List<TaskLink> first = links.stream()
                .filter(l -> l.added() && TimelineOrder.together(l.at(), from))
                .toList();
        List<String> people = names(first.stream().filter(TaskLink::isAssignee));
        if (people.isEmpty()) {
            people = names(first.stream().filter(TaskLink::isCandidate));
        }
        List<Fact> details = new ArrayList<>();
        add(details, "casefile.task.role", roles(first));
        add(details, "casefile.task.due", Latvian.dateTime(instant(task.getDueDate())));
        String name = history.nameOf(task.getTaskDefinitionKey());
        return event(
                        from,
                        task,
                        history,
                        people.isEmpty()
                                ? Wording.of("casefile.task.created", name)
                                : Wording.of("casefile.task.given", name, String.join(", ", people)))
                .until(instant(task.getEndTime()))
                .with(details);
    }

    private static TimelineEvent event(Instant at, HistoricTaskInstance task, EngineHistory history, String text) {
        return history.event(at, Kind.TASK, task.getTaskDefinitionKey(), text);
    }

    /** What the system changed later about who may take the task, once for each moment. */
    private List<TimelineEvent> givenAnew(HistoricTaskInstance task, List<TaskLink> links, EngineHistory history) {
        List<Instant> byPeople = history.operations().stream()
                .filter(o -> task.getId().equals(o.getTaskId()))
                .map(o -> instant(o.getTimestamp()))
                .toList();
        Instant from = instant(task.getStartTime());
        Instant end = instant(task.getEndTime());
        TreeMap<Instant, List<TaskLink>> later = links.stream()
                .filter(l -> l.user() != null && !TimelineOrder.together(l.at(), from))
                .filter(l -> end == null || !TimelineOrder.together(l.at(), end))
                .filter(l -> byPeople.stream().noneMatch(o -> TimelineOrder.together(o, l.at())))
                .collect(Collectors.groupingBy(TaskLink::at, TreeMap::new, Collectors.toList()));
        String name = history.nameOf(task.getTaskDefinitionKey());
        List<TimelineEvent> events = new ArrayList<>();
        later.forEach((at, changed) -> {
            List<String> added = names(changed.stream().filter(TaskLink::added));
            List<String> removed = names(changed.stream().filter(l -> !l.added()));
            List<Fact> details = new ArrayList<>();
            add(details, "casefile.task.added", without(added, removed));
            add(details, "casefile.task.removed", without(removed, added));
            if (!details.isEmpty()) {
                events.add(event(at, task, history, Wording.of("casefile.task.givenAnew", name))
                        .with(details));
            }
        });
        return events;
    }

    private TimelineEvent completed(
            HistoricTaskInstance task,
            Map<String, String> completers,
            EngineHistory history,
            RegisterEvents register,
            VariableChanges changes) {
        String who = completers.get(task.getId());
        List<Fact> details = new ArrayList<>();
        if (task.getDueDate() != null && task.getDueDate().before(task.getEndTime())) {
            add(details, "casefile.task.late", Latvian.dateTime(instant(task.getDueDate())));
        }
        register.ofTask(task.getId()).forEach(e -> details.add(RegisterEvents.fact(e)));
        details.addAll(changes.of(task.getActivityInstanceId()));
        String name = history.nameOf(task.getTaskDefinitionKey());
        return event(
                        instant(task.getEndTime()),
                        task,
                        history,
                        who == null
                                ? Wording.of("casefile.task.completed", name)
                                : Wording.of(
                                        "casefile.task.completedBy",
                                        name,
                                        users.displayName(who, instant(task.getEndTime()))))
                .by(who)
                .with(details);
    }

    private static TimelineEvent cancelled(HistoricTaskInstance task, EngineHistory history) {
        String name = history.nameOf(task.getTaskDefinitionKey());
        return event(instant(task.getEndTime()), task, history, Wording.of("casefile.task.cancelled", name));
    }

    /** By task id: who completed it, by the operation log, else who had it last. */
    static Map<String, String> completers(EngineHistory history) {
        Map<String, String> completers = new HashMap<>();
        history.tasks().stream()
                .filter(t -> EngineHistory.isCompleted(t) && t.getAssignee() != null)
                .forEach(t -> completers.put(t.getId(), t.getAssignee()));
        history.operations().stream()
                .filter(o -> UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(o.getOperationType()))
                .filter(o -> o.getTaskId() != null && o.getUserId() != null)
                .forEach(o -> completers.put(o.getTaskId(), o.getUserId()));
        return completers;
    }

    private List<String> names(Stream<TaskLink> links) {
        return links.map(TaskLink::user)
                .filter(Objects::nonNull)
                .map(users::displayName)
                .distinct()
                .sorted(Latvian.comparator())
                .toList();
    }

    private static String without(List<String> names, List<String> others) {
        return names.stream().filter(n -> !others.contains(n)).collect(Collectors.joining(", "));
    }

    private static String roles(List<TaskLink> links) {
        return links.stream()
                .map(TaskLink::group)
                .filter(Objects::nonNull)
                .map(g -> Role.ofGroup(g).map(Role::label).orElse(g))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Fact> details, String label, String value) {
        Optional.ofNullable(value)
                .filter(v -> !v.isBlank())
                .ifPresent(v -> details.add(new Fact(Wording.of(label), v)));
    }
}
