package lv.saimnieks.catalogue.items;

import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.LifecycleStage;

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

    /** Everything of a kind, by code. */
    public static ItemFilter everything(ItemKind kind) {
        return new ItemFilter(kind, null, null, false, false, false);
    }
}
