package lv.saimnieks.models.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the things that both versions have stand in another order: as few as explain it. */
final class Moved {

    private Moved() {}

    /** Those of both lists that are not in the longest run that keeps its order. */
    static Set<String> of(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        before.forEach(id -> places.putIfAbsent(id, places.size()));
        List<String> both =
                after.stream().filter(places::containsKey).distinct().toList();
        int[] lengths = new int[both.size()];
        int[] previous = new int[both.size()];
        int last = -1;
        for (int i = 0; i < both.size(); i++) {
            lengths[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.get(both.get(j)) < places.get(both.get(i)) && lengths[j] >= lengths[i]) {
                    lengths[i] = lengths[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || lengths[i] > lengths[last]) {
                last = i;
            }
        }
        Set<String> moved = new HashSet<>(both);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(both.get(i));
        }
        return moved;
    }
}
