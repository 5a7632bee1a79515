package lv.saimnieks.models.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.models.comparison.Part.Said;
import lv.saimnieks.shared.Wording;

/**
 * A part of a file that differs.
 *
 * @param id id of the element, or key of the field
 * @param type what kind of part it is, in Latvian
 * @param name what people call it; empty when it has no name
 * @param place where it is found, as the name of the step around it; empty at the top
 * @param changes what it says now and said before; of an added or removed part all that it says
 */
public record Difference(String id, String type, String name, String place, Sign sign, List<Change> changes) {

    /** Of a part that is new or gone these stand beside it already. */
    private static final Set<String> SHOWN_BESIDE = Set.of("type", "place", "name");

    /**
     * A property that differs.
     *
     * @param label as Modeler's properties panel has it, in Latvian
     * @param before as written; empty when it said nothing
     * @param after as written; empty when it says nothing
     */
    public record Change(String label, String before, String after) {}

    /**
     * What differs between the parts of two versions, in the order of the newer one; what is gone comes last.
     *
     * @param ordered whether the order of the parts is told too
     */
    static List<Difference> between(List<Part> before, List<Part> after, boolean ordered) {
        Map<String, Part> old = byId(before);
        Map<String, Part> now = byId(after);
        Set<String> moved = ordered ? Moved.of(List.copyOf(old.keySet()), List.copyOf(now.keySet())) : Set.of();
        List<Difference> differences = new ArrayList<>();
        now.forEach((id, part) -> of(Optional.ofNullable(old.get(id)), Optional.of(part), moved.contains(id))
                .ifPresent(differences::add));
        old.forEach((id, part) -> {
            if (!now.containsKey(id)) {
                of(Optional.of(part), Optional.empty(), false).ifPresent(differences::add);
            }
        });
        return differences;
    }

    private static Optional<Difference> of(Optional<Part> before, Optional<Part> after, boolean moved) {
        Part shown = after.or(() -> before).orElseThrow();
        boolean both = before.isPresent() && after.isPresent();
        List<Change> changes = changes(
                before.map(Part::said).orElse(Map.of()),
                after.map(Part::said).orElse(Map.of()),
                both ? Set.of() : SHOWN_BESIDE);
        if (both && changes.isEmpty() && !moved) {
            return Optional.empty();
        }
        Sign sign =
                !both ? after.isPresent() ? Sign.ADDED : Sign.REMOVED : changes.isEmpty() ? Sign.MOVED : Sign.CHANGED;
        return Optional.of(new Difference(
                shown.id(),
                Part.typeLabel(shown.type()),
                shown.name(),
                shown.place().shown(),
                sign,
                changes));
    }

    private static List<Change> changes(Map<String, Said> before, Map<String, Said> after, Set<String> told) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        keys.removeAll(told);
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Said old = before.getOrDefault(key, Said.NOTHING);
            Said now = after.getOrDefault(key, Said.NOTHING);
            if (!old.value().equals(now.value())) {
                changes.add(new Change(label(key), old.shown(), now.shown()));
            }
        }
        return changes;
    }

    private static String label(String key) {
        int colon = key.indexOf(':');
        String of = "comparison.property." + (colon < 0 ? key : key.substring(0, colon));
        String exact = "comparison.property." + key.replaceAll("[^\\w-]+", ".");
        if (Wording.has(exact)) {
            return Wording.of(exact);
        }
        return colon > 0 && Wording.has(of) ? Wording.of(of, key.substring(colon + 1)) : key;
    }

    private static Map<String, Part> byId(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
