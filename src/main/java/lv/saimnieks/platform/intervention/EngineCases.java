package lv.saimnieks.platform.intervention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.saimnieks.platform.intervention.Intervention.Kind;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases an operation is about, and on whose behalf the engine works. */
@Component
class EngineCases {

    private static final String CASES = """
            select p.ID_, coalesce(p.BUSINESS_KEY_, r.BUSINESS_KEY_), p.PROC_DEF_KEY_
            from ACT_HI_PROCINST p left join ACT_HI_PROCINST r on r.ID_ = p.ROOT_PROC_INST_ID_
            where\s""";
    private static final int AT_ONCE = 500;

    private static final Map<String, Kind> BATCHES = Map.of(
            Batch.TYPE_PROCESS_INSTANCE_DELETION, Kind.CANCEL,
            Batch.TYPE_PROCESS_INSTANCE_MODIFICATION, Kind.MODIFY,
            Batch.TYPE_PROCESS_INSTANCE_MIGRATION, Kind.MIGRATE,
            Batch.TYPE_PROCESS_INSTANCE_UPDATE_SUSPENSION_STATE, Kind.SUSPEND,
            Batch.TYPE_SET_VARIABLES, Kind.VARIABLE,
            Batch.TYPE_SET_JOB_RETRIES, Kind.JOB,
            Batch.TYPE_CORRELATE_MESSAGE, Kind.MODIFY);

    private final JdbcClient jdbc;

    EngineCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as the engine knows it; {@code number} may be null. */
    record Case(String instance, String number, String process) {}

    /** What a batch does to cases; empty when it does nothing to them. */
    static Optional<Kind> kindOf(BatchEntity batch) {
        return Optional.ofNullable(BATCHES.get(batch.getType()));
    }

    /** The cases of an entry of the operation log: one, or all that a definition has running. */
    List<Case> of(UserOperationLogEntryEventEntity entry) {
        if (entry.getProcessInstanceId() != null) {
            return find("p.ID_ = ?", entry.getProcessInstanceId());
        }
        if (entry.getJobDefinitionId() != null) {
            return find(
                    "p.ID_ in (select j.PROCESS_INSTANCE_ID_ from ACT_RU_JOB j where j.JOB_DEF_ID_ = ?)",
                    entry.getJobDefinitionId());
        }
        if (entry.getProcessDefinitionId() != null) {
            return find("p.PROC_DEF_ID_ = ? and p.END_TIME_ is null", entry.getProcessDefinitionId());
        }
        return entry.getProcessDefinitionKey() == null
                ? List.of()
                : find("p.PROC_DEF_KEY_ = ? and p.END_TIME_ is null", entry.getProcessDefinitionKey());
    }

    private List<Case> find(String condition, String id) {
        return jdbc.sql(CASES + condition)
                .param(id)
                .query((row, n) -> new Case(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    Case of(HistoricProcessInstanceEventEntity instance) {
        return find("p.ID_ = ?", instance.getProcessInstanceId()).stream()
                .findFirst()
                .orElseGet(() -> new Case(
                        instance.getProcessInstanceId(),
                        instance.getBusinessKey(),
                        instance.getProcessDefinitionKey()));
    }

    /** The cases that a batch will work on: it keeps ids of instances, or of their jobs. */
    List<Case> of(BatchEntity batch) {
        BatchJobHandler<?> handler =
                Context.getProcessEngineConfiguration().getBatchHandlers().get(batch.getType());
        List<String> ids = ((BatchConfiguration) handler.readConfiguration(batch.getConfigurationBytes())).getIds();
        return IntStream.range(0, (ids.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> ids.subList(part * AT_ONCE, Math.min(ids.size(), (part + 1) * AT_ONCE)))
                .flatMap(part -> find(part).stream())
                .toList();
    }

    private List<Case> find(Collection<String> ids) {
        return jdbc.sql(CASES + "p.ID_ in (:ids) or p.ID_ in"
                        + " (select j.PROCESS_INSTANCE_ID_ from ACT_RU_JOB j where j.ID_ in (:ids))")
                .param("ids", ids)
                .query((row, n) -> new Case(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Who acts now: the person, or the one who ordered the batch that the engine works on; empty for the system. */
    Optional<String> actor() {
        CommandContext context = Context.getCommandContext();
        JobEntity job = context.getCurrentJob();
        return Optional.ofNullable(context.getAuthenticatedUserId())
                .or(() -> Optional.ofNullable(job)
                        .map(JobEntity::getBatchId)
                        .flatMap(id -> jdbc.sql("select CREATE_USER_ID_ from ACT_RU_BATCH where ID_ = ?")
                                .param(id)
                                .query(String.class)
                                .optional()));
    }
}
