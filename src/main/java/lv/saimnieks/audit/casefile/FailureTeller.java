package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;

/** Tells what failed: each attempt that will be repeated, the incident after the last one, and how it was settled. */
final class FailureTeller {

    private FailureTeller() {}

    static void tell(CaseHistory history, StoryOrder order) {
        for (HistoricJobLog job : history.jobs()) {
            if (job.isFailureLog() && incidentOf(job, history) == null) {
                order.recorded(moment(
                        instant(job.getTimestamp()),
                        null,
                        MomentKind.RETRY,
                        job.getActivityId(),
                        history,
                        Wording.of(
                                "casefile.retry",
                                history.nameOf(job.getActivityId()),
                                Math.max(0, job.getJobRetries() - 1)),
                        reason(history.refusals().get(job.getId()))));
            }
        }
        history.incidents().forEach(i -> incident(i, history, order));
    }

    /** The incident that the failure of a job led to; it tells of the failure too. */
    private static HistoricIncident incidentOf(HistoricJobLog job, CaseHistory history) {
        return history.incidents().stream()
                .filter(i -> Objects.equals(i.getConfiguration(), job.getJobId()))
                .filter(i -> StoryOrder.together(instant(i.getCreateTime()), instant(job.getTimestamp())))
                .findFirst()
                .orElse(null);
    }

    /** Why it happened, as far as that may be told. */
    static String reasonOf(HistoricIncident incident, CaseHistory history) {
        return words(refusal(incident, history));
    }

    private static String refusal(HistoricIncident incident, CaseHistory history) {
        return history.jobs().stream()
                .filter(j -> j.isFailureLog() && incident.equals(incidentOf(j, history)))
                .map(j -> history.refusals().get(j.getId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void incident(HistoricIncident incident, CaseHistory history, StoryOrder order) {
        String element =
                incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
        String step = history.nameOf(element);
        order.recorded(moment(
                instant(incident.getCreateTime()),
                instant(incident.getEndTime()),
                MomentKind.INCIDENT,
                element,
                history,
                Wording.of("casefile.incident.happened", step),
                reason(refusal(incident, history))));
        if (incident.getEndTime() != null) {
            order.recorded(moment(
                    instant(incident.getEndTime()),
                    null,
                    MomentKind.INCIDENT,
                    element,
                    history,
                    Wording.of(incident.isDeleted() ? "casefile.incident.gone" : "casefile.incident.resolved", step),
                    List.of()));
        }
    }

    private static Moment moment(
            Instant at,
            Instant until,
            MomentKind kind,
            String element,
            CaseHistory history,
            String text,
            List<Fact> details) {
        return new Moment(at, until, kind, element, history.nameOf(element), null, text, details);
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
