package lv.saimnieks.shared.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.shared.Wording;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file that a spreadsheet with Latvian settings opens by itself: UTF-8 with its mark, semicolons. Rows go
 * out as they come, so that a long list needs no memory. A text that a spreadsheet would take for a formula is marked
 * as text.
 */
public final class Csv implements AutoCloseable {

    /** The media type to answer with. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    /** Begins the file with its headings; the stream is closed with this. */
    public Csv(OutputStream out, List<String> headings) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write('\ufeff');
            printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(headings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings whose words are messages: the prefix and then the name. */
    public static List<String> headings(String prefix, String... names) {
        return Arrays.stream(names).map(name -> Wording.of(prefix + name)).toList();
    }

    /** Adds a row; null is an empty cell. */
    public void row(@Nullable String... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Csv::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell without the power to be a formula. */
    public static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 || isMarked(cell) ? "'" + cell : cell;
    }

    /** What was written as this cell: the mark that took the power to be a formula from it is gone again. */
    static String asWritten(String cell) {
        return isMarked(cell) ? cell.substring(1) : cell;
    }

    private static boolean isMarked(String cell) {
        int text = 0;
        while (text < cell.length() && cell.charAt(text) == '\'') {
            text++;
        }
        return text > 0 && text < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(text)) >= 0;
    }
}
