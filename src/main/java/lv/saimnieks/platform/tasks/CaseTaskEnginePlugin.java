package lv.saimnieks.platform.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lv.saimnieks.platform.tasks.assignment.TaskAuthorizations;
import lv.saimnieks.platform.tasks.history.FormDataHistoryFilter;
import lv.saimnieks.platform.tasks.history.MoveHistory;
import lv.saimnieks.platform.tasks.history.MovedCases;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Builds our task handling into the engine before it starts. */
@Component
@Order(100)
class CaseTaskEnginePlugin extends AbstractProcessEnginePlugin {

    private final CaseTaskParseListener parseListener;
    private final CaseTaskRegistry registry;
    private final RunAsSystemSwitch asSystem;
    private final Supplier<Completion> completion;
    private final Supplier<MovedCases> moved;

    CaseTaskEnginePlugin(
            CaseTaskParseListener parseListener,
            CaseTaskRegistry registry,
            RunAsSystemSwitch asSystem,
            ObjectProvider<Completion> completion,
            ObjectProvider<MovedCases> moved) {
        this.parseListener = parseListener;
        this.registry = registry;
        this.asSystem = asSystem;
        this.completion = SingletonSupplier.of(completion::getObject);
        this.moved = SingletonSupplier.of(moved::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new CheckedServices.Tasks(completion));
        engine.setRuntimeService(new CheckedServices.Runtime(completion));
        engine.setFormService(new CheckedServices.Forms(completion));
        engine.setEnableCmdExceptionLogging(false);
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        List<BpmnParseListener> listeners = withMore(engine.getCustomPostBPMNParseListeners());
        listeners.add(parseListener);
        engine.setCustomPostBPMNParseListeners(listeners);
        List<CommandInterceptor> outer = withMore(engine.getCustomPreCommandInterceptorsTxRequired());
        outer.add(0, new RefusalInterceptor());
        engine.setCustomPreCommandInterceptorsTxRequired(outer);
        List<CommandInterceptor> inner = withMore(engine.getCustomPostCommandInterceptorsTxRequired());
        inner.add(new FromTheBeginning(asSystem));
        engine.setCustomPostCommandInterceptorsTxRequired(inner);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
                .addBusinessCalendar(CycleBusinessCalendar.NAME, new RigaCycles());
        engine.setResourceAuthorizationProvider(
                TaskAuthorizations.over(engine.getResourceAuthorizationProvider(), registry));
        engine.setHistoryEventHandler(
                new MoveHistory(new FormDataHistoryFilter(engine.getHistoryEventHandler()), moved));
    }

    private static <T> List<T> withMore(List<T> list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list);
    }
}
