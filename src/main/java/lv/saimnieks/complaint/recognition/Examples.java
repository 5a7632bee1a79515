package lv.saimnieks.complaint.recognition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.recognition.Words.Word;

/**
 * How like a text is to texts whose kind people have said: naive Bayes over the parts of words, three to five letters,
 * which in Latvian hold stems, endings and moods. No phrase list knows all words in which a wish can be put; examples do.
 */
final class Examples {

    private static final SubmissionKind[] KINDS = SubmissionKind.values();
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    /** A part that fewer texts have says nothing. */
    private static final int FEWEST_TEXTS = 2;

    private static final int MOST_WORDS = 3;
    private static final double SMOOTHING = 0.3;

    /** Part of a word → for each kind how much it speaks for it, the mean of all kinds being 0. */
    private final Map<String, float[]> points = new HashMap<>();

    private final Set<String> forms = new HashSet<>();

    /** @param lines kind and text, parted by a line */
    Examples(List<String> lines) {
        Map<String, int[]> texts = new HashMap<>();
        for (String line : lines) {
            int kind =
                    SubmissionKind.valueOf(line.substring(0, line.indexOf('|'))).ordinal();
            Words words = Words.of(line.substring(line.indexOf('|') + 1));
            words.all().forEach(w -> forms.add(w.form()));
            for (String part : parts(words)) {
                texts.computeIfAbsent(part, p -> new int[KINDS.length])[kind]++;
            }
        }
        texts.values().removeIf(counts -> Arrays.stream(counts).sum() < FEWEST_TEXTS);
        double[] all = new double[KINDS.length];
        texts.values().forEach(counts -> {
            for (int kind = 0; kind < KINDS.length; kind++) {
                all[kind] += counts[kind];
            }
        });
        texts.forEach((part, counts) -> points.put(part, points(counts, all, texts.size())));
    }

    private static float[] points(int[] counts, double[] all, int parts) {
        double[] shares = new double[KINDS.length];
        for (int kind = 0; kind < KINDS.length; kind++) {
            shares[kind] = Math.log((counts[kind] + SMOOTHING) / (all[kind] + SMOOTHING * parts));
        }
        double mean = Arrays.stream(shares).average().orElse(0);
        float[] points = new float[KINDS.length];
        for (int kind = 0; kind < KINDS.length; kind++) {
            points[kind] = (float) (shares[kind] - mean);
        }
        return points;
    }

    private static Set<String> parts(Words words) {
        Set<String> parts = new HashSet<>();
        for (Word word : words.all()) {
            parts.addAll(parts(word));
            if (words.isQuestion(word.sentence())) {
                parts.add("?");
            }
        }
        return parts;
    }

    private static Set<String> parts(Word word) {
        String whole = " " + word.form() + " ";
        Set<String> parts = new HashSet<>();
        for (int length = SHORTEST; length <= Math.min(LONGEST, whole.length()); length++) {
            for (int from = 0; from + length <= whole.length(); from++) {
                parts.add(whole.substring(from, from + length));
            }
        }
        return parts;
    }

    /** How much a text speaks for each kind; points of long and short texts can be compared. */
    Map<SubmissionKind, Double> likeness(Words words) {
        double[] sums = new double[KINDS.length];
        int known = 0;
        for (String part : parts(words)) {
            float[] of = points.get(part);
            if (of != null) {
                known++;
                for (int kind = 0; kind < KINDS.length; kind++) {
                    sums[kind] += of[kind];
                }
            }
        }
        Map<SubmissionKind, Double> likeness = new EnumMap<>(SubmissionKind.class);
        for (int kind = 0; kind < KINDS.length; kind++) {
            likeness.put(KINDS[kind], sums[kind] / Math.sqrt(Math.max(known, 1)));
        }
        return likeness;
    }

    /** The words that speak most for one kind rather than for another; only such as an example has, so nobody's name. */
    List<String> telling(Words words, SubmissionKind kind, SubmissionKind other) {
        return words.all().stream()
                .filter(w -> forms.contains(w.form()))
                .sorted(Comparator.comparing(w -> -speaks(w, kind, other)))
                .map(Word::written)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private double speaks(Word word, SubmissionKind kind, SubmissionKind other) {
        return parts(word).stream()
                .map(points::get)
                .filter(Objects::nonNull)
                .mapToDouble(p -> p[kind.ordinal()] - p[other.ordinal()])
                .sum();
    }
}
