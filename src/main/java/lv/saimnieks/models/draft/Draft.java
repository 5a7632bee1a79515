package lv.saimnieks.models.draft;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.models.DeployedModels;

/**
 * Files that a process owner tries before deploying them.
 *
 * @param files everything that would be deployed together
 * @param sent names of those that the process owner sent; the others were taken from what is deployed
 */
record Draft(TreeMap<String, byte[]> files, TreeSet<String> sent) implements Serializable {

    private static final String BPMN = ".bpmn";

    /** What was sent, with those files of what runs that it lacks. */
    static Draft of(Map<String, byte[]> sent, Map<String, byte[]> running) {
        TreeMap<String, byte[]> files = new TreeMap<>(sent);
        Set<String> names = plain(files.keySet());
        running.forEach((name, content) -> {
            if (names.add(DeployedModels.plain(name))) {
                files.put(name, content);
            }
        });
        return new Draft(files, new TreeSet<>(sent.keySet()));
    }

    /** Of the deployments, one of each, the files of those that a set of files belongs to: they share a name. */
    static Map<String, byte[]> running(Set<String> files, List<Map<String, byte[]>> deployments) {
        Map<String, byte[]> running = new TreeMap<>();
        deployments.stream()
                .filter(d -> plain(d.keySet()).stream().anyMatch(plain(files)::contains))
                .forEach(d -> d.forEach(running::putIfAbsent));
        return running;
    }

    /** Names of the files that were not sent. */
    public Set<String> added() {
        Set<String> added = new TreeSet<>(files.keySet());
        added.removeAll(sent);
        return plain(added);
    }

    /** Keys of its processes: a model's file is named as its process. */
    List<String> processes() {
        return plain(files.keySet()).stream()
                .filter(f -> f.endsWith(BPMN))
                .map(f -> f.substring(0, f.length() - BPMN.length()))
                .toList();
    }

    /** Whether there is anything in it that works: pictures and forms alone do nothing. */
    boolean works() {
        return files.keySet().stream().anyMatch(f -> f.endsWith(BPMN) || f.endsWith(".dmn"));
    }

    private static Set<String> plain(Set<String> files) {
        return files.stream().map(DeployedModels::plain).collect(Collectors.toCollection(TreeSet::new));
    }
}
