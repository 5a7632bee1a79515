package lv.saimnieks.servicelevel.term;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.CsvFile.Line;
import lv.saimnieks.shared.input.Problems;

/** A line of a file with terms. Its headings are those of the list's CSV file. */
final class TermLine {

    private static final List<String> REQUIRED = List.of(
            "code",
            "targetKind",
            "itemCode",
            "indicator",
            "unit",
            "rule",
            "comparison",
            "target",
            "period",
            "agreementKind",
            "validFrom");

    /** What the list tells beside, which is not read. */
    private static final List<String> TOLD = List.of("itemName", "version", "state");

    private TermLine() {}

    static List<String> required() {
        return REQUIRED.stream().map(TermReading::label).toList();
    }

    static List<String> optional() {
        return Stream.concat(TermInput.FIELDS.stream(), TOLD.stream())
                .filter(f -> !REQUIRED.contains(f))
                .map(TermReading::label)
                .toList();
    }

    /** Which version the line is about. */
    static List<String> version(Line line) {
        return Arrays.asList(cell(line, "code"), day(line, "validFrom"));
    }

    static TermInput input(Line line) {
        Map<String, String> fields = new HashMap<>();
        TermInput.FIELDS.forEach(f -> fields.put(f, cell(line, f)));
        TermInput.CHOICES.forEach((field, all) -> fields.computeIfPresent(field, (f, cell) -> constant(cell, all)));
        fields.computeIfPresent("publicPromise", (f, cell) -> Boolean.toString(yes(cell)));
        fields.put("validFrom", day(line, "validFrom"));
        fields.put("validTo", day(line, "validTo"));
        return new TermInput(fields);
    }

    /** What is wrong, by column. */
    static String words(Problems wrong) {
        return wrong.fields().entrySet().stream()
                .map(e -> Wording.of("servicelevel.import.wrong.column", TermReading.label(e.getKey()), e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String cell(Line line, String column) {
        return line.get(TermReading.label(column));
    }

    private static String day(Line line, String column) {
        return line.day(TermReading.label(column));
    }

    /** The name of the constant that is called so; what nothing is called stays, to be refused. */
    private static String constant(String cell, List<? extends Enum<?>> choices) {
        return choices.stream()
                .filter(e -> same(((Labelled) e).label(), cell))
                .map(Enum::name)
                .findFirst()
                .orElse(cell);
    }

    private static boolean yes(String cell) {
        return same(cell, Wording.of("cases.list.yes")) || same(cell, "true") || cell.equals("1");
    }

    private static boolean same(String one, String other) {
        return Latvian.fold(one).equals(Latvian.fold(other));
    }
}
