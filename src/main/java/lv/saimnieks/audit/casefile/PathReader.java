package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.CasePath;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;

/** The way of a case through its model: how often, in which order, how long, and what was cancelled or failed. */
final class PathReader {

    private PathReader() {}

    static CaseFile.Path read(CaseHistory history, Instant now) {
        CasePath path = CasePath.of(history.model(), history.visits());
        Map<String, Gathered> elements = new LinkedHashMap<>();
        int order = 0;
        for (HistoricActivityInstance visit : history.visits()) {
            if (!CasePath.isShell(visit.getActivityId())) {
                elements.computeIfAbsent(visit.getActivityId(), Gathered::new).add(visit, ++order, now);
            }
        }
        for (HistoricIncident incident : history.incidents()) {
            Gathered element = elements.get(incident.getActivityId());
            if (element != null) {
                element.failed++;
            }
        }
        path.thrownLinks()
                .forEach(id -> elements.computeIfAbsent(id, Gathered::new).jumped());
        return new CaseFile.Path(
                elements.values().stream().map(e -> e.element(history)).toList(), List.copyOf(path.flows()));
    }

    private static final class Gathered {
        private final String id;
        private final List<Integer> order = new ArrayList<>();
        private String type = "intermediateLinkThrow";
        private int completed;
        private int active;
        private int cancelled;
        private int failed;
        private Instant first;
        private Instant last;
        private long total;

        Gathered(String id) {
            this.id = id;
        }

        void add(HistoricActivityInstance visit, int place, Instant now) {
            type = visit.getActivityType();
            order.add(place);
            Instant from = instant(visit.getStartTime());
            Instant until = instant(visit.getEndTime());
            if (until == null) {
                active++;
            } else if (visit.isCanceled()) {
                cancelled++;
            } else {
                completed++;
            }
            first = first == null ? from : first;
            last = until == null ? now : until;
            total += Math.max(0, Duration.between(from, last).toMillis());
        }

        void jumped() {
            completed = Math.max(1, completed);
        }

        CaseFile.Element element(CaseHistory history) {
            return new CaseFile.Element(
                    id,
                    history.nameOf(id),
                    type,
                    List.copyOf(order),
                    completed,
                    active,
                    cancelled,
                    failed,
                    first,
                    last,
                    total);
        }
    }
}
