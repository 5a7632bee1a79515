package lv.saimnieks.cases.process;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the process that begins with a message of the house's contract, whichever domain it belongs to. */
@Component
public class StartByMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartByMessage.class);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    StartByMessage(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.runtime = runtime;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /**
     * Starts it in the caller's transaction; nothing but a line in the log where no process begins with the message.
     *
     * @param variables codes and numbers, no personal data
     * @return business key of what began; empty when nothing did
     */
    public Optional<String> send(String message, Map<String, Object> variables) {
        return asSystem.call(() -> {
            boolean received = repository
                            .createProcessDefinitionQuery()
                            .messageEventSubscriptionName(message)
                            .latestVersion()
                            .count()
                    > 0;
            if (!received) {
                LOG.warn("No process begins with {}: {}", message, variables);
                return Optional.empty();
            }
            return Optional.ofNullable(
                    runtime.startProcessInstanceByMessage(message, variables).getBusinessKey());
        });
    }
}
