package lv.saimnieks.shared.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as spreadsheets save it: a line of headings in any order, semicolons, commas or tabs, UTF-8 with or
 * without its mark, or the Baltic code page. Lines go out one after another, so that a long file needs no memory beside
 * itself.
 */
public final class CsvFile {

    private static final Charset BALTIC = Charset.forName("windows-1257");
    private static final String FIELD = "file";
    private static final Pattern LATVIAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\.?");

    private CsvFile() {}

    /**
     * A line of the file.
     *
     * @param line its number, as an editor counts; the headings are on the first
     * @param columns headings of the cells that the line has; a shorter line says nothing of the others
     * @param wide whether it has more cells than there are headings: then it is not known which is which
     */
    public record Line(long line, Map<String, String> cells, Collection<String> columns, boolean wide) {

        /** What stands in the column; null when nothing does or there is no such column. */
        public @Nullable String get(String heading) {
            return cells.get(heading);
        }

        /** A day in the column as {@code 2026-01-31}, also where it is written as 31.01.2026; what is no day stays. */
        public @Nullable String day(String heading) {
            String cell = get(heading);
            Matcher day = LATVIAN_DAY.matcher(cell == null ? "" : cell);
            return day.matches()
                    ? "%s-%02d-%02d"
                            .formatted(day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)))
                    : cell;
        }
    }

    /**
     * Hands over each line that has anything in it.
     *
     * @param required headings that must be there
     * @param optional headings that may be; upper case and marks over letters are no matter
     * @param mostLines so many lines are read
     * @throws Refusal of the field {@code file} when there is none, it is no such file, has other columns, or is too long or
     *     empty
     */
    public static void read(
            byte[] file, List<String> required, List<String> optional, long mostLines, Consumer<Line> each) {
        if (file.length == 0) {
            throw Refusal.invalid(FIELD, Wording.of("shared.csv.choose"));
        }
        try (Reader reader = reader(file);
                CSVParser parser = CSVParser.parse(reader, format(file))) {
            Map<Integer, String> columns = new HashMap<>();
            long lines = 0;
            long before = 0;
            for (CSVRecord row : parser) {
                long line = before + 1;
                before = parser.getCurrentLineNumber();
                if (row.getRecordNumber() == 1) {
                    columns.putAll(columns(row, required, optional));
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines++;
                    if (lines > mostLines) {
                        throw Refusal.invalid(FIELD, Wording.of("shared.csv.long", mostLines));
                    }
                    each.accept(line(line, row, columns));
                }
            }
            if (lines == 0) {
                throw Refusal.invalid(FIELD, Wording.of("shared.csv.empty"));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Refusal.invalid(FIELD, Wording.of("shared.csv.unreadable"));
        }
    }

    private static Line line(long line, CSVRecord row, Map<Integer, String> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((place, heading) -> {
            if (place < row.size() && !row.get(place).isBlank()) {
                cells.put(heading, Csv.asWritten(row.get(place).strip()));
            }
        });
        Collection<String> said = row.size() >= columns.size()
                ? columns.values()
                : columns.keySet().stream()
                        .filter(place -> place < row.size())
                        .map(columns::get)
                        .toList();
        boolean wide = row.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        return new Line(line, cells, said, wide);
    }

    private static Map<Integer, String> columns(CSVRecord headings, List<String> required, List<String> optional) {
        Map<String, String> known = new HashMap<>();
        required.forEach(h -> known.put(Latvian.fold(h), h));
        optional.forEach(h -> known.put(Latvian.fold(h), h));
        Map<Integer, String> columns = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            String heading = known.get(Latvian.fold(headings.get(place)));
            if (heading == null || columns.containsValue(heading)) {
                unknown.add(headings.get(place).strip());
            } else {
                columns.put(place, heading);
            }
        }
        List<String> missing =
                required.stream().filter(h -> !columns.containsValue(h)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(FIELD, Wording.of("shared.csv.missing", String.join(", ", missing)));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(FIELD, Wording.of("shared.csv.unknown", String.join(", ", unknown)));
        }
        return columns;
    }

    private static CSVFormat format(byte[] file) throws IOException {
        char delimiter = ',';
        try (Reader reader = reader(file)) {
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
                if (c == ';' || c == '\t') {
                    delimiter = (char) c;
                    break;
                }
            }
        }
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static Reader reader(byte[] file) throws IOException {
        int mark =
                file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : BALTIC;
        return new InputStreamReader(new ByteArrayInputStream(file, mark, file.length - mark), charset);
    }

    private static boolean isUtf8(byte[] file) throws IOException {
        char[] buffer = new char[8192];
        try (Reader reader =
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {
                // read to the end: what is no UTF-8 throws
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
