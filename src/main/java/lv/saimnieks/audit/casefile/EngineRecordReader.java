package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.EngineRecords.State;
import lv.saimnieks.platform.casework.CasePath;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** Lists what the engine kept of a case; exception texts stay out, because they may hold personal data. */
final class EngineRecordReader {

    private EngineRecordReader() {}

    static EngineRecords read(EngineHistory history, Instant now) {
        return new EngineRecords(
                visits(history),
                history.tasks().stream().map(t -> task(t, history, now)).toList(),
                history.incidents().stream().map(i -> incident(i, history)).toList(),
                history.jobs().stream()
                        .sorted(Comparator.comparing(HistoricJobLog::getTimestamp))
                        .map(j -> job(j, history))
                        .toList());
    }

    /** Each visit is followed by those inside it, in the order of their beginning. */
    private static List<EngineRecords.ActivityInstance> visits(EngineHistory history) {
        Set<String> known =
                history.visits().stream().map(HistoricActivityInstance::getId).collect(Collectors.toSet());
        Map<String, List<HistoricActivityInstance>> inside = history.visits().stream()
                .collect(Collectors.groupingBy(
                        v -> known.contains(v.getParentActivityInstanceId()) ? v.getParentActivityInstanceId() : ""));
        List<EngineRecords.ActivityInstance> visits = new ArrayList<>();
        add(visits, inside, "", 0, history);
        return visits;
    }

    private static void add(
            List<EngineRecords.ActivityInstance> visits,
            Map<String, List<HistoricActivityInstance>> inside,
            String parent,
            int depth,
            EngineHistory history) {
        for (HistoricActivityInstance visit : inside.getOrDefault(parent, List.of())) {
            visits.add(visit(visit, depth, history));
            add(visits, inside, visit.getId(), depth + 1, history);
        }
    }

    private static EngineRecords.ActivityInstance visit(
            HistoricActivityInstance visit, int depth, EngineHistory history) {
        return new EngineRecords.ActivityInstance(
                visit.getId(),
                visit.getParentActivityInstanceId(),
                depth,
                CasePath.isShell(visit.getActivityId())
                        ? visit.getActivityId()
                                .substring(0, visit.getActivityId().indexOf('#'))
                        : visit.getActivityId(),
                history.nameOf(visit.getActivityId()),
                visit.getActivityType(),
                visit.getEndTime() == null ? State.ACTIVE : visit.isCanceled() ? State.CANCELLED : State.COMPLETED,
                visit.getAssignee(),
                instant(visit.getStartTime()),
                instant(visit.getEndTime()),
                visit.getDurationInMillis(),
                visit.getCalledProcessInstanceId());
    }

    private static EngineRecords.UserTask task(HistoricTaskInstance task, EngineHistory history, Instant now) {
        Instant ended = instant(task.getEndTime());
        Instant due = instant(task.getDueDate());
        return new EngineRecords.UserTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                ended == null ? State.OPEN : EngineHistory.isCompleted(task) ? State.COMPLETED : State.CANCELLED,
                task.getAssignee(),
                task.getOwner(),
                instant(task.getStartTime()),
                task.getAssignee() == null ? null : taken(task, history),
                ended,
                task.getDurationInMillis(),
                due,
                instant(task.getFollowUpDate()),
                task.getPriority(),
                due != null && due.isBefore(ended == null ? now : ended));
    }

    private static Instant taken(HistoricTaskInstance task, EngineHistory history) {
        return history.links().stream()
                .filter(l -> l.task().equals(task.getId()) && l.isAssignee() && l.added())
                .filter(l -> task.getAssignee().equals(l.user()))
                .map(EngineHistory.TaskLink::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static EngineRecords.Incident incident(HistoricIncident incident, EngineHistory history) {
        String element = EngineHistory.elementOf(incident);
        boolean own = incident.getCauseIncidentId() == null
                || incident.getCauseIncidentId().equals(incident.getId());
        return new EngineRecords.Incident(
                incident.getId(),
                element,
                history.nameOf(element),
                incident.getIncidentType(),
                incident.isOpen() ? State.OPEN : incident.isDeleted() ? State.DELETED : State.RESOLVED,
                instant(incident.getCreateTime()),
                instant(incident.getEndTime()),
                own ? null : incident.getRootCauseIncidentId(),
                IncidentEvents.reasonOf(incident, history));
    }

    private static EngineRecords.JobEvent job(HistoricJobLog job, EngineHistory history) {
        return new EngineRecords.JobEvent(
                job.getId(),
                instant(job.getTimestamp()),
                job.getJobId(),
                job.getActivityId(),
                history.nameOf(job.getActivityId()),
                job.getJobDefinitionType(),
                job.isFailureLog()
                        ? State.FAILED
                        : job.isSuccessLog() ? State.COMPLETED : job.isDeletionLog() ? State.DELETED : State.CREATED,
                job.getJobRetries(),
                instant(job.getJobDueDate()),
                job.isFailureLog() ? IncidentEvents.words(history.refusals().get(job.getId())) : null);
    }
}
