package lv.saimnieks.change;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param total rows in the whole selection
 */
public record ChangeListing(List<ChangeRow> rows, int page, int size, long total) {

    public int pages() {
        return (int) ((total + size - 1) / size);
    }
}
