package lv.saimnieks.complaint.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** So many letters of a word lead to the phrases with such words. */
    private static final int BEGINNING = 4;

    private static final int ENDING = 3;

    private static final int LONGEST_GAP = 5;
    private static final int MOST_GAPS = 3;
    private static final int SHORTEST_INFLECTED = 5;
    private static final int SHORTEST_NOISY = 6;

    private final List<Part> parts;

    private record Part(List<Choice> choices, boolean gap) {

        boolean fits(Word word) {
            for (Choice choice : choices) {
                if (choice.fits(word)) {
                    return true;
                }
            }
            return false;
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

        /** A scanner takes "ū" for "t", "i" or "$"; one such letter is forgiven in a long word. */
        private boolean noisy(String other) {
            if (form.length() < SHORTEST_NOISY || other.length() < form.length()) {
                return false;
            }
            int wrong = 0;
            for (int i = 0; i < form.length() && wrong < 2; i++) {
                char c = other.charAt(i);
                if (c != form.charAt(i)) {
                    wrong += form.charAt(i) == 'u' && (c == 't' || c == 'i' || c == 's') ? 1 : 2;
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

    /** The keys under which a word is looked up that begins this phrase; see {@link #keys(Word)}. */
    Set<String> keys() {
        return parts.get(0).choices().stream().flatMap(Phrase::keys).collect(Collectors.toSet());
    }

    private static Stream<String> keys(Choice choice) {
        String form = choice.form();
        return switch (choice.way()) {
            case EXACT -> Stream.of(form);
            case INFLECTED -> Stream.of(form, "~" + choice.stem());
            case ENDED -> Stream.of("*" + form.substring(Math.max(0, form.length() - ENDING)));
            case BEGUN ->
                noisy(form.substring(0, Math.min(form.length(), BEGINNING))).map(b -> b + "*");
        };
    }

    /** What a scanner may have made of the beginning of a word, and the beginning itself. */
    private static Stream<String> noisy(String beginning) {
        int u = beginning.indexOf('u');
        return u < 0
                ? Stream.of(beginning)
                : "utis".chars().mapToObj(c -> beginning.substring(0, u) + (char) c + beginning.substring(u + 1));
    }

    /** The keys of phrases that may begin with this word. */
    static List<String> keys(Word word) {
        String form = word.form();
        List<String> keys = new ArrayList<>();
        keys.add(word.isNumber() ? NUMBER : form);
        keys.add("~" + word.stem());
        for (int length = 1; length <= Math.min(form.length(), BEGINNING); length++) {
            keys.add(form.substring(0, length) + "*");
        }
        for (int length = 1; length <= Math.min(form.length(), ENDING); length++) {
            keys.add("*" + form.substring(form.length() - length));
        }
        return keys;
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
