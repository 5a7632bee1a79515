package lv.saimnieks.change.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which planned work of many meets which: the same or a dependent item, or the same person, on the same days. */
final class Clashes {

    private final Map<PlannedWork, Set<String>> found = new IdentityHashMap<>();
    private final Map<String, List<PlannedWork>> byTarget = new HashMap<>();
    private final Map<String, List<PlannedWork>> byAffected = new HashMap<>();
    private final Map<String, List<PlannedWork>> byPerson = new HashMap<>();

    private Clashes() {}

    /** Numbers of the other changes for each work that has any; what is done or over clashes with nothing. */
    static Map<PlannedWork, Set<String>> among(List<PlannedWork> works) {
        Clashes clashes = new Clashes();
        works.stream()
                .filter(PlannedWork::ahead)
                .sorted(Comparator.comparing(w -> w.days().from()))
                .forEach(clashes::add);
        return clashes.found;
    }

    /** Only work that is not over on the first day of this one is looked at, so that a year takes no longer than its weeks. */
    private void add(PlannedWork work) {
        Set<String> reach = new HashSet<>(work.affected());
        reach.addAll(work.targets());
        reach.forEach(code -> meet(work, byTarget, code));
        work.targets().forEach(code -> meet(work, byAffected, code));
        meet(work, byPerson, work.who());
        work.targets()
                .forEach(code ->
                        byTarget.computeIfAbsent(code, c -> new ArrayList<>()).add(work));
        reach.forEach(
                code -> byAffected.computeIfAbsent(code, c -> new ArrayList<>()).add(work));
        byPerson.computeIfAbsent(work.who(), w -> new ArrayList<>()).add(work);
    }

    private void meet(PlannedWork work, Map<String, List<PlannedWork>> others, String key) {
        List<PlannedWork> going = others.get(key);
        if (going == null) {
            return;
        }
        going.removeIf(o -> o.days().to().isBefore(work.days().from()));
        going.stream().filter(o -> !o.number().equals(work.number())).forEach(o -> {
            note(work, o);
            note(o, work);
        });
    }

    private void note(PlannedWork one, PlannedWork other) {
        found.computeIfAbsent(one, o -> new TreeSet<>()).add(other.number());
    }
}
