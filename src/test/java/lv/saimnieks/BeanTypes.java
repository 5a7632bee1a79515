package lv.saimnieks;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** The application's beans by name with their types, found in the compiled classes without starting anything. */
final class BeanTypes {

    private BeanTypes() {}

    static Map<String, Class<?>> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var names = new AnnotationBeanNameGenerator();
        var registry = new SimpleBeanDefinitionRegistry();
        Map<String, Class<?>> beans = new TreeMap<>();
        scanner.findCandidateComponents("lv.saimnieks").forEach(definition -> {
            beans.put(names.generateBeanName(definition, registry), type(definition.getBeanClassName()));
            for (MethodMetadata method :
                    ((AnnotatedBeanDefinition) definition).getMetadata().getAnnotatedMethods(Bean.class.getName())) {
                beans.put(name(method), type(method.getReturnTypeName()));
            }
        });
        return beans;
    }

    private static String name(MethodMetadata method) {
        String[] given =
                (String[]) method.getAnnotationAttributes(Bean.class.getName()).get("name");
        return given.length == 0 ? method.getMethodName() : given[0];
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, BeanTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }
}
