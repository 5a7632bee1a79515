package lv.saimnieks.complaint.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.complaint.recognition.PhraseBook.Hit;
import lv.saimnieks.complaint.recognition.Words.Word;

/**
 * A text with the phrases found in it, and which of its words only wish, suppose, fear or ask: what stands in such words
 * is not said to have happened.
 */
final class Reading {

    /** Forms of verbs that tell what did not happen: "neatzvanīja". */
    static final String NEGATED = "negated";
    /** Forms of verbs that tell of the past: "gaidīju". */
    static final String PAST = "past";

    /** Forms of verbs that tell what is done: "norādīts". */
    static final String DONE = "done";
    /** Forms of verbs that wish or suppose: "piestātu". */
    static final String WISH = "wish";

    /** What is broken, and what verbs of the past tell, is so also where a repair is wished. */
    private static final Set<String> STATES = Set.of("broken", PAST);

    private static final Set<String> PAST_ENDINGS = Set.of(
            "usi", "usas", "usies", "aja", "ajas", "ajam", "ija", "eja", "oja", "ijas", "ejas", "ojas", "iju", "eju",
            "oju", "aju", "ijam", "ejam", "ojam", "ijos", "ejos", "ajos", "ojos", "ijat", "ejat", "ajat", "ojat");
    /** Adjectives and nouns that end like verbs of the past: "iekšējā", "lietotāju". */
    private static final Set<String> FALSE_PAST_ENDINGS =
            Set.of("\u0113j\u0101", "\u012bj\u0101", "oj\u0101", "aj\u0101", "aj\u0101s", "aj\u0101m");

    private static final Set<String> AGENTS = Set.of("taju", "taja", "tajas", "tajos", "tajam");
    private static final Set<String> DONE_ENDINGS = Set.of(
            "\u0113ts",
            "\u012bts",
            "\u0101ts",
            "ots",
            "\u0113ti",
            "\u012bti",
            "\u0101ti",
            "oti",
            "\u0113ta",
            "\u012bta",
            "\u0101ta",
            "ota",
            "\u0113tas",
            "\u012btas",
            "\u0101tas",
            "otas");
    private static final Pattern SHORT_VOWEL = Pattern.compile("[aei]j[a-z\u0101]{1,3}$");
    private static final Pattern FOREIGN_NOUN =
            Pattern.compile("([cfgzk]i|[a-z]sk?a|[a-z]sa|ma|na|ka|la|da|ga)j[a-z]{1,3}$");
    private static final int SHORTEST_PARTICIPLE = 7;
    private static final Set<String> WISHES = Set.of("atu", "etu", "itu", "otu", "butu", "klutu");
    private static final int SHORTEST_VERB = 5;

    private final Words words;
    private final Map<String, List<Hit>> hits = new HashMap<>();
    private final BitSet supposed = new BitSet();
    private final BitSet wished = new BitSet();
    private final BitSet imagined = new BitSet();

    Reading(Words words, PhraseBook book) {
        this.words = words;
        book.in(words).forEach(this::add);
        BitSet notVerbs = new BitSet();
        all("notVerb").forEach(h -> notVerbs.set(h.from(), h.to()));
        for (int i = 0; i < words.all().size(); i++) {
            if (!notVerbs.get(i)) {
                verb(i);
            }
        }
        BitSet wanted = new BitSet();
        Stream.concat(all("request"), all("suggestion")).forEach(h -> wanted.set(h.from()));
        Set.of(PAST, DONE).forEach(list -> drop(list, notVerbs));
        Set.of("repair", "contrast").forEach(list -> drop(list, wanted));
        modality();
    }

    private void add(Hit hit) {
        hits.computeIfAbsent(hit.list(), x -> new ArrayList<>()).add(hit);
    }

    private void drop(String list, BitSet words) {
        hits.getOrDefault(list, new ArrayList<>()).removeIf(h -> words.get(h.from()));
    }

    private void verb(int at) {
        Word word = words.all().get(at);
        String form = word.form();
        boolean wish = form.endsWith("tu") && !isShort(word.written());
        if (form.length() >= SHORTEST_VERB && form.startsWith("ne") && !wish && isIndicative(form)) {
            add(new Hit(NEGATED, at));
        }
        if (form.length() >= SHORTEST_VERB && isPast(form, word.written())) {
            add(new Hit(PAST, at));
        }
        if (form.length() >= SHORTEST_PARTICIPLE && DONE_ENDINGS.stream().anyMatch(word.written()::endsWith)) {
            add(new Hit(DONE, at));
        }
    }

    /** By its ending; in a text with marks the vowel before it is long: "gaidīju" and not "fotogrāfiju". */
    private boolean isPast(String form, String written) {
        return PAST_ENDINGS.stream().anyMatch(form::endsWith)
                && !(words.isMarked() && written.endsWith("jam"))
                && AGENTS.stream().noneMatch(form::endsWith)
                && FALSE_PAST_ENDINGS.stream().noneMatch(written::endsWith)
                && (words.isMarked()
                        ? !SHORT_VOWEL.matcher(written).find()
                        : !FOREIGN_NOUN.matcher(form).find());
    }

