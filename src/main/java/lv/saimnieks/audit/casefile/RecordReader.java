package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.audit.casefile.CaseRecords.State;
import lv.saimnieks.platform.CasePath;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** Lists what the engine kept of a case; exception texts stay out, because they may hold personal data. */
final class RecordReader {

    private static final String COMPLETED = "completed";

    private RecordReader() {}

    static CaseRecords read(CaseHistory history, Instant now) {
        return new CaseRecords(
                visits(history),
                history.tasks().stream().map(t -> task(t, history, now)).toList(),
                history.incidents().stream().map(i -> incident(i, history)).toList(),
                history.jobs().stream()
                        .sorted(Comparator.comparing(HistoricJobLog::getTimestamp))
                        .map(j -> job(j, history))
                        .toList());
    }

    /** Each visit is followed by those inside it, in the order of their beginning. */
    private static List<CaseRecords.Visit> visits(CaseHistory history) {
        Set<String> known = new HashSet<>();
        history.visits().forEach(v -> known.add(v.getId()));
        Map<String, List<HistoricActivityInstance>> inside = new LinkedHashMap<>();
        history.visits()
                .forEach(v -> inside.computeIfAbsent(
                                known.contains(v.getParentActivityInstanceId()) ? v.getParentActivityInstanceId() : "",
                                k -> new ArrayList<>())
                        .add(v));
        List<CaseRecords.Visit> visits = new ArrayList<>();
        add(visits, inside, "", 0, history);
        return visits;
    }

    private static void add(
            List<CaseRecords.Visit> visits,
            Map<String, List<HistoricActivityInstance>> inside,
            String parent,
            int depth,
            CaseHistory history) {
        for (HistoricActivityInstance visit : inside.getOrDefault(parent, List.of())) {
            visits.add(visit(visit, depth, history));
            add(visits, inside, visit.getId(), depth + 1, history);
        }
    }

    private static CaseRecords.Visit visit(HistoricActivityInstance visit, int depth, CaseHistory history) {
        return new CaseRecords.Visit(
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

    private static CaseRecords.UserTask task(HistoricTaskInstance task, CaseHistory history, Instant now) {
        Instant ended = instant(task.getEndTime());
        Instant due = instant(task.getDueDate());
        return new CaseRecords.UserTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                ended == null
                        ? State.OPEN
                        : COMPLETED.equals(task.getDeleteReason()) ? State.COMPLETED : State.CANCELLED,
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

    private static Instant taken(HistoricTaskInstance task, CaseHistory history) {
        return history.links().stream()
                .filter(l -> l.task().equals(task.getId()) && l.isAssignee() && l.added())
                .filter(l -> task.getAssignee().equals(l.user()))
                .map(CaseHistory.TaskLink::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static CaseRecords.Incident incident(HistoricIncident incident, CaseHistory history) {
        String element =
                incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
        boolean own = incident.getCauseIncidentId() == null
                || incident.getCauseIncidentId().equals(incident.getId());
        return new CaseRecords.Incident(
                incident.getId(),
                element,
                history.nameOf(element),
                incident.getIncidentType(),
                incident.isOpen() ? State.OPEN : incident.isDeleted() ? State.DELETED : State.RESOLVED,
                instant(incident.getCreateTime()),
                instant(incident.getEndTime()),
                own ? null : incident.getRootCauseIncidentId(),
                FailureTeller.reasonOf(incident, history));
    }

    private static CaseRecords.JobEvent job(HistoricJobLog job, CaseHistory history) {
        return new CaseRecords.JobEvent(
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
                job.isFailureLog() ? FailureTeller.words(history.refusals().get(job.getId())) : null);
    }
}
