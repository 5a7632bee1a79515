package lv.saimnieks.audit.casefile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.saimnieks.platform.casework.CasePath;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the history of a case with a fixed number of queries, each by the instance's id. */
@Component
class EngineHistoryReader {

    /** The engine's service asks for links by task only; a case has too many tasks for that. */
    private static final String LINKS = """
            select l.TIMESTAMP_, l.TASK_ID_, l.TYPE_, l.USER_ID_, l.GROUP_ID_, l.OPERATION_TYPE_ from ACT_HI_IDENTITYLINK l
            join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_
            where t.PROC_INST_ID_ = :instance
            order by l.TIMESTAMP_, l.TASK_ID_, l.USER_ID_, l.GROUP_ID_""";

    private static final Pattern OWN_WORDS = Pattern.compile("[\\p{L}&&[^a-zA-Z]]");
    private static final int MOST_REFUSALS = 50;

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    EngineHistoryReader(@Lazy HistoryService history, @Lazy RepositoryService repository, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    EngineHistory read(HistoricProcessInstance instance) {
        String id = instance.getId();
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        List<HistoricJobLog> jobs = history.createHistoricJobLogQuery()
                .processInstanceId(id)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return new EngineHistory(
                instance,
                definition,
                repository.getBpmnModelInstance(definition.getId()),
                CasePath.visits(history, id),
                history.createHistoricTaskInstanceQuery()
                        .processInstanceId(id)
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list(),
                history.createUserOperationLogQuery()
                        .processInstanceId(id)
                        .orderByTimestamp()
                        .asc()
                        .list(),
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(id)
                        .disableBinaryFetching()
                        .disableCustomObjectDeserialization()
                        .includeDeleted()
                        .orderByVariableName()
                        .asc()
                        .list(),
                history
                        .createHistoricDetailQuery()
                        .processInstanceId(id)
                        .variableUpdates()
                        .disableCustomObjectDeserialization()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream()
                        .map(HistoricVariableUpdate.class::cast)
                        .sorted(Comparator.comparing(HistoricVariableUpdate::getTime))
                        .toList(),
                jobs,
                history.createHistoricIncidentQuery()
                        .processInstanceId(id)
                        .orderByCreateTime()
                        .asc()
                        .list(),
                history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(id)
                        .includeInputs()
                        .includeOutputs()
                        .orderByEvaluationTime()
                        .asc()
                        .list(),
                links(id),
                refusals(jobs));
    }

    /** A failure says what failed first in its stack trace; few failures are refusals, so few traces are read. */
    private Map<String, String> refusals(List<HistoricJobLog> jobs) {
        Map<String, String> refusals = new HashMap<>();
        for (HistoricJobLog job : jobs) {
            String said = job.getJobExceptionMessage();
            if (job.isFailureLog()
                    && said != null
                    && refusals.size() < MOST_REFUSALS
                    && OWN_WORDS.matcher(said).find()
                    && String.valueOf(history.getHistoricJobLogExceptionStacktrace(job.getId()))
                            .contains(Refusal.class.getName() + ": " + said)) {
                refusals.put(job.getId(), said);
            }
        }
        return refusals;
    }

    private List<EngineHistory.TaskLink> links(String instance) {
        return jdbc.sql(LINKS)
                .param("instance", instance)
                .query((row, i) -> new EngineHistory.TaskLink(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        "add".equals(row.getString(6))))
                .list();
    }
}
