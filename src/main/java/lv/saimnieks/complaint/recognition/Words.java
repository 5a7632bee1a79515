package lv.saimnieks.complaint.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.LatvianStems;

/**
 * A text as words in sentences and clauses. A word is read alike with and without marks, in letters doubled or joined
 * instead of them ("suudziba", "tresho"), and with the letters that a scanner takes for others ("rind$").
 */
final class Words {

    private static final Set<String> SHORTENED =
            Set.of("nr", "plkst", "st", "g", "gs", "lpp", "tel", "skat", "piem", "utt", "dz", "kab", "kv", "t", "u");
    private static final Set<String> OPENING = Set.of(
            "bet", "tomer", "tacu", "jo", "tapec", "tadel", "kaut", "turklat", "kas", "kurs", "kura", "kuri", "kuru",
            "kur", "kad", "lai", "ja");
    private static final Set<String> STAYING = Set.of("gan", "ari");

    private static final String MARKED = "\u0101\u0113\u012b\u016b\u0100\u0112\u012a\u016a";

    private final String text;
    private final boolean marked;
    private final List<Word> words = new ArrayList<>();
    private final BitSet questions = new BitSet();
    private final Map<Integer, Integer> sentenceStarts = new HashMap<>();
    private final TreeMap<Integer, Integer> clauseStarts = new TreeMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private int sentence;
    private int clause;

    /**
     * A word.
     *
     * @param form in lower case without marks
     * @param written as in the text, in lower case
     */
    record Word(String form, String stem, String written, int start, int end, int sentence, int clause) {

        boolean isNumber() {
            return Character.isDigit(form.charAt(0));
        }
    }

    private Words(String text) {
        this.text = text;
        this.marked = text.chars().anyMatch(c -> MARKED.indexOf(c) >= 0);
    }

    static Words of(String typed) {
        Words read = new Words(Normalizer.normalize(typed, Normalizer.Form.NFC));
        read.read();
        return read;
    }

    List<Word> all() {
        return words;
    }

    /** Whether the sentence ends in a question mark. */
    boolean isQuestion(int ofSentence) {
        return questions.get(ofSentence);
    }

    /** Whether long vowels are marked in this text at all. */
    boolean isMarked() {
        return marked;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(at);
            } else {
                mark(c, at);
                at++;
            }
        }
    }

    /** Where the sentence of a word begins. */
    int sentenceStart(int at) {
        return sentenceStarts.getOrDefault(words.get(at).sentence(), at);
    }

    /** Where the clause of a word begins. */
    int clauseStart(int at) {
        return clauseStarts.getOrDefault(words.get(at).clause(), at);
    }

    /** Where the clause of a word ends, the end not included. */
    int clauseEnd(int at) {
        Map.Entry<Integer, Integer> next =
                clauseStarts.higherEntry(words.get(at).clause());
        return next == null ? words.size() : next.getValue();
    }

    private int word(int from) {
        StringBuilder letters = new StringBuilder();
        int at = from;
        while (at < text.length() && letters.length() < 60) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || c == '$') {
                letters.append(c == '$' ? 's' : c);
            } else if (c == '-' && text.startsWith("\n", at + 1)) {
                at++;
            } else if (Character.getType(c) != Character.FORMAT) {
                break;
            }
            at++;
        }
        String written = letters.toString().toLowerCase(Locale.ROOT);
        String form = forms.computeIfAbsent(written, Words::form);
        if (form.isEmpty()) {
            return at;
        }
        if (OPENING.contains(form) || STAYING.contains(form) && follows("lai", "kaut")) {
            clause += STAYING.contains(form) ? 0 : 1;
        }
        sentenceStarts.putIfAbsent(sentence, words.size());
        clauseStarts.putIfAbsent(clause, words.size());
        words.add(new Word(form, stems.computeIfAbsent(form, LatvianStems::stem), written, from, at, sentence, clause));
        return at;
    }

    private boolean follows(String... forms) {
        return !words.isEmpty()
                && Set.of(forms).contains(words.get(words.size() - 1).form());
    }

    private void mark(char c, int at) {
        switch (c) {
            case '.' -> {
                if (!isWithinSentence(at)) {
                    next();
                }
            }
            case '?' -> {
                questions.set(sentence);
                next();
            }
            case '!', ';' -> next();
            case '\n' -> {
                if (at + 1 < text.length() && !Character.isLowerCase(text.charAt(at + 1))) {
                    next();
                }
            }
            case ',', ':', '(', ')', '\u2013', '\u2014' -> clause++;
            default -> {}
        }
    }

    private void next() {
        if (!words.isEmpty() && words.get(words.size() - 1).sentence() == sentence) {
            sentence++;
            clause++;
        }
    }

    /** Whether a full stop belongs to a number or a shortened word. */
    private boolean isWithinSentence(int at) {
        if (words.isEmpty() || words.get(words.size() - 1).end() != at) {
            return false;
        }
        Word before = words.get(words.size() - 1);
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean goesOn = next < text.length()
                && (Character.isLowerCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
        return goesOn && (before.isNumber() || next == at + 1) || SHORTENED.contains(before.form());
    }

    /** A word as it is compared. */
    static String form(String written) {
        String form = Latvian.fold(written);
        if (form.length() > 3 && form.chars().anyMatch(Character::isDigit) && isMostlyLetters(form)) {
            form = form.replace('0', 'o').replace('1', 'i').replace('5', 's');
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char before = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            boolean doubled = c == before && "aeiou".indexOf(c) >= 0;
            boolean soft = c == 'h' && "scz".indexOf(before) >= 0 || c == 'j' && "lnkg".indexOf(before) >= 0;
            if (!doubled && !soft) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isMostlyLetters(String form) {
        return form.chars().filter(Character::isLetter).count() * 3 >= form.length() * 2L;
    }
}