    /** Neither wish, infinitive nor future; no noun in -ība. */
    private static boolean isIndicative(String form) {
        boolean infinitive = form.endsWith("t") || form.endsWith("ties");
        boolean future = form.endsWith("s") && !form.endsWith("as") && !form.endsWith("os") && !form.endsWith("ts")
                || form.endsWith("sim")
                || form.endsWith("siet");
        return !infinitive && !future && !form.matches(".*ib(a|as|u|am|ai|s)");
    }

    private static boolean isWish(String form) {
        return form.equals("butu")
                || form.length() >= SHORTEST_VERB && WISHES.stream().anyMatch(form::endsWith) && !form.endsWith("ietu");
    }

    /** Whether the vowel is short in a text with marks, as in "pārskatu", and not long as in "skatītu". */
    private boolean isShort(String written) {
        return words.isMarked() && (written.endsWith("atu") || written.endsWith("etu") || written.endsWith("itu"));
    }

    private void modality() {
        BitSet nouns = new BitSet();
        all("notWish").forEach(h -> nouns.set(h.from(), h.to()));
        List<Word> all = words.all();
        for (int i = 0; i < all.size(); i++) {
            String form = all.get(i).form();
            boolean staying = i + 1 < all.size()
                    && Set.of("gan", "ari", "jau").contains(all.get(i + 1).form());
            if ((form.equals("lai") || form.equals("ja")) && !staying) {
                supposed.set(i, words.clauseEnd(i));
            }
            if (form.equals("ja") && !staying) {
                int next = words.clauseEnd(i);
                if (next < all.size() && all.get(next).sentence() == all.get(i).sentence() && isFuture(next)) {
                    supposed.set(next, words.clauseEnd(next));
                }
            }
            if (form.equals("vai") && words.isQuestion(all.get(i).sentence()) && i == words.sentenceStart(i)) {
                supposed.set(i, words.clauseEnd(i));
            }
            if (form.endsWith("sies") || form.equals("var") && infinitiveAfter(i)) {
                supposed.set(form.equals("var") ? i : words.clauseStart(i), words.clauseEnd(i));
            }
            if (isWish(form) && !nouns.get(i) && !isShort(all.get(i).written())) {
                imagined.set(words.clauseStart(i), words.clauseEnd(i));
                add(new Hit(WISH, i));
            }
        }
        Stream.concat(all("possible"), all("notHappened"))
                .forEach(h -> supposed.set(words.clauseStart(h.from()), words.clauseEnd(h.to() - 1)));
        all("avoided").forEach(h -> supposed.set(h.from(), words.clauseEnd(h.to() - 1)));
        all("suggestion").forEach(h -> wished.set(h.from(), words.clauseEnd(h.to() - 1)));
    }

    private boolean infinitiveAfter(int at) {
        return words.all().subList(at + 1, words.clauseEnd(at)).stream()
                .map(Word::form)
                .anyMatch(f -> f.endsWith("t") || f.endsWith("ties"));
    }

    private boolean isFuture(int from) {
        return words.all().subList(from, words.clauseEnd(from)).stream()
                .map(Word::form)
                .anyMatch(f -> f.equals("var")
                        || f.endsWith("sim")
                        || f.length() > 4 && f.endsWith("is")
                        || f.endsWith("dis"));
    }

    Words words() {
        return words;
    }

    /** All phrases of a list. */
    Stream<Hit> all(String list) {
        return hits.getOrDefault(list, List.of()).stream();
    }

    /** Phrases of these lists in words that say that it is so or was so. */
    Stream<Hit> asserted(String... lists) {
        return Stream.of(lists)
                .flatMap(this::all)
                .filter(h -> !supposed.get(h.from()))
                .filter(h -> !wished.get(h.from()) && !imagined.get(h.from()) || STATES.contains(h.list()));
    }

    boolean has(String list) {
        return all(list).findAny().isPresent();
    }

    Optional<Hit> first(String list) {
        return all(list).findFirst();
    }

    int sentenceOf(Hit hit) {
        return words.all().get(hit.from()).sentence();
    }

    /** The sentences with a phrase of the list. */
    Set<Integer> sentencesWith(String list) {
        Set<Integer> sentences = new TreeSet<>();
        all(list).forEach(h -> sentences.add(sentenceOf(h)));
        return sentences;
    }

    boolean isQuestion(Hit hit) {
        return words.isQuestion(sentenceOf(hit));
    }

    /** Whether it stands at the beginning of its sentence, after a greeting at most. */
    boolean isEarly(Hit hit) {
        return hit.from() - words.sentenceStart(hit.from()) <= 2;
    }

    /** The words of a phrase, without others between them: those may name somebody. */
    String quoted(Hit hit) {
        List<Word> found = words.all().subList(hit.from(), hit.to());
        return hit.gapped() && found.size() > 2
                ? found.get(0).written() + " … " + found.get(found.size() - 1).written()
                : found.stream().map(Word::written).collect(Collectors.joining(" "));
    }
}
