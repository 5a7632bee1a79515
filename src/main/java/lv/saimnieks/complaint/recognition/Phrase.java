package lv.saimnieks.complaint.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.complaint.recognition.Words.Word;
import lv.saimnieks.shared.LatvianStems;

/**
 * A phrase as a process owner writes it: {@code joprojām nav} in any endings, {@code =brauca} just this form,
 * {@code sūdz*} any word that begins so, {@code *gāja} any that ends so, {@code lūdzu/prasu} one or the other, {@code #} a
 * number, {@code ...} up to five words between.
 */
final class Phrase {

    /** Stands for a number in a phrase. */
    static final String NUMBER = "#";
    /** A phrase that may begin with any letter. */
    static final char ANY = '*';

    private static final int LONGEST_GAP = 5;
    private static final int MOST_GAPS = 3;
    private static final int SHORTEST_INFLECTED = 5;
    private static final int SHORTEST_NOISY = 6;

    private final List<Part> parts;

    private record Part(List<Choice> choices, boolean gap) {

        boolean fits(Word word) {
            return choices.stream().anyMatch(c -> c.fits(word));
        }
    }

    private enum Way {
        INFLECTED,
        EXACT,
        BEGUN,
        ENDED
    }

    private record Choice(String form, String stem, Way way) {

        boolean fits(Word word) {
            return switch (way) {
                case INFLECTED ->
                    form.equals(word.form())
                            || stem.length() >= SHORTEST_INFLECTED - 1 && stem.equals(word.stem())
                            || form.equals(NUMBER) && word.isNumber();
                case EXACT -> form.equals(word.form());
                case BEGUN -> word.form().startsWith(form) || noisy(word.form());
                case ENDED -> word.form().endsWith(form);
            };
        }

        /** A scanner takes "ū" for "t" or "i"; one such letter is forgiven in a long word. */
        private boolean noisy(String other) {
            if (form.length() < SHORTEST_NOISY || other.length() < form.length()) {
                return false;
            }
            int wrong = 0;
            for (int i = 0; i < form.length() && wrong < 2; i++) {
                char c = other.charAt(i);
                if (c != form.charAt(i)) {
                    wrong += form.charAt(i) == 'u' && (c == 't' || c == 'i') ? 1 : 2;
                }
            }
            return wrong < 2;
        }
    }

    private Phrase(List<Part> parts) {
        this.parts = parts;
    }

    /** The phrases of a cell, separated by semicolons. */
    static List<Phrase> list(String cell) {
        List<Phrase> phrases = new ArrayList<>();
        for (String written : cell.split(";")) {
            List<Part> parts = Arrays.stream(written.strip().split("\\s+"))
                    .map(Phrase::part)
                    .filter(p -> p.gap() || !p.choices().isEmpty())
                    .toList();
            long gaps = parts.stream().filter(Part::gap).count();
            if (!parts.isEmpty() && !parts.get(0).gap() && gaps <= MOST_GAPS) {
                phrases.add(new Phrase(parts));
            }
        }
        return phrases;
    }

    private static Part part(String written) {
        if (written.equals("...") || written.equals("\u2026")) {
            return new Part(List.of(), true);
        }
        return new Part(
                Arrays.stream(written.split("/"))
                        .filter(w -> !w.isBlank())
                        .map(Phrase::choice)
                        .filter(c -> !c.form().isEmpty())
                        .toList(),
                false);
    }

    private static Choice choice(String written) {
        Way way = written.startsWith("=")
                ? Way.EXACT
                : written.startsWith("*") ? Way.ENDED : written.endsWith("*") ? Way.BEGUN : Way.INFLECTED;
        String form = written.equals(NUMBER) ? NUMBER : Words.form(written.replaceAll("[=*#]", ""));
        return new Choice(form, form.isEmpty() ? "" : LatvianStems.stem(form), way);
    }

    /** Whether other words may stand between its words. */
    boolean isGapped() {
        return parts.stream().anyMatch(Part::gap);
    }

    /** The letters with which a text that has this phrase can begin; {@link #NUMBER}, {@link #ANY}. */
    Set<Character> beginnings() {
        return parts.get(0).choices().stream()
                .map(c -> c.way() == Way.ENDED ? ANY : c.form().charAt(0))
                .collect(Collectors.toSet());
    }

    /** Where the phrase ends that begins with this word, the end not included; -1 when it does not begin there. */
    int end(List<Word> words, int from) {
        return end(words, from, from, 0);
    }

    private int end(List<Word> words, int from, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        if (parts.get(part).gap()) {
            for (int next = at; next <= at + LONGEST_GAP; next++) {
                int end = end(words, from, next, part + 1);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean fits = at < words.size()
                && words.get(at).sentence() == words.get(from).sentence()
                && parts.get(part).fits(words.get(at));
        return fits ? end(words, from, at + 1, part + 1) : -1;
    }
}
