package lv.saimnieks.catalogue.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.imports.Preview.Effect;
import lv.saimnieks.catalogue.responsibilities.Assignment;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.AssignmentInput;
import lv.saimnieks.catalogue.responsibilities.Assignments;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityService;
import lv.saimnieks.catalogue.responsibilities.Validity;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.csv.CsvFile.Line;
import lv.saimnieks.shared.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who holds which role for which service or resource, or for the institution where none is named, from when until when. A line
 * about a holding that overlaps its days changes when it begins and ends; any other line enters one.
 */
@Component
class ResponsibilityFile extends ImportedFile<Held> {

    private final Assignments assignments;
    private final ResponsibilityService service;

    ResponsibilityFile(
            PlatformTransactionManager transactions, Assignments assignments, ResponsibilityService service) {
        super(transactions);
        this.assignments = assignments;
        this.service = service;
    }

    @Override
    String words() {
        return "catalogue.ResponsibilityFile.";
    }

    @Override
    List<String> required() {
        return List.of("userId", "role", "validFrom");
    }

    @Override
    List<String> optional() {
        return List.of("itemCode", "validTo");
    }

    @Override
    CsvTable<Held> table() {
        return new CsvTable<Held>()
                .column(heading("userId"), Held::userId)
                .column(heading("role"), held -> held.role().label())
                .column(heading("itemCode"), Held::itemCode)
                .column(
                        heading("validFrom"),
                        held -> held.validity().validFrom().toString())
                .column(
                        heading("validTo"),
                        held -> Objects.toString(held.validity().validTo(), null));
    }

    @Override
    List<Held> rows() {
        return assignments.inOrder().stream().map(Assignment::held).toList();
    }

    @Override
    String about(Line line) {
        return Stream.of(cell(line, "userId"), cell(line, "role"), cell(line, "itemCode"), day(line, "validFrom"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    @Override
    Function<Line, Said> taking() {
        return this::take;
    }

    private Said take(Line line) {
        AssignmentInput input = new AssignmentInput(
                cell(line, "userId"),
                role(cell(line, "role")),
                cell(line, "itemCode"),
                day(line, "validFrom"),
                day(line, "validTo"));
        List<Assignment> alike = alike(input);
        if (alike.stream().map(Assignment::held).anyMatch(held -> days(held).equals(days(input)))) {
            return Said.NOTHING_NEW;
        }
        Assignment there = alike.stream()
                .filter(a -> overlaps(a.held().validity(), input))
                .findFirst()
                .orElse(null);
        if (there == null) {
            service.assign(input);
            return new Said(
                    Effect.NEW,
                    alike(input).stream()
                            .map(Assignment::held)
                            .filter(held -> days(held).equals(days(input)))
                            .map(held -> held.validity().label())
                            .toList());
        }
        String before = there.held().validity().label();
        service.changeAssignment(there.id(), input);
        return new Said(
                Effect.CHANGED, List.of(before + " → " + there.held().validity().label()));
    }

    private @Nullable String day(Line line, String field) {
        return line.day(heading(field));
    }

    /** The same role of the same person for the same, at whatever time. */
    private List<Assignment> alike(AssignmentInput input) {
        return input.userId() == null
                ? List.of()
                : assignments.findByHeldUserIdOrderById(input.userId()).stream()
                        .filter(a -> a.held().role().name().equals(input.role())
                                && Objects.equals(a.held().itemCode(), input.itemCode()))
                        .toList();
    }

    private static List<String> days(Held held) {
        return Arrays.asList(
                held.validity().validFrom().toString(),
                Objects.toString(held.validity().validTo(), null));
    }

    private static List<String> days(AssignmentInput input) {
        return Arrays.asList(input.validFrom(), input.validTo());
    }

    /** By their texts, which sort as days do; what is no day is refused by the service. */
    private static boolean overlaps(Validity there, AssignmentInput input) {
        String from = Objects.requireNonNullElse(input.validFrom(), "");
        return (there.validTo() == null || from.compareTo(there.validTo().toString()) <= 0)
                && (input.validTo() == null
                        || input.validTo().compareTo(there.validFrom().toString()) >= 0);
    }

    /** The name of the role that is called so; what none is called stays, to be refused. */
    private static @Nullable String role(@Nullable String cell) {
        return Arrays.stream(Role.values())
                .filter(r -> cell != null
                        && (Latvian.fold(r.label()).equals(Latvian.fold(cell))
                                || r.group().equals(cell)))
                .map(Role::name)
                .findFirst()
                .orElse(cell);
    }
}
