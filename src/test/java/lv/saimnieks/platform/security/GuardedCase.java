package lv.saimnieks.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A process with one task, assigned to one person, whose completion throws what a test wants. */
public final class GuardedCase {

    public static final String KEY = "guarded-case";
    public static final String OWNER = "pakalpojuma-vaditajs-3";

    private static final AtomicReference<RuntimeException> THROWN = new AtomicReference<>();

    private GuardedCase() {}

    /** What completing the task throws from now on; null for nothing. */
    public static void throwAtCompletion(RuntimeException thrown) {
        THROWN.set(thrown);
    }

    public static String deploy(ConfigurableApplicationContext context) {
        if (!context.containsBean("refusingListener")) {
            TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
            TaskListener listener = task -> transaction.executeWithoutResult(status -> {
                if (THROWN.get() != null) {
                    throw THROWN.get();
                }
            });
            context.getBeanFactory().registerSingleton("refusingListener", listener);
        }
        throwAtCompletion(null);
        BpmnModelInstance model = Bpmn.createExecutableProcess(KEY)
                .name("Sargāta lieta")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Begin")
                .name("Sākums")
                .userTask("Task_One")
                .name("Izdarīt")
                .documentation("Izdarīt vienu darbu.")
                .camundaAssignee(OWNER)
                .camundaCandidateGroups("data-protection-officer")
                .camundaFormRef("guarded-case-do")
                .camundaFormRefBinding("deployment")
                .camundaTaskListenerDelegateExpression("complete", "${refusingListener}")
                .endEvent("EndEvent_Done")
                .name("Izdarīts")
                .done();
        String form = "{\"id\":\"guarded-case-do\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[],"
                + "\"executionPlatform\":\"Camunda Platform\",\"executionPlatformVersion\":\"7.24.0\"}";
        return context.getBean(RepositoryService.class)
                .createDeployment()
                .name(KEY)
                .addModelInstance(KEY + ".bpmn", model)
                .addInputStream(
                        "guarded-case-do.form", new java.io.ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
    }
}
