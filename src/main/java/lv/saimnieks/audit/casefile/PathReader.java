package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.casework.CasePath;
import lv.saimnieks.platform.casework.CasePath.Stay;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The way of a case as an auditor reads it: also how long each element took, and what failed there. */
final class PathReader {

    private static final String THROWN_LINK = "intermediateLinkThrow";

    private PathReader() {}

    static CaseReport.Path read(EngineHistory history, Instant now) {
        CasePath path = CasePath.of(history.model(), history.visits());
        Map<String, List<HistoricIncident>> failures = new LinkedHashMap<>();
        for (HistoricIncident incident : history.incidents()) {
            String id = EngineHistory.elementOf(incident);
            if (id != null) {
                failures.computeIfAbsent(id, i -> new ArrayList<>()).add(incident);
            }
        }
        List<CaseReport.Element> elements = new ArrayList<>();
        for (CasePath.Element element : path.elements()) {
            List<HistoricIncident> failed = failures.remove(element.id());
            elements.add(visited(element, failed == null ? 0 : failed.size(), history, now));
        }
        failures.forEach((id, incidents) -> elements.add(neverEntered(id, incidents, history)));
        return new CaseReport.Path(List.copyOf(elements), List.copyOf(path.flows()));
    }

    private static CaseReport.Element visited(
            CasePath.Element element, int failed, EngineHistory history, Instant now) {
        List<Stay> stays = element.stays();
        Stay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        return new CaseReport.Element(
                element.id(),
                history.nameOf(element.id()),
                element.type() == null ? THROWN_LINK : element.type(),
                stays.stream().map(Stay::place).toList(),
                element.completed(),
                element.active(),
                element.cancelled(),
                failed,
                last == null ? null : stays.get(0).from(),
                last == null ? null : end(last, now),
                stays.stream()
                        .mapToLong(s -> Math.max(
                                0, Duration.between(s.from(), end(s, now)).toMillis()))
                        .sum());
    }

    private static Instant end(Stay stay, Instant now) {
        return stay.until() == null ? now : stay.until();
    }

    /** Where the case failed before it was let in, the engine keeps no visit. */
    private static CaseReport.Element neverEntered(String id, List<HistoricIncident> incidents, EngineHistory history) {
        ModelElementInstance element = history.model().getModelElementById(id);
        HistoricIncident last = incidents.get(incidents.size() - 1);
        return new CaseReport.Element(
                id,
                history.nameOf(id),
                element == null ? THROWN_LINK : element.getElementType().getTypeName(),
                List.of(),
                0,
                incidents.stream().anyMatch(HistoricIncident::isOpen) ? 1 : 0,
                0,
                incidents.size(),
                instant(incidents.get(0).getCreateTime()),
                instant(last.getEndTime() == null ? last.getCreateTime() : last.getEndTime()),
                0);
    }
}
