package lv.saimnieks.platform.deployment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a shipped process and the system promise each other, from {@code processes/<domain>/<process>.yaml}.
 *
 * @param variables what conditions, timers, loops and tables may name
 * @param messages names of messages that the system sends to the process or takes from it, and what they say
 * @param order what has to be passed on the way
 */
public record ProcessContract(Map<String, Variable> variables, Map<String, String> messages, List<Order> order) {

    public static final ProcessContract NONE = new ProcessContract(Map.of(), Map.of(), List.of());

    /** What values a variable has; {@code ANY} where nobody says. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        CODE,
        DATE,
        TEXT,
        ANY
    }

    /**
     * A variable.
     *
     * @param codes the values of a {@code CODE}, in their order; empty for others
     * @param set what gives it its value, in words
     */
    public record Variable(Kind kind, List<String> codes, String set) {

        public static final Variable ANY = of(Kind.ANY);

        public static Variable of(Kind kind) {
            return new Variable(kind, List.of(), "");
        }
    }

    /**
     * On every way from {@code from} to {@code to} at least one of {@code through} is passed; an empty text stands for
     * the start of the process and for its end.
     */
    public record Order(String from, String to, Set<String> through, String why) {}

    /** Reads a contract that is shipped with the application. */
    public static ProcessContract read(byte[] yaml) {
        Map<String, Object> root =
                map(new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8)));
        Map<String, Variable> variables = new LinkedHashMap<>();
        map(root.get("variables")).forEach((name, variable) -> variables.put(name, variable(map(variable))));
        Map<String, String> messages = new LinkedHashMap<>();
        map(root.get("messages")).forEach((name, says) -> messages.put(name, says.toString()));
        return new ProcessContract(
                variables,
                messages,
                list(root.get("order")).stream().map(o -> order(map(o))).toList());
    }

    private static Variable variable(Map<String, Object> said) {
        Kind kind = Kind.valueOf(said.get("type").toString().toUpperCase(Locale.ROOT));
        return new Variable(
                kind,
                list(said.get("codes")).stream().map(Object::toString).toList(),
                said.getOrDefault("set", "").toString());
    }

    private static Order order(Map<String, Object> said) {
        Set<String> through = new TreeSet<>();
        list(said.get("through")).forEach(t -> through.add(t.toString()));
        return new Order(
                said.getOrDefault("from", "").toString(),
                said.getOrDefault("to", "").toString(),
                through,
                said.get("why").toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }
}
