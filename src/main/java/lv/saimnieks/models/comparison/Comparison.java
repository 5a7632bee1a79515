package lv.saimnieks.models.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.models.DeployedModels;

/**
 * What differs between the files of two deployments, or of a draft and what runs. Files are the same when
 * they have the same name without folders; what is in them is matched by ids.
 *
 * @param files those that differ: models, then forms, then tables
 * @param same names of the files that say the same
 */
public record Comparison(List<FileDifference> files, List<String> same) {

    static final String BPMN = ".*\\.bpmn(20\\.xml)?";

    private static final List<String> ORDER = List.of("bpmn", "dmn", "form");

    /**
     * Compares two sets of files; a file that nobody can read is told as such.
     *
     * @param before name as deployed → content
     * @param after name as deployed → content
     */
    public static Comparison of(Map<String, byte[]> before, Map<String, byte[]> after) {
        Map<String, String> old = names(before);
        Map<String, String> now = names(after);
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        List<FileDifference> files = new ArrayList<>();
        List<String> same = new ArrayList<>();
        all.stream().sorted((a, b) -> Integer.compare(place(a), place(b))).forEach(name -> {
            String was = old.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            byte[] one = before.get(was);
            byte[] other = after.get(is);
            FileDifference file = difference(name, was, is, Optional.ofNullable(one), Optional.ofNullable(other));
            if (one != null && other != null && (Arrays.equals(one, other) || file.isEmpty())) {
                same.add(name);
            } else {
                files.add(file);
            }
        });
        return new Comparison(files, same);
    }

    private static FileDifference difference(
            String name, String was, String is, Optional<byte[]> before, Optional<byte[]> after) {
        Content old = before.map(f -> Content.of(name, f)).orElse(Content.NONE);
        Content now = after.map(f -> Content.of(name, f)).orElse(Content.NONE);
        return new FileDifference(
                name.substring(name.lastIndexOf('/') + 1),
                now.title().isEmpty() ? old.title() : now.title(),
                was,
                is,
                Difference.between(old.parts(), now.parts(), !name.matches(BPMN)),
                TableDifference.between(old.tables(), now.tables()),
                old.redrawn(now),
                old.readable() && now.readable());
    }

    /** Name without folders → name as deployed; two that share one keep their folders. */
    private static Map<String, String> names(Map<String, byte[]> files) {
        Map<String, Long> times =
                files.keySet().stream().collect(Collectors.groupingBy(DeployedModels::plain, Collectors.counting()));
        return files.keySet().stream()
                .collect(Collectors.toMap(
                        f -> times.get(DeployedModels.plain(f)) > 1 ? f : DeployedModels.plain(f),
                        Function.identity(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static int place(String name) {
        int place = ORDER.indexOf(name.substring(name.lastIndexOf('.') + 1));
        return place < 0 ? ORDER.size() : place;
    }
}
