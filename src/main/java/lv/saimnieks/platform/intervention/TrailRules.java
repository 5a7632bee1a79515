package lv.saimnieks.platform.intervention;

import static org.camunda.bpm.engine.EntityTypes.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody erases what happened, the administrator included; what leaves the trail whole may be done. */
@Component
class TrailRules {

    private static final String CLEANUP = "history-cleanup";

    private final JdbcClient jdbc;
    private final long leastDays;

    /** @param least how long history is kept at least */
    TrailRules(JdbcClient jdbc, @Value("${saimnieks.history.at-least:3650d}") Duration least) {
        this.jdbc = jdbc;
        leastDays = least.toDays();
    }

    /**
     * @param entry one of the operation
     * @param changes all of its entries by the property that they are about
     * @param known whether the operation is an intervention, which may be done with a reason
     * @throws Refusal saying why it may not be done and what to do instead
     */
    void check(
            UserOperationLogEntryEventEntity entry,
            Map<String, UserOperationLogEntryEventEntity> changes,
            boolean known) {
        switch (entry.getOperationType()) {
            case "DeleteHistory" -> refuse("history", named(entry));
            case "SetRemovalTime" -> refuse("removalTime", named(entry));
            case "UpdateHistoryTimeToLive" -> timeToLive(entry, changes);
            case "CreateHistoryCleanupJobs" -> refuse("cleanup", "");
            case "SetAnnotation", "ClearAnnotation" -> annotation(entry, changes);
            case "RestartProcessInstance" -> refuse("restart", "");
            case "Delete" -> deletion(entry, changes, known);
            default -> {
                if (!known) {
                    refuse("other", OperationText.operation(entry.getOperationType()));
                }
                cleanupJob(entry);
            }
        }
    }

    private void deletion(
            UserOperationLogEntryEventEntity entry,
            Map<String, UserOperationLogEntryEventEntity> changes,
            boolean known) {
        switch (entry.getEntityType()) {
            case DEPLOYMENT -> unused(entry.getDeploymentId(), "DEPLOYMENT_ID_", changes);
            case PROCESS_DEFINITION -> unused(entry.getProcessDefinitionId(), "ID_", changes);
            case BATCH -> {
                if ("true".equals(after(changes, "cascadeToHistory"))) {
                    refuse("history", named(entry));
                }
            }
            default -> {
                if (!known) {
                    refuse("other", OperationText.operation(entry.getOperationType()));
                }
                cleanupJob(entry);
            }
        }
    }

    /** A deployment or a definition goes only while no case ever went by it; the log then tells which it was. */
    private void unused(String id, String column, Map<String, UserOperationLogEntryEventEntity> changes) {
        record Kept(String name, String versions, long cases) {}
        Kept kept = jdbc.sql("""
                        select coalesce(max(d.NAME_), max(p.NAME_), max(t.NAME_)) as name,
                          string_agg(distinct concat(p.KEY_, ' v', cast(p.VERSION_ as varchar(10))), ', ') as versions,
                          (select count(*) from ACT_HI_PROCINST i where i.PROC_DEF_ID_ in
                            (select x.ID_ from ACT_RE_PROCDEF x where x.%1$s = :id))
                          + (select count(distinct coalesce(e.PROC_INST_ID_, e.ID_)) from ACT_HI_DECINST e
                            where e.DEC_DEF_ID_ in (select y.ID_ from ACT_RE_DECISION_DEF y where y.%1$s = :id)) as cases
                        from (select cast(:id as varchar(64)) as ID_) one
                        left join ACT_RE_DEPLOYMENT d on d.ID_ = one.ID_
                        left join ACT_RE_PROCDEF p on p.%1$s = one.ID_
                        left join ACT_RE_DECISION_DEF t on t.%1$s = one.ID_""".formatted(column))
                .param("id", id)
                .query(Kept.class)
                .single();
        String which = Wording.of(
                "intervention.deployment",
                kept.name() == null ? "" : kept.name(),
                kept.versions() == null ? "–" : kept.versions(),
                kept.cases());
        if (kept.cases() > 0) {
            refuse("deployment", which);
        }
        changes.values().forEach(e -> e.setAnnotation(which));
    }

    private void timeToLive(
            UserOperationLogEntryEventEntity entry, Map<String, UserOperationLogEntryEventEntity> changes) {
        String days = after(changes, "historyTimeToLive");
        if (days == null || !days.matches("\\d{1,9}") || Long.parseLong(days) < leastDays) {
            refuse("timeToLive", named(entry), leastDays);
        }
    }

    /** The engine keeps only the last words; the notes of the log's own page all stay. */
    private void annotation(
            UserOperationLogEntryEventEntity entry, Map<String, UserOperationLogEntryEventEntity> changes) {
        String incident = after(changes, "incidentId");
        boolean first = entry.getOperationType().equals("SetAnnotation")
                && incident != null
                && jdbc.sql("select count(*) from ACT_RU_INCIDENT where ID_ = ? and ANNOTATION_ is not null")
                                .param(incident)
                                .query(Long.class)
                                .single()
                        == 0;
        if (!first) {
            refuse("annotation", "");
        }
    }

    /** The system's cleaning keeps to its window: nobody runs it by hand or sets its time. */
    private void cleanupJob(UserOperationLogEntryEventEntity entry) {
        boolean cleanup = entry.getJobId() != null
                && List.of("Execute", "SetDueDate", "RecalculateDueDate").contains(entry.getOperationType())
                && jdbc.sql("select count(*) from ACT_RU_JOB where ID_ = ? and HANDLER_TYPE_ = ?")
                                .params(entry.getJobId(), CLEANUP)
                                .query(Long.class)
                                .single()
                        > 0;
        if (cleanup) {
            refuse("cleanup", "");
        }
    }

    private static String after(Map<String, UserOperationLogEntryEventEntity> changes, String property) {
        return Optional.ofNullable(changes.get(property))
                .map(UserOperationLogEntryEventEntity::getNewValue)
                .orElse(null);
    }

    /** What the operation is about, as far as its entry tells it. */
    private String named(UserOperationLogEntryEventEntity entry) {
        if (entry.getProcessInstanceId() != null) {
            return jdbc.sql("select coalesce(BUSINESS_KEY_, ID_) from ACT_HI_PROCINST where ID_ = ?")
                    .param(entry.getProcessInstanceId())
                    .query(String.class)
                    .optional()
                    .map(number -> Wording.of("operations.case", number))
                    .orElse("");
        }
        String definition = entry.getProcessDefinitionId();
        return definition != null
                ? definition
                : Optional.ofNullable(entry.getProcessDefinitionKey()).orElse("");
    }

    /**
     * Refuses, and leaves for the log of refusals what it was about.
     *
     * @param what may be empty
     */
    private static void refuse(String why, String what, Object... more) {
        RefusedOperation.note(what);
        String about = what.isEmpty() ? "" : Wording.of("intervention.about", what);
        throw Refusal.forbidden(Wording.of("intervention.refused." + why, about, more.length > 0 ? more[0] : ""));
    }
}
