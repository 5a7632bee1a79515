package lv.saimnieks.platform.tasks.assignment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import lv.saimnieks.platform.tasks.CaseTaskRegistry;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Who may see and work a case's task: the people it was given to, by name. Neither the candidate group nor an owner gets
 * anything; everything else stays as the engine's provider says. The permission itself is TASK_WORK: claim and complete,
 * but not change.
 */
public final class TaskAuthorizations {

    private static final Set<String> GIVES_NOTHING = Set.of("newTaskGroupIdentityLink", "newTaskOwner");

    private TaskAuthorizations() {}

    /** The provider with our exceptions laid over it. */
    public static ResourceAuthorizationProvider over(ResourceAuthorizationProvider next, CaseTaskRegistry registry) {
        return (ResourceAuthorizationProvider) Proxy.newProxyInstance(
                ResourceAuthorizationProvider.class.getClassLoader(),
                new Class<?>[] {ResourceAuthorizationProvider.class},
                (proxy, method, arguments) -> {
                    if (GIVES_NOTHING.contains(method.getName()) && isOfCase(arguments[0], registry)) {
                        return null;
                    }
                    try {
                        return method.invoke(next, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean isOfCase(Object task, CaseTaskRegistry registry) {
        return task instanceof TaskEntity entity
                && entity.getProcessDefinition() != null
                && registry.of(entity.getProcessDefinition().getKey()).isPresent();
    }
}
