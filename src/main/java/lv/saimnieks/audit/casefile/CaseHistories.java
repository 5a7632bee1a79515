package lv.saimnieks.audit.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the history of a case with a fixed number of queries, each by the instance's id. */
@Component
class CaseHistories {

    /** The engine's service asks for links by task only; a case has too many tasks for that. */
    private static final String CANDIDATES = """
            select distinct l.TASK_ID_, l.USER_ID_, l.GROUP_ID_ from ACT_HI_IDENTITYLINK l
            join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_
            where t.PROC_INST_ID_ = :instance and l.TYPE_ = 'candidate' and l.OPERATION_TYPE_ = 'add'
            order by l.TASK_ID_, l.USER_ID_, l.GROUP_ID_""";

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    CaseHistories(@Lazy HistoryService history, @Lazy RepositoryService repository, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    CaseHistory read(HistoricProcessInstance instance) {
        String id = instance.getId();
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        List<HistoricActivityInstance> visits = new ArrayList<>(history.createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderPartiallyByOccurrence()
                .asc()
                .list());
        visits.sort(Comparator.comparing(HistoricActivityInstance::getStartTime));
        return new CaseHistory(
                instance,
                definition,
                repository.getBpmnModelInstance(definition.getId()),
                visits,
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
                history.createHistoricJobLogQuery()
                        .processInstanceId(id)
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list(),
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
                candidates(id));
    }

    private Map<String, List<CaseHistory.Candidate>> candidates(String instance) {
        Map<String, List<CaseHistory.Candidate>> byTask = new HashMap<>();
        jdbc.sql(CANDIDATES).param("instance", instance).query(row -> {
            byTask.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                    .add(new CaseHistory.Candidate(row.getString(2), row.getString(3)));
        });
        return byTask;
    }
}
