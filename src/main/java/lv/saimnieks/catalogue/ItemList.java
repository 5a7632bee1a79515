package lv.saimnieks.catalogue;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page number of the page, from 0
 * @param size rows on a full page
 * @param total rows on all pages
 */
public record ItemList(List<ItemRow> items, int page, int size, long total) {

    /** How many pages there are. */
    public int pages() {
        return (int) ((total + size - 1) / size);
    }
}
