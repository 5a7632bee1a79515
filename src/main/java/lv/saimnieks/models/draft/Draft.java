package lv.saimnieks.models.draft;

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
 * @param sent name → content
 * @param whole whether nothing of what runs is to be added to them
 */
record Draft(Map<String, byte[]> sent, boolean whole) {

    private static final String BPMN = ".bpmn";

    /**
     * A draft beside what runs now.
     *
     * @param files everything that would be deployed together
     * @param running the files of the deployments that it belongs to, as they share a name
     * @param added names of the files that were not sent
     */
    record Against(Map<String, byte[]> files, Map<String, byte[]> running, Set<String> added) {

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
    }

    /** @param newest the files of the newest version of each process, the latest deployment first */
    Against against(List<Map<String, byte[]>> newest) {
        Set<String> names = plain(sent.keySet());
        Map<String, byte[]> running = new TreeMap<>();
        newest.stream()
                .filter(d -> plain(d.keySet()).stream().anyMatch(plain(sent.keySet())::contains))
                .forEach(d -> d.forEach(running::putIfAbsent));
        Map<String, byte[]> files = new TreeMap<>(sent);
        Set<String> added = new TreeSet<>();
        if (!whole) {
            running.forEach((name, content) -> {
                if (names.add(DeployedModels.plain(name))) {
                    files.put(name, content);
                    added.add(DeployedModels.plain(name));
                }
            });
        }
        return new Against(files, running, added);
    }

    private static Set<String> plain(Set<String> files) {
        return files.stream().map(DeployedModels::plain).collect(Collectors.toCollection(TreeSet::new));
    }
}
