package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.platform.SystemWork;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Selects cases by process, number and days; any other parameter is refused rather than passed over. */
@Component
class HistorySelection implements CaseSelection {

    private final HistoryService history;
    private final AuditAccess access;
    private final SystemWork systemWork;
    private final EvidenceSettings settings;

    HistorySelection(
            @Lazy HistoryService history, AuditAccess access, SystemWork systemWork, EvidenceSettings settings) {
        this.history = history;
        this.access = access;
        this.systemWork = systemWork;
        this.settings = settings;
    }

    @Override
    public List<String> ids(JsonNode parameters) {
        Set<String> readable = access.required();
        HistoricProcessInstanceQuery query =
                history.createHistoricProcessInstanceQuery().processDefinitionKeyIn(readable.toArray(String[]::new));
        Map<String, String> wrong = new TreeMap<>();
        parameters
                .fields()
                .forEachRemaining(p -> add(query, p.getKey(), p.getValue().asText(), wrong));
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return systemWork.call(
                () -> query.orderByProcessInstanceStartTime().desc().listPage(0, settings.maxCases() + 1).stream()
                        .map(HistoricProcessInstance::getId)
                        .toList());
    }

    private static void add(HistoricProcessInstanceQuery query, String name, String value, Map<String, String> wrong) {
        try {
            switch (name) {
                case "process" -> query.processDefinitionKey(value);
                case "number" -> query.processInstanceBusinessKeyLike("%" + value.replaceAll("[%_]", "") + "%");
                case "startedFrom" -> query.startedAfter(startOf(LocalDate.parse(value)));
                case "startedTo" -> query.startedBefore(endOf(LocalDate.parse(value)));
                case "finishedFrom" -> query.finishedAfter(startOf(LocalDate.parse(value)));
                case "finishedTo" -> query.finishedBefore(endOf(LocalDate.parse(value)));
                default -> wrong.put(name, Wording.of("evidence.refusal.parameter", name));
            }
        } catch (DateTimeParseException e) {
            wrong.put(name, Wording.of("evidence.refusal.day", name));
        }
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(Latvian.ZONE).toInstant().minusMillis(1));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(Latvian.ZONE).toInstant().minusMillis(1));
    }
}
