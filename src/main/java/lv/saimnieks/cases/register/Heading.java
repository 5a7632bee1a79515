package lv.saimnieks.cases.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the page.
 *
 * @param label over the column
 * @param sort the word it sorts by; null when it does not
 * @param css class of its cells
 */
public record Heading(String label, @Nullable String sort, String css, Function<Row, Cell> cell) {

    public static Heading of(String label, Function<Row, Cell> cell) {
        return new Heading(label, null, "", cell);
    }

    /** A click on it sorts the list. */
    public Heading sortedBy(String word) {
        return new Heading(label, word, css, cell);
    }

    public Heading styled(String classes) {
        return new Heading(label, sort, classes, cell);
    }
}
