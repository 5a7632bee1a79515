package lv.saimnieks.cases.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell of the page shows: texts one after another, some below the one before, some a link. */
public final class Cell {

    private final List<Part> parts = new ArrayList<>();

    private Cell() {}

    /**
     * A text of a cell.
     *
     * @param css classes, may be empty
     * @param href where it leads; null for nowhere
     * @param below whether it stands on a line of its own
     */
    public record Part(String text, String css, @Nullable String href, boolean below) {}

    public static Cell empty() {
        return new Cell();
    }

    public static Cell of(String text) {
        return new Cell().and(text, "");
    }

    public static Cell link(String text, String href) {
        Cell cell = new Cell();
        cell.parts.add(new Part(text, "", href, false));
        return cell;
    }

    /** Goes on in the line; an empty text adds nothing. */
    public Cell and(@Nullable String text, String css) {
        return add(text, css, false);
    }

    /** Goes on below, if there is anything above; an empty text adds nothing. */
    public Cell below(@Nullable String text, String css) {
        return add(text, css, !parts.isEmpty());
    }

    private Cell add(@Nullable String text, String css, boolean below) {
        if (text != null && !text.isEmpty()) {
            parts.add(new Part(text, css, null, below));
        }
        return this;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }
}
