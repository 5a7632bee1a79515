package lv.saimnieks.cases.process.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the demo institution's scripts, {@code demo/cases/<name>.yaml}, and its tour. */
final class DemoScripts {

    static final List<String> NAMES = List.of("changes", "submissions", "levels", "support");

    private DemoScripts() {}

    /** The cases of a script. */
    static List<DemoCase> cases(String name) {
        return list("cases/" + name).stream().map(DemoCase::of).toList();
    }

    /** The usual answers by task, with words that a case may say otherwise, by process. */
    static Map<String, Map<String, Object>> answers() {
        Map<String, Map<String, Object>> answers = new HashMap<>();
        DemoCase.map(read("cases/answers")).forEach((process, said) -> answers.put(process, DemoCase.map(said)));
        return answers;
    }

    /** The walks of the tour. */
    static List<Map<String, Object>> tour() {
        return list("tour");
    }

    private static List<Map<String, Object>> list(String name) {
        return ((List<?>) read(name)).stream().map(DemoCase::map).toList();
    }

    private static Object read(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
