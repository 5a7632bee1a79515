package lv.saimnieks.complaint.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.platform.tables.DecisionTable.Row;

/** The phrases in force, by the list to which they belong, ready to be found. */
public final class PhraseBook {

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();

    private record Entry(String list, Phrase phrase) {}

    /** A phrase found: its list, its words from the first to the one after the last, whether others stand between. */
    record Hit(String list, int from, int to, boolean gapped) {

        Hit(String list, int at) {
            this(list, at, at + 1, false);
        }
    }

    /**
     * Reads the tables as they are deployed.
     *
     * @param phrases the file of {@code submission-phrases}: list → phrases and what they show
     * @param items the file of {@code submission-keywords}: code of a service or resource → words for it
     */
    public PhraseBook(byte[] phrases, byte[] items) {
        for (Row row : rows(phrases)) {
            for (String list : DecisionTable.texts(row.inputs().get(0))) {
                sentences.put(list, text(row.outputs().get(1)));
                add(list, text(row.outputs().get(0)));
            }
        }
        for (Row row : rows(items)) {
            DecisionTable.texts(row.inputs().get(0))
                    .forEach(code -> add(listOf(code), text(row.outputs().get(0))));
        }
    }

    private void add(String list, String phrases) {
        for (Phrase phrase : Phrase.list(phrases)) {
            phrase.keys()
                    .forEach(k ->
                            byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(new Entry(list, phrase)));
        }
    }

    /** The list of the words by which an item is known beside its name. */
    static String listOf(String code) {
        return "item." + code;
    }

    private static List<Row> rows(byte[] file) {
        return DecisionTable.read(file).orElse(Map.of()).values().stream()
                .flatMap(t -> t.rows().stream())
                .toList();
    }

    private static String text(String cell) {
        return String.join("; ", DecisionTable.texts(cell));
    }

    /** What a list shows, for people. */
    String sentence(String list) {
        return sentences.getOrDefault(list, "");
    }

    /** Every phrase in the text, in its order; of a list at most one for each word with which it begins. */
    List<Hit> in(Words words) {
        List<Hit> hits = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (int at = 0; at < words.all().size(); at++) {
            here.clear();
            for (String key : Phrase.keys(words.all().get(at))) {
                for (Entry entry : byKey.getOrDefault(key, List.of())) {
                    int end = entry.phrase().end(words.all(), at);
                    if (end > 0 && here.add(entry.list())) {
                        hits.add(new Hit(entry.list(), at, end, entry.phrase().isGapped()));
                    }
                }
            }
        }
        return hits;
    }
}
