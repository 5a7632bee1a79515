package lv.saimnieks.platform.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lv.saimnieks.platform.casework.CurrentActivity;
import lv.saimnieks.shared.TransactionLocal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Asks the engine in which activity its thread is, and remembers for the transaction which task is completed there. */
@Component
class EngineActivity implements CurrentActivity {

    /** Activity instance → task. */
    private final TransactionLocal<Map<String, String>> completed = new TransactionLocal<>(HashMap::new);

    private final TransactionLocal<Map<String, List<Consumer<Activity>>>> waiting =
            new TransactionLocal<>(HashMap::new);

    @Override
    public Optional<Activity> now() {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        if (context == null || context.getExecution() == null) {
            return Optional.empty();
        }
        String id = context.getExecution().getActivityInstanceId();
        return id == null
                ? Optional.empty()
                : Optional.of(new Activity(id, completed.get().get(id)));
    }

    @Override
    public void atNextMessage(String number, Consumer<Activity> then) {
        waiting.get().computeIfAbsent(number, n -> new ArrayList<>()).add(then);
    }

    void completing(DelegateTask task) {
        completed.get().put(task.getExecution().getActivityInstanceId(), task.getId());
    }

    void messageArrived(DelegateExecution execution) {
        List<Consumer<Activity>> told = waiting.get().remove(execution.getProcessBusinessKey());
        if (told != null) {
            Activity event = new Activity(execution.getActivityInstanceId(), null);
            told.forEach(t -> t.accept(event));
        }
    }
}
