package lv.saimnieks.platform.deployment;

import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The Java work that models may name: beans that are made for it, and no others. */
@Component
class Delegates {

    private final ApplicationContext context;

    Delegates(ApplicationContext context) {
        this.context = context;
    }

    /** Whether a bean of that name can do what this kind of element asks for. */
    boolean knows(String bean, String elementName) {
        Class<?> type = context.containsBean(bean) ? context.getType(bean, false) : null;
        return type != null && kinds(elementName).stream().anyMatch(k -> k.isAssignableFrom(type));
    }

    private static Set<Class<?>> kinds(String elementName) {
        return switch (elementName) {
            case "taskListener" -> Set.of(TaskListener.class);
            case "executionListener" -> Set.of(ExecutionListener.class, JavaDelegate.class);
            default -> Set.of(JavaDelegate.class);
        };
    }
}
