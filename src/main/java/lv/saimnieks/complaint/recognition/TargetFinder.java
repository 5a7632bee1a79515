package lv.saimnieks.complaint.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.complaint.recognition.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which services or resources a text names: by the stems of their names, rare ones weighing more, and by the words that
 * a process owner added.
 */
final class TargetFinder {

    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_SHARED = 5;
    private static final double SHARED = 0.75;
    private static final double ENOUGH_OF_NAME = 0.55;
    private static final double KEYWORD = 1.0;
    private static final double FAVOUR = 0.4;
    private static final double AS_GOOD = 0.5;

    private final List<Named> items = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    private record Named(Item item, Set<String> stems) {}

    /** An item with the places of the words that name it. */
    record Found(Item item, double score, Set<Integer> places, List<Word> words) {

        /** The words that name it, as the text has them. */
        String phrase() {
            return words.stream()
                    .filter(w -> places.contains(w.start()))
                    .map(Word::written)
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
    }

    TargetFinder(List<Item> catalogue) {
        Map<String, Integer> counts = new HashMap<>();
        for (Item item : catalogue) {
            Set<String> stems = new HashSet<>();
            Words.of(item.name()).all().stream()
                    .filter(w -> w.form().length() >= SHORTEST_WORD)
                    .forEach(w -> stems.add(w.stem()));
            items.add(new Named(item, stems));
            stems.forEach(s -> counts.merge(s, 1, Integer::sum));
        }
        counts.forEach((stem, n) -> weights.put(stem, Math.log(1 + (double) catalogue.size() / n)));
    }

    /**
     * The items that the text is about, the best first, all of one kind; those after the first are named by words of
     * their own.
     *
     * @param resourcesFirst whether a resource is more likely than a service that it serves
     */
    List<Found> find(Reading reading, boolean resourcesFirst) {
        List<Word> words = reading.words().all();
        Map<String, Integer> places = new LinkedHashMap<>();
        words.forEach(w -> places.putIfAbsent(w.stem(), w.start()));
        List<Found> found = items.stream()
                .map(n -> score(n, reading, places, resourcesFirst))
                .filter(f -> f.score() > 0)
                .sorted(Comparator.comparing(Found::score).reversed())
                .toList();
        List<Found> chosen = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Found next : found) {
            boolean first = chosen.isEmpty();
            if (first
                    || next.item().kind() == chosen.get(0).item().kind()
                            && next.score() >= AS_GOOD * chosen.get(0).score()
                            && next.places().stream().noneMatch(taken::contains)) {
                chosen.add(next);
                taken.addAll(next.places());
            }
        }
        return chosen;
    }

    private Found score(Named named, Reading reading, Map<String, Integer> stems, boolean resourcesFirst) {
        Set<Integer> places = new HashSet<>();
        double all = 0;
        double matched = 0;
        for (String stem : named.stems()) {
            double weight = weights.getOrDefault(stem, 0.0);
            all += weight;
            Integer place = place(stem, stems);
            if (place != null) {
                matched += weight;
                places.add(place);
            }
        }
        double score = all > 0 && matched / all >= ENOUGH_OF_NAME ? matched / all + matched / 10 : 0;
        Set<String> keywords = new HashSet<>();
        reading.all(PhraseBook.listOf(named.item().code())).forEach(hit -> {
            Word first = reading.words().all().get(hit.from());
            if (keywords.add(first.stem())) {
                places.add(first.start());
            }
        });
        double byKeywords = keywords.size() * KEYWORD;
        if (byKeywords > 0) {
            score = Math.max(score, matched / Math.max(all, 1)) + byKeywords;
        }
        boolean favoured = (named.item().kind() == ItemKind.RESOURCE) == resourcesFirst;
        return new Found(
                named.item(),
                score > 0 && favoured ? score + FAVOUR : score,
                places,
                reading.words().all());
    }

    /** Where the text has the stem, or a word of the same beginning: "deklarēt" and "deklarēšana". */
    private static @Nullable Integer place(String stem, Map<String, Integer> stems) {
        Integer place = stems.get(stem);
        if (place != null || stem.length() < SHORTEST_SHARED) {
            return place;
        }
        return stems.entrySet().stream()
                .filter(e -> shared(stem, e.getKey())
                        >= Math.max(
                                SHORTEST_SHARED,
                                Math.ceil(SHARED
                                        * Math.min(stem.length(), e.getKey().length()))))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
