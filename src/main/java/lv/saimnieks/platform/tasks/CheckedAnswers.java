package lv.saimnieks.platform.tasks;

import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.TransactionLocal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps the checked answers of the running transaction, by id of the task or of the started process instance. */
@Component
class CheckedAnswers implements TaskAnswers {

    private final TransactionLocal<Map<String, TaskAnswer>> accepted = new TransactionLocal<>(HashMap::new);

    @Override
    public TaskAnswer of(DelegateTask task) {
        TaskAnswer answer = accepted.get().get(task.getId());
        if (answer == null) {
            throw new IllegalStateException("No checked answer of task " + task.getTaskDefinitionKey());
        }
        return answer;
    }

    @Override
    public TaskAnswer ofStart(DelegateExecution execution) {
        TaskAnswer answer = accepted.get().get(execution.getProcessInstanceId());
        if (answer == null) {
            throw new IllegalStateException("Not started with a start form in this transaction");
        }
        return answer;
    }

    @Override
    public boolean startedByForm(DelegateExecution execution) {
        return accepted.get().containsKey(execution.getProcessInstanceId());
    }

    void keep(String id, TaskAnswer answer) {
        accepted.get().put(id, answer);
    }
}
