package lv.saimnieks.platform.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lv.saimnieks.platform.tables.DecisionTable.Column;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;

/**
 * What the services that read a result understand, as the shipped table shows it: one of its predefined values, or
 * several with commas between them, a working time, a count; empty only where it is empty in a shipped row.
 */
record ResultRule(Set<String> codes, boolean several, boolean workingTime, boolean count, boolean mayBeEmpty) {

    private static final Predicate<String> TERM = WorkingCalendar.TERM.asMatchPredicate();

    /** The rule of a column and the cells below it in the shipped table. */
    static ResultRule of(Column column, List<String> cells) {
        List<Object> values = cells.stream()
                .filter(c -> !Cells.any(c))
                .map(c -> Cells.value(c, Map.of()).value())
                .toList();
        List<String> texts = values.stream()
                .map(v -> String.valueOf(v).strip())
                .filter(t -> !t.isEmpty())
                .toList();
        return new ResultRule(
                column.codes(),
                texts.stream().anyMatch(t -> t.contains(",")),
                !texts.isEmpty() && texts.stream().allMatch(TERM),
                !values.isEmpty() && values.stream().allMatch(ResultRule::isCount),
                cells.stream().anyMatch(Cells::any) || texts.size() < values.size());
    }

    /** What is wrong with a value; empty when it is understood. */
    Optional<String> problem(Object value) {
        String text = String.valueOf(value).strip();
        if (text.isEmpty()) {
            return mayBeEmpty ? Optional.empty() : Optional.of(Wording.of("tables.noValue"));
        }
        if (!codes.isEmpty()) {
            return Arrays.stream(several ? text.split(",", -1) : new String[] {text})
                    .map(String::strip)
                    .filter(c -> !codes.contains(c))
                    .findFirst()
                    .map(c -> Wording.of("tables.code", c, String.join(", ", codes)));
        }
        if (workingTime && !TERM.test(text)) {
            return Optional.of(Wording.of("tables.workingTime", text));
        }
        return count && !isCount(value) ? Optional.of(Wording.of("tables.count", text)) : Optional.empty();
    }

    private static boolean isCount(Object value) {
        return value instanceof Number n && n.doubleValue() >= 0 && n.doubleValue() == Math.rint(n.doubleValue());
    }
}
