package lv.saimnieks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/**
 * The variables that models and forms of a domain may name, from {@code src/test/resources/models/<domain>.properties}.
 *
 * @param process variables of the process
 * @param task variables that a task has for its form
 * @param codes keys of text fields that hold codes
 */
record ModelVariables(Set<String> process, Set<String> task, Set<String> codes) {

    static ModelVariables of(String domain) {
        Properties declared = new Properties();
        try (InputStream in = ModelVariables.class.getResourceAsStream("/models/" + domain + ".properties")) {
            if (in != null) {
                declared.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelVariables(names(declared, "process"), names(declared, "task"), names(declared, "codes"));
    }

    private static Set<String> names(Properties declared, String kind) {
        return Set.of(declared.getProperty(kind, "").strip().split("\\s+"));
    }
}
