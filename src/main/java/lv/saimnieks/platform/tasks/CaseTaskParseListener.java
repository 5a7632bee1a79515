package lv.saimnieks.platform.tasks;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Adds our listeners to every user task, start form and message event, so that no model can leave them out. */
@Component
class CaseTaskParseListener extends AbstractBpmnParseListener {

    private final CaseTaskRegistry registry;
    private final CaseTaskListeners listeners;
    private final StartFormCheck startForms;
    private final EngineActivity current;

    CaseTaskParseListener(
            CaseTaskRegistry registry, CaseTaskListeners listeners, StartFormCheck startForms, EngineActivity current) {
        this.registry = registry;
        this.listeners = listeners;
        this.startForms = startForms;
        this.current = current;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String processKey = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        boolean added = task.getTaskListenersForEvent(TaskListener.EVENTNAME_COMPLETE) == null;
        for (String event : List.of(
                TaskListener.EVENTNAME_CREATE,
                TaskListener.EVENTNAME_ASSIGNMENT,
                TaskListener.EVENTNAME_UPDATE,
                TaskListener.EVENTNAME_COMPLETE,
                TaskListener.EVENTNAME_DELETE)) {
            task.addBuiltInTaskListener(event, listeners.on(event, processKey));
        }
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listeners.afterTheModels(processKey, added));
        activity.setActivityBehavior(new UserTaskActivityBehavior(
                new CaseTaskDecorator(task, () -> registry.of(processKey).isPresent())));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        boolean hasForm = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef") != null;
        if (hasForm && scope instanceof ProcessDefinitionEntity process) {
            String initiator = (String) process.getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME);
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, startForms.on(process.getKey(), initiator), 0);
        }
        if (element.element("messageEventDefinition") != null) {
            watchForMessage(activity);
        }
    }

    @Override
    public void parseBoundaryMessageEventDefinition(Element element, boolean interrupting, ActivityImpl activity) {
        watchForMessage(activity);
    }

    @Override
    public void parseIntermediateMessageCatchEventDefinition(Element element, ActivityImpl activity) {
        watchForMessage(activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        watchForMessage(activity);
    }

    /** The end is when the message has come, also where the case waits for it. */
    private void watchForMessage(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) current::messageArrived);
    }
}
