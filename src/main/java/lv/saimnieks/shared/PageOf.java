package lv.saimnieks.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list; as JSON just these four.
 *
 * @param page from 0
 * @param size rows on a full page
 * @param total rows in the whole selection; a register counts no further than one beyond {@link #COUNTED}
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    /** So many rows of a register are counted: nobody turns 200 pages, and to count all of 200,000 takes half a second. */
    public static final int COUNTED = 10_000;

    /** The page that an address asks for; the first where it says no number. */
    public static int asked(String typed) {
        return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
    }

    /** How many rows there are, for people. */
    public String totalText() {
        return total > COUNTED ? Wording.of("shared.PageOf.more") : String.valueOf(total);
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
