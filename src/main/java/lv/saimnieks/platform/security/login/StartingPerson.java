package lv.saimnieks.platform.security.login;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * History names who started a case also when our own page or REST started it: there the engine works on nobody's behalf
 * ({@link lv.saimnieks.platform.RunAsSystem}), but a person asked for it. Jobs and other systems stay nameless.
 */
@Component
@Order(200)
class StartingPerson extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventHandler(new Naming(engine.getHistoryEventHandler()));
    }

    private record Naming(HistoryEventHandler next) implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            name(event);
            next.handleEvent(event);
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(Naming::name);
            next.handleEvents(events);
        }

        private static void name(HistoryEvent event) {
            Authentication login = SecurityContextHolder.getContext().getAuthentication();
            if (event instanceof HistoricProcessInstanceEventEntity instance
                    && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                    && instance.getStartUserId() == null
                    && login != null
                    && login.isAuthenticated()
                    && !(login instanceof AnonymousAuthenticationToken)) {
                instance.setStartUserId(login.getName());
            }
        }
    }
}
