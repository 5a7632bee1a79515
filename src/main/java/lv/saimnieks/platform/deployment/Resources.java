package lv.saimnieks.platform.deployment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of one deployment, or of all shipped domains, by kind and by name without folder and ending. */
public class Resources {

    /** Letters of any language; so nothing that a folder, another file or a page could be mistaken for. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_. -]{1,150}\\.(bpmn|dmn|form|png|svg)");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> twins = new TreeSet<>();

    public Resources(Map<String, byte[]> files) {
        Set<String> seen = new HashSet<>();
        files.forEach((name, content) -> {
            String plain = plainName(name);
            if (!seen.add(plain.toLowerCase(Locale.ROOT))) {
                twins.add(plain);
            }
            this.files.put(plain, content);
        });
    }

    /** Names that more than one file has when folders, capitals and old endings are left away: the engine takes all. */
    Set<String> twins() {
        return twins;
    }

    /** The names of all files, with their endings but without folders. */
    Set<String> names() {
        return files.keySet();
    }

    /** Name without ending → content, of the files with that ending. */
    public Map<String, byte[]> of(String ending) {
        return files.entrySet().stream()
                .filter(f -> f.getKey().endsWith("." + ending))
                .collect(Collectors.toMap(
                        f -> f.getKey().substring(0, f.getKey().length() - ending.length() - 1),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        TreeMap::new));
    }

    public Optional<byte[]> file(String name, String ending) {
        return Optional.ofNullable(files.get(name + "." + ending));
    }

    /** The names of files that are neither model nor form nor a picture of a model. */
    Set<String> strangers() {
        return files.keySet().stream().filter(f -> !NAME.matcher(f).matches()).collect(Collectors.toSet());
    }

    private static String plainName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.bpmn20\\.xml$", ".bpmn")
                .replaceFirst("\\.dmn11\\.xml$", ".dmn");
    }
}
