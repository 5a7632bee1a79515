package lv.saimnieks.cases.register;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;

/** A register described once. A domain offers one as a bean; columns and filters are asked for anew for each list. */
public interface RegisterDescription {

    /** Where it lies. */
    Source source();

    /** Whether the person may read every row. */
    boolean readsAll(String viewer);

    /** The values of a row, in the order of JSON and CSV. */
    List<Column> columns();

    /** What the page shows of a row. */
    List<Heading> headings();

    /** What narrows the list, in the order of the form. */
    List<Filter> filters();

    /** What it can be sorted by. */
    List<Sort> sorts();

    /** What the page offers beside the list; the first stands out. */
    default List<Action> actions(String viewer) {
        return List.of();
    }

    /** A column of the page whose label is the message {@code heading.<name>}. */
    default Heading heading(String name, Function<Row, Cell> cell) {
        return Heading.of(Wording.of(source().words() + "heading." + name), cell);
    }

    /**
     * Where a register lies.
     *
     * @param name in {@code /api/registers/{name}}: {@code changes}
     * @param path of the page: {@code /registri/izmainas}
     * @param words the beginning of its message keys: {@code change.list.}; after it come {@code title},
     *     {@code heading}, {@code count}, {@code empty}, {@code nothing}, {@code onlyYours}, {@code api}, {@code apiHint};
     *     for columns {@code column.<name>}; for a filter {@code filter.<name>} and, for OpenAPI, {@code hint.<name>}
     * @param table with its alias {@code c}: {@code change_request c}
     * @param unique what settles the order of what is equal: {@code c.number}
     * @param readable the condition by which a person, {@code :viewer}, may read a row
     * @param sort the order when none is asked for: {@code received,desc}
     */
    record Source(String name, String path, String words, String table, String unique, String readable, String sort) {}

    /**
     * An order of the list.
     *
     * @param word in addresses: {@code received}
     * @param sql over {@code c}
     * @param mayBeEmpty whether some rows have no value and come last; an index serves only where none may
     */
    record Sort(String word, String sql, boolean mayBeEmpty) {

        /** By a column with the names of constants, in their order. */
        public static Sort inOrder(String word, String column, Enum<?>[] constants) {
            return new Sort(
                    word,
                    Arrays.stream(constants)
                            .map(c -> "when '%s' then %d".formatted(c.name(), c.ordinal()))
                            .collect(Collectors.joining(" ", "case " + column + " ", " end")),
                    false);
        }
    }

    /** A button. */
    record Action(String label, String href) {}
}
