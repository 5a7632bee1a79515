package lv.saimnieks.platform.security.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.context.ApplicationContext;

/** The beans that an expression of a model finds by name: work made for models, and no others. */
class ModelBeans extends ApplicationContextElResolver {

    private static final List<Class<?>> KINDS =
            List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public Object getValue(ELContext expression, Object base, Object name) {
        return base == null && isForModels(String.valueOf(name)) ? super.getValue(expression, null, name) : null;
    }

    private boolean isForModels(String name) {
        Class<?> type = context.containsBean(name) ? context.getType(name, false) : null;
        return type != null && KINDS.stream().anyMatch(k -> k.isAssignableFrom(type));
    }
}
