package lv.saimnieks.shared.csv;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a {@link Csv} file, each its heading with what its cells say of a row. */
public final class CsvTable<R> {

    private final List<String> headings = new ArrayList<>();
    private final List<Function<R, @Nullable String>> cells = new ArrayList<>();

    /** Adds a column at the end; a cell that is null is empty. */
    public CsvTable<R> column(String heading, Function<R, @Nullable String> cell) {
        headings.add(heading);
        cells.add(cell);
        return this;
    }

    /**
     * Writes the file and closes the stream.
     *
     * @param rows hands over each row when it is asked to
     */
    public void write(OutputStream out, Consumer<Consumer<R>> rows) {
        try (Csv csv = new Csv(out, headings)) {
            rows.accept(row -> csv.row(cells.stream().map(c -> c.apply(row)).toArray(String[]::new)));
        }
    }
}
