package lv.saimnieks.platform.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of one deployment, or of all shipped domains, by kind and by name without folder and ending. */
class Resources {

    private final Map<String, byte[]> files = new TreeMap<>();

    Resources(Map<String, byte[]> files) {
        files.forEach((name, content) -> this.files.put(plainName(name), content));
    }

    /** Name without ending → content, of the files with that ending. */
    Map<String, byte[]> of(String ending) {
        return files.entrySet().stream()
                .filter(f -> f.getKey().endsWith("." + ending))
                .collect(Collectors.toMap(
                        f -> f.getKey().substring(0, f.getKey().length() - ending.length() - 1),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        TreeMap::new));
    }

    Optional<byte[]> file(String name, String ending) {
        return Optional.ofNullable(files.get(name + "." + ending));
    }

    /** The names of files that are neither model nor form nor a picture of a model. */
    Set<String> strangers() {
        return files.keySet().stream()
                .filter(f -> !f.matches(".*\\.(bpmn|dmn|form|png|svg)"))
                .collect(Collectors.toSet());
    }

    private static String plainName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.bpmn20\\.xml$", ".bpmn")
                .replaceFirst("\\.dmn11\\.xml$", ".dmn");
    }
}
