package lv.saimnieks.notification.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.notification.DeliveriesSucceeded;
import lv.saimnieks.notification.DeliveryFailed;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an incident when a message is given up and closes it when it goes out after all. Names no person. */
@Component
class DeliveryIncidents {

    static final String TYPE = "failedMessage";

    private final RuntimeService runtime;

    DeliveryIncidents(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    @Transactional
    void open(DeliveryFailed failed) {
        if (!incidents(failed.messageId()).isEmpty()) {
            return;
        }
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(failed.number())
                .rootProcessInstances()
                .list()
                .stream()
                .flatMap(instance -> waitingExecution(instance.getId()).stream())
                .forEach(id -> runtime.createIncident(TYPE, id, configuration(failed.messageId()), text(failed)));
    }

    @EventListener
    @Transactional
    void close(DeliveriesSucceeded succeeded) {
        Set<String> messages = succeeded.messageIds().stream()
                .map(DeliveryIncidents::configuration)
                .collect(Collectors.toSet());
        runtime.createIncidentQuery().incidentType(TYPE).list().stream()
                .filter(i -> messages.contains(i.getConfiguration()))
                .forEach(i -> runtime.resolveIncident(i.getId()));
    }

    /**
     * An incident needs an execution that stands at a step: the instance's own where it does, because that one lives as
     * long as the case, else any.
     */
    private Optional<String> waitingExecution(String instanceId) {
        List<String> waiting = Optional.ofNullable(runtime.getActivityInstance(instanceId)).stream()
                .flatMap(DeliveryIncidents::waitingExecutions)
                .distinct()
                .toList();
        return waiting.contains(instanceId)
                ? Optional.of(instanceId)
                : waiting.stream().findFirst();
    }

    private static Stream<String> waitingExecutions(ActivityInstance at) {
        Stream<String> here = at.getChildActivityInstances().length == 0 && at.getChildTransitionInstances().length == 0
                ? Arrays.stream(at.getExecutionIds())
                : Arrays.stream(at.getChildTransitionInstances()).map(TransitionInstance::getExecutionId);
        return Stream.concat(
                here, Arrays.stream(at.getChildActivityInstances()).flatMap(DeliveryIncidents::waitingExecutions));
    }

    private List<Incident> incidents(long messageId) {
        return runtime.createIncidentQuery()
                .incidentType(TYPE)
                .configuration(configuration(messageId))
                .list();
    }

    private static String configuration(long messageId) {
        return Long.toString(messageId);
    }

    private static String text(DeliveryFailed failed) {
        return Wording.of(
                "notification.DeliveryIncidents.text",
                failed.messageId(),
                failed.template(),
                failed.attempts(),
                failed.number());
    }
}
