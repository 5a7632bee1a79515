package lv.saimnieks.audit;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every operation of the engine's REST API that is not a GET, found in its resource classes. */
public final class EngineOperations {

    private static final int DEEPEST = 6;

    private EngineOperations() {}

    /** An operation. */
    public record Operation(String method, String path) implements Comparable<Operation> {

        @Override
        public int compareTo(Operation other) {
            return (path + method).compareTo(other.path + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Operation> all() {
        TreeSet<Operation> found = new TreeSet<>();
        collect(DefaultProcessEngineRestServiceImpl.class, "", 0, found);
        return new ArrayList<>(found);
    }

    private static void collect(Class<?> resource, String path, int depth, Set<Operation> found) {
        if (depth > DEEPEST) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Optional<Path> own = annotation(resource, method, Path.class);
            String here = path
                    + own.map(p -> "/" + p.value().replaceAll("^/+|/+$", "")).orElse("");
            Optional<String> verb = Stream.of(POST.class, PUT.class, DELETE.class)
                    .filter(a -> annotation(resource, method, a).isPresent())
                    .map(Class::getSimpleName)
                    .findFirst();
            if (verb.isPresent()) {
                found.add(new Operation(verb.get(), here.replaceAll("//+", "/")));
            } else if (own.isPresent()
                    && method.getReturnType().getName().startsWith("org.camunda.bpm.engine.rest")
                    && annotation(resource, method, jakarta.ws.rs.GET.class).isEmpty()) {
                collect(method.getReturnType(), here, depth + 1, found);
            }
        }
    }

    /** Annotations may stand on the interface that a class implements. */
    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Method method, Class<A> wanted) {
        A found = method.getAnnotation(wanted);
        if (found != null) {
            return Optional.of(found);
        }
        return Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .flatMap(parent -> {
                    try {
                        Method same = parent.getMethod(method.getName(), method.getParameterTypes());
                        return annotation(parent, same, wanted).stream();
                    } catch (NoSuchMethodException e) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
