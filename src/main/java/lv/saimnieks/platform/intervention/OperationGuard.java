package lv.saimnieks.platform.intervention;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Shows {@link OperationWatch} what people do in the engine, before anything is written of it. */
class OperationGuard implements HistoryEventHandler {

    private final HistoryEventHandler next;
    private final Supplier<OperationWatch> watch;

    OperationGuard(HistoryEventHandler next, Supplier<OperationWatch> watch) {
        this.next = next;
        this.watch = watch;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        handleEvents(List.of(event));
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        List<UserOperationLogEntryEventEntity> operations = events.stream()
                .filter(UserOperationLogEntryEventEntity.class::isInstance)
                .map(UserOperationLogEntryEventEntity.class::cast)
                .toList();
        if (!operations.isEmpty()) {
            watch.get().operations(operations);
        }
        for (HistoryEvent event : events) {
            if (event instanceof HistoricProcessInstanceEventEntity instance) {
                instance(instance);
            }
        }
        next.handleEvents(events);
    }

    private void instance(HistoricProcessInstanceEventEntity instance) {
        if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
                && HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(instance.getState())) {
            watch.get().ended(instance);
        } else if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            watch.get().moved(instance);
        }
    }
}
