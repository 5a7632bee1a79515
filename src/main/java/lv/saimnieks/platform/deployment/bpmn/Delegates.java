package lv.saimnieks.platform.deployment.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.saimnieks.platform.casework.StepInputs;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.expressions.ModelExpression;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The Java work that models may name: beans that are made for it, and no others. */
@Component
class Delegates {

    private final ConfigurableApplicationContext context;

    Delegates(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Whether a bean of that name can do what this kind of element asks for. */
    boolean knows(String bean, String elementName) {
        Class<?> type = context.containsBean(bean) ? context.getType(bean, false) : null;
        return type != null && kinds(elementName).stream().anyMatch(k -> k.isAssignableFrom(type));
    }

    /** What a bean needs as inputs, in order; empty for most. */
    Map<String, Set<String>> inputs(String bean) {
        Map<String, Set<String>> inputs = new TreeMap<>();
        if (context.containsBean(bean) && context.isTypeMatch(bean, StepInputs.class)) {
            context.getBean(bean, StepInputs.class)
                    .inputs()
                    .forEach((name, values) -> inputs.put(name, new TreeSet<>(values)));
        }
        return inputs;
    }

    /** The part of the house that a bean comes from, {@code change}; empty when there is no such bean. */
    Optional<String> moduleOf(String bean) {
        if (!context.containsBean(bean) || !context.getBeanFactory().containsBeanDefinition(bean)) {
            return Optional.empty();
        }
        BeanDefinition definition = context.getBeanFactory().getMergedBeanDefinition(bean);
        String maker = definition.getFactoryBeanName() == null ? bean : definition.getFactoryBeanName();
        return Optional.ofNullable(context.getType(maker, false))
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2]);
    }

    /** The expression with the name that the bean has today, where it says an earlier one. */
    String today(String expression) {
        String bean = expression.replaceAll("^[$#]\\{|}$", "").strip();
        return context.getBeanFactory().containsBeanDefinition(bean)
                ? expression
                : Arrays.stream(context.getAliases(bean))
                        .filter(context.getBeanFactory()::containsBeanDefinition)
                        .findFirst()
                        .map(name -> expression.replace(bean, name))
                        .orElse(expression);
    }

    /** The bean that an element names in its {@code delegateExpression}; empty when it names none. */
    static Optional<String> named(Element element) {
        String expression = Xml.attribute(element, "delegateExpression") + Xml.camunda(element, "delegateExpression");
        return ModelExpression.parse(expression).flatMap(ModelExpression::name);
    }

    /** All of the house that models may name, by today's names, with the kinds of elements that each can serve. */
    Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new TreeMap<>();
        for (String element : List.of("serviceTask", "executionListener", "taskListener")) {
            for (Class<?> kind : kinds(element)) {
                for (String bean : context.getBeanNamesForType(kind, true, false)) {
                    if (moduleOf(bean).isPresent()) {
                        all.computeIfAbsent(bean, b -> new TreeSet<>()).add(element);
                    }
                }
            }
        }
        return all;
    }

    private static Set<Class<?>> kinds(String elementName) {
        return switch (elementName) {
            case "taskListener" -> Set.of(TaskListener.class);
            case "executionListener" -> Set.of(ExecutionListener.class, JavaDelegate.class);
            default -> Set.of(JavaDelegate.class);
        };
    }
}
