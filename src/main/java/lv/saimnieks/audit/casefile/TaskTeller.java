package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Tells what people did: tasks given out, claimed, passed on, completed with which answer, and operations on the case. */
@Component
class TaskTeller {

    /** The answer reaches the register in the same transaction that completes the task. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private static final Set<String> TOLD_ELSEWHERE =
            Set.of(UserOperationLogEntry.OPERATION_TYPE_COMPLETE, UserOperationLogEntry.OPERATION_TYPE_CREATE);
    private static final String COMPLETED = "completed";

    private final Users users;

    TaskTeller(Users users) {
        this.users = users;
    }

    /**
     * The moments.
     *
     * @param told what the register knows; what belongs to the completion of a task is taken out
     */
    List<Moment> tell(CaseHistory history, List<CaseStory.Event> told) {
        List<Moment> moments = new ArrayList<>();
        for (HistoricTaskInstance task : history.tasks()) {
            moments.add(created(task, history));
        }
        history.tasks().stream()
                .filter(t -> t.getEndTime() != null)
                .sorted(Comparator.comparing(HistoricTaskInstance::getEndTime))
                .forEach(t -> moments.add(ended(t, history, told)));
        Set<String> seen = new HashSet<>();
        for (UserOperationLogEntry entry : history.operations()) {
            if (!TOLD_ELSEWHERE.contains(entry.getOperationType())
                    && !partOfCompletion(entry, history)
                    && seen.add(entry.getOperationId() + entry.getOperationType() + entry.getTaskId())) {
                moments.add(operation(entry, history));
            }
        }
        return moments;
    }

    private Moment created(HistoricTaskInstance task, CaseHistory history) {
        List<CaseHistory.Candidate> candidates = history.candidates().getOrDefault(task.getId(), List.of());
        List<Fact> details = new ArrayList<>();
        Stream<String> given =
                candidates.stream().map(CaseHistory.Candidate::user).filter(Objects::nonNull);
        List<String> people = (candidates.stream().anyMatch(c -> c.user() != null) || task.getAssignee() == null
                        ? given
                        : Stream.of(task.getAssignee()))
                .map(users::displayName)
                .distinct()
                .sorted(Latvian.comparator())
                .toList();
        List<String> roles = candidates.stream()
                .map(CaseHistory.Candidate::group)
                .filter(Objects::nonNull)
                .map(g -> Role.ofGroup(g).map(Role::label).orElse(g))
                .distinct()
                .sorted(Latvian.comparator())
                .toList();
        add(details, "casefile.task.role", String.join(", ", roles));
        add(details, "casefile.task.due", Latvian.dateTime(instant(task.getDueDate())));
        String name = name(task);
        return new Moment(
                instant(task.getStartTime()),
                instant(task.getEndTime()),
                MomentKind.TASK,
                task.getTaskDefinitionKey(),
                name,
                null,
                people.isEmpty()
                        ? Wording.of("casefile.task.created", name)
                        : Wording.of("casefile.task.given", name, String.join(", ", people)),
                details);
    }

    private Moment ended(HistoricTaskInstance task, CaseHistory history, List<CaseStory.Event> told) {
        boolean completed = COMPLETED.equals(task.getDeleteReason());
        Optional<String> who = completed ? completedBy(task, history) : Optional.empty();
        Instant at = instant(task.getEndTime());
        List<Fact> details = new ArrayList<>();
        if (completed && task.getDueDate() != null && task.getDueDate().before(task.getEndTime())) {
            add(details, "casefile.task.late", Latvian.dateTime(instant(task.getDueDate())));
        }
        if (who.isPresent()) {
            List<CaseStory.Event> answers = told.stream()
                    .filter(e -> who.get().equals(e.user()))
                    .filter(e -> Duration.between(e.at(), at).abs().compareTo(TOGETHER) <= 0)
                    .toList();
            told.removeAll(answers);
            answers.forEach(e -> details.addAll(words(e)));
        }
        String name = name(task);
        return new Moment(
                at,
                null,
                MomentKind.TASK,
                task.getTaskDefinitionKey(),
                name,
                who.orElse(null),
                !completed
                        ? Wording.of("casefile.task.cancelled", name)
                        : who.isEmpty()
                                ? Wording.of("casefile.task.completed", name)
                                : Wording.of("casefile.task.completedBy", name, users.displayName(who.get())),
                details);
    }

    /** An event of the register as a detail: what happened, in which words. */
    static List<Fact> words(CaseStory.Event event) {
        return List.of(new Fact(event.title(), event.text() == null ? "" : event.text()));
    }

    private static Optional<String> completedBy(HistoricTaskInstance task, CaseHistory history) {
        return history.operations().stream()
                .filter(o -> task.getId().equals(o.getTaskId()))
                .filter(o -> UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(o.getOperationType()))
                .map(UserOperationLogEntry::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(task.getAssignee()));
    }

    /** Variables that a completion sets are logged with its operation. */
    private static boolean partOfCompletion(UserOperationLogEntry entry, CaseHistory history) {
        return history.operations().stream()
                .anyMatch(o -> o.getOperationId().equals(entry.getOperationId())
                        && TOLD_ELSEWHERE.contains(o.getOperationType()));
    }

    private Moment operation(UserOperationLogEntry entry, CaseHistory history) {
        boolean ofTask = EntityTypes.TASK.equals(entry.getEntityType());
        String step = history.tasks().stream()
                .filter(t -> t.getId().equals(entry.getTaskId()))
                .map(TaskTeller::name)
                .findFirst()
                .orElse(null);
        String stepId = history.tasks().stream()
                .filter(t -> t.getId().equals(entry.getTaskId()))
                .map(HistoricTaskInstance::getTaskDefinitionKey)
                .findFirst()
                .orElse(null);
        String who = entry.getUserId() == null ? Wording.of("casefile.system") : users.displayName(entry.getUserId());
        String key = "casefile.operation." + entry.getOperationType();
        List<Fact> details = new ArrayList<>();
        if (entry.getProperty() != null && !ofTask) {
            add(details, "casefile.operation.property", entry.getProperty());
        }
        add(details, "casefile.operation.before", person(entry, entry.getOrgValue()));
        add(details, "casefile.operation.after", person(entry, entry.getNewValue()));
        return new Moment(
                instant(entry.getTimestamp()),
                null,
                ofTask ? MomentKind.TASK : MomentKind.OPERATION,
                stepId,
                step,
                entry.getUserId(),
                ofTask && step != null && Wording.has(key)
                        ? Wording.of(key, step, who, person(entry, entry.getNewValue()))
                        : Wording.of("casefile.operation.other", who, entry.getOperationType(), entry.getEntityType()),
                ofTask && Wording.has(key) ? List.of() : details);
    }

    private String person(UserOperationLogEntry entry, String value) {
        boolean aboutPerson = Set.of("assignee", "owner").contains(String.valueOf(entry.getProperty()));
        return aboutPerson && value != null ? users.displayName(value) : value;
    }

    private static void add(List<Fact> details, String label, String value) {
        if (value != null && !value.isBlank()) {
            details.add(new Fact(Wording.of(label), value));
        }
    }

    private static String name(HistoricTaskInstance task) {
        return task.getName() == null
                ? task.getTaskDefinitionKey()
                : task.getName().replaceAll("\\s+", " ");
    }
}
