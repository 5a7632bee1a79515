package lv.saimnieks.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list; as JSON just these four.
 *
 * @param page from 0
 * @param size rows on a full page
 * @param total rows in the whole selection
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    /** The page that an address asks for; the first where it says no number. */
    public static int asked(String typed) {
        return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
    }

    /** How many pages there are. */
    public int pages() {
        return (int) ((total + size - 1) / size);
    }

    /** The same page with each row as something else. */
    public <O> PageOf<O> map(Function<T, O> as) {
        return new PageOf<>(items.stream().map(as).toList(), page, size, total);
    }
}
