package lv.saimnieks.platform.tasks.history;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Notices when the engine moves a running case to another version of its model, whoever asked it to. */
public class MoveHistory implements HistoryEventHandler {

    private final HistoryEventHandler next;
    private final Supplier<MovedCases> moved;

    public MoveHistory(HistoryEventHandler next, Supplier<MovedCases> moved) {
        this.next = next;
        this.moved = moved;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            moved.get().instance(instance);
        }
        if (event instanceof HistoricTaskInstanceEventEntity task
                && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)) {
            moved.get().task(task);
        }
        next.handleEvent(event);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
