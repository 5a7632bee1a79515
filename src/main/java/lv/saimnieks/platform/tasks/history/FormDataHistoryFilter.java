package lv.saimnieks.platform.tasks.history;

import java.util.List;
import lv.saimnieks.platform.tasks.assignment.TaskAssigner;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Keeps out of the engine's history what belongs to the register only: free text (names ending in {@code Text}), values
 * and choices that were put on a task for its form, and submitted form values.
 */
public class FormDataHistoryFilter implements HistoryEventHandler {

    private final HistoryEventHandler next;

    public FormDataHistoryFilter(HistoryEventHandler next) {
        this.next = next;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (belongsToHistory(event)) {
            next.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean belongsToHistory(HistoryEvent event) {
        if (event instanceof HistoricFormPropertyEventEntity) {
            return false;
        }
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            String name = variable.getVariableName();
            return !name.endsWith("Text") && (variable.getTaskId() == null || TaskAssigner.DUE_GROUNDS.contains(name));
        }
        return true;
    }
}
