package lv.saimnieks.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/**
 * Which services or resources a list shows.
 *
 * @param text words that must all occur, with or without diacritics; null for any
 * @param stage null for any
 * @param criticalOnly only those flagged critical
 * @param byName by name in the order of the Latvian alphabet, else by code
 * @param descending from the end
 */
public record ItemFilter(
        ItemKind kind, String text, LifecycleStage stage, boolean criticalOnly, boolean byName, boolean descending) {

    private static final int LONGEST_TEXT = 200;

    /**
     * From what an address says.
     *
     * @param sort {@code code}, {@code name}, each also with {@code ,desc}; null for {@code code}
     * @throws Refusal naming each field that is wrong
     */
    public static ItemFilter of(ItemKind kind, String text, String stage, String critical, String sort) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String words = Words.clean(text);
        if (words != null && words.length() > LONGEST_TEXT) {
            wrong.put("q", Wording.of("catalogue.ItemFilter.of.q"));
        }
        LifecycleStage wanted = null;
        if (stage != null && !stage.isBlank()) {
            try {
                wanted = LifecycleStage.valueOf(stage);
            } catch (IllegalArgumentException e) {
                wrong.put("stage", Wording.of("catalogue.ItemFilter.of.stage"));
            }
        }
        String order = sort == null || sort.isBlank() ? "code" : sort;
        if (!order.matches("(code|name)(,(asc|desc))?")) {
            wrong.put("sort", Wording.of("catalogue.ItemFilter.of.sort"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        boolean criticalOnly = "true".equals(critical) || "on".equals(critical);
        return new ItemFilter(kind, words, wanted, criticalOnly, order.startsWith("name"), order.endsWith(",desc"));
    }

    /** Everything of a kind, by code. */
    public static ItemFilter everything(ItemKind kind) {
        return new ItemFilter(kind, null, null, false, false, false);
    }
}
