package lv.saimnieks.servicelevel.term;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.shared.CsvFile.Line;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
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
    private static final List<String> OPTIONAL = List.of(
            "itemName",
            "client",
            "standardCode",
            "counterparty",
            "percentile",
            "warning",
            "requiredLevel",
            "combination",
            "publicPromise",
            "legalBasis",
            "agreement",
            "validTo",
            "reason",
            "version",
            "state");
    private static final Pattern LATVIAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\.?");

    private TermLine() {}

    static List<String> required() {
        return REQUIRED.stream().map(TermReading::label).toList();
    }

    /** Also what the list tells beside, which is not read. */
    static List<String> optional() {
        return OPTIONAL.stream().map(TermReading::label).toList();
    }

    /** Which version the line is about. */
    static List<String> version(Line line) {
        return Arrays.asList(cell(line, "code"), day(cell(line, "validFrom")));
    }

    static TermInput input(Line line) {
        return new TermInput(
                cell(line, "code"),
                constant(cell(line, "targetKind"), TargetKind.class),
                cell(line, "itemCode"),
                cell(line, "client"),
                cell(line, "standardCode"),
                cell(line, "counterparty"),
                cell(line, "indicator"),
                constant(cell(line, "unit"), Unit.class),
                constant(cell(line, "rule"), Rule.class),
                cell(line, "percentile"),
                constant(cell(line, "comparison"), Comparison.class),
                cell(line, "target"),
                cell(line, "warning"),
                cell(line, "requiredLevel"),
                constant(cell(line, "period"), TermPeriod.class),
                constant(cell(line, "combination"), Combination.class),
                promised(cell(line, "publicPromise")),
                cell(line, "legalBasis"),
                constant(cell(line, "agreementKind"), AgreementKind.class),
                cell(line, "agreement"),
                day(cell(line, "validFrom")),
                day(cell(line, "validTo")),
                cell(line, "reason"),
                null);
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

    /** The name of the constant that is called so; what nothing is called stays, to be refused. */
    private static <E extends Enum<E> & Labelled> String constant(String cell, Class<E> type) {
        return cell == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(e -> Latvian.fold(e.label()).equals(Latvian.fold(cell)))
                        .map(Enum::name)
                        .findFirst()
                        .orElse(cell);
    }

    private static String promised(String cell) {
        boolean yes = cell != null && Latvian.fold(cell).equals(Latvian.fold(Wording.of("cases.list.yes")));
        return yes ? "true" : cell;
    }

    private static String day(String cell) {
        Matcher day = LATVIAN_DAY.matcher(cell == null ? "" : cell);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)))
                : cell;
    }
}
