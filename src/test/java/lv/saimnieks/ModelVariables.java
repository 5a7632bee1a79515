package lv.saimnieks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * The variables that models and forms of a domain may name, from the contracts beside its models.
 *
 * @param process variables of the process
 * @param task variables that a task has for its form
 * @param codes keys of text fields that hold codes
 */
record ModelVariables(Set<String> process, Set<String> task, Set<String> codes) {

    static ModelVariables of(String domain) {
        ModelVariables all = new ModelVariables(new HashSet<>(), new HashSet<>(), new HashSet<>());
        try {
            for (Resource contract : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:processes/" + domain + "/*.yaml")) {
                try (InputStream in = contract.getInputStream()) {
                    Map<String, Map<String, Object>> said = new Yaml().load(in);
                    all.process.addAll(said.get("variables").keySet());
                    all.task.addAll(names(said, "given"));
                    all.codes.addAll(names(said, "codes"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Map<String, Map<String, Object>> said, String kind) {
        return (List<String>) said.getOrDefault("forms", Map.of()).getOrDefault(kind, List.of());
    }
}
