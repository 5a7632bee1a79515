package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.util.List;
import java.util.Objects;
import lv.saimnieks.audit.casefile.TimelineEvent.Kind;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;

/** Events of what failed: each attempt that will be repeated, the incident after the last one, and how it was settled. */
final class IncidentEvents {

    private IncidentEvents() {}

    static void record(EngineHistory history, TimelineOrder order) {
        for (HistoricJobLog job : history.jobs()) {
            if (job.isFailureLog() && incidentOf(job, history) == null) {
                int left = Math.max(0, job.getJobRetries() - 1);
                String text = Wording.of(
                        left == 0 ? "casefile.retryInVain" : "casefile.retry",
                        history.nameOf(job.getActivityId()),
                        left);
                order.recorded(history.event(instant(job.getTimestamp()), Kind.RETRY, job.getActivityId(), text)
                        .with(reason(history.refusals().get(job.getId()))));
            }
        }
        history.incidents().forEach(i -> incident(i, history, order));
    }

    /** The incident that the failure of a job led to; it says what failed too. */
    private static HistoricIncident incidentOf(HistoricJobLog job, EngineHistory history) {
        return history.incidents().stream()
                .filter(i -> job.getId().equals(i.getHistoryConfiguration()))
                .findFirst()
                .orElse(null);
    }

    /** Why it happened, as far as that may be said. */
    static String reasonOf(HistoricIncident incident, EngineHistory history) {
        return words(refusal(incident, history));
    }

    private static String refusal(HistoricIncident incident, EngineHistory history) {
        return history.jobs().stream()
                .filter(j -> j.isFailureLog() && incident.equals(incidentOf(j, history)))
                .map(j -> history.refusals().get(j.getId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void incident(HistoricIncident incident, EngineHistory history, TimelineOrder order) {
        String element = EngineHistory.elementOf(incident);
        String step = history.nameOf(element);
        order.recorded(history.event(
                        instant(incident.getCreateTime()),
                        Kind.INCIDENT,
                        element,
                        Wording.of("casefile.incident.happened", step))
                .until(instant(incident.getEndTime()))
                .with(reason(refusal(incident, history))));
        if (incident.getEndTime() != null) {
            order.recorded(history.event(
                    instant(incident.getEndTime()),
                    Kind.INCIDENT,
                    element,
                    Wording.of(incident.isDeleted() ? "casefile.incident.gone" : "casefile.incident.resolved", step)));
        }
    }

    /** Only what the product itself says: messages of databases and libraries may hold data, and data may be personal. */
    private static List<Fact> reason(String refusal) {
        return List.of(new Fact(Wording.of("casefile.incident.reason"), words(refusal)));
    }

    /** What the product itself said, else that it was something technical. */
    static String words(String refusal) {
        return refusal == null ? Wording.of("casefile.incident.technical") : refusal;
    }
}
