package lv.saimnieks.models.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.saimnieks.models.trial.RealInputs.Given;
import lv.saimnieks.models.trial.RealInputs.Real;
import lv.saimnieks.platform.tables.DecisionTable.Column;

/**
 * What a table would have answered to what cases really asked.
 *
 * @param all how many were looked at
 * @param same how many would get the same result
 * @param changed those that would get another, the latest first
 * @param unknown how many cannot be told, because the table asks for something that nobody gave then
 * @param missing the columns for which nothing was given
 */
record RealCheck(int all, int same, List<Changed> changed, int unknown, Set<String> missing) {

    /**
     * A decision that would come out otherwise.
     *
     * @param inputs column → value
     * @param before output → value then, those that differ; several rows one after another
     * @param after the same now
     */
    record Changed(Real real, Map<String, String> inputs, Side before, Side after) {}

    /** One side of a changed decision; {@code problem} in place of values where there is no answer. */
    record Side(List<Integer> rows, Map<String, String> values, String problem) {}

    static RealCheck of(TrialTable table, List<Real> reals) {
        int same = 0;
        int unknown = 0;
        List<Changed> changed = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        // cases ask the same again and again
        Map<Map<String, Object>, Outcome> answers = new HashMap<>();
        for (Real real : reals) {
            Map<String, Object> values = new HashMap<>();
            Set<String> without = new TreeSet<>();
            for (int i = 0; i < table.variables().size(); i++) {
                Column column = table.table().inputs().get(i);
                Optional<Given> given = given(column, real.inputs());
                if (given.isPresent()) {
                    values.put(table.variables().get(i), given.get().value());
                } else {
                    without.add(column.label());
                }
            }
            missing.addAll(without);
            Outcome now = without.isEmpty() ? answers.computeIfAbsent(values, table::evaluate) : Outcome.of("");
            if (!without.isEmpty()) {
                unknown++;
            } else if (now.gives(real.outcome())) {
                same++;
            } else {
                changed.add(changed(table, real, now));
            }
        }
        return new RealCheck(reals.size(), same, changed, unknown, missing);
    }

    /** By what the column asks for; where its version is gone by its id, then by what stood above it. */
    private static Optional<Given> given(Column column, List<Given> inputs) {
        return Stream.<Predicate<Given>>of(
                        g -> g.expression().equals(column.name()),
                        g -> g.expression().isEmpty() && column.id().equals(g.clause()),
                        g -> g.expression().isEmpty() && column.label().equals(g.label()))
                .flatMap(fits -> inputs.stream().filter(fits))
                .findFirst();
    }

    private static Changed changed(TrialTable table, Real real, Outcome now) {
        Map<String, String> inputs = new LinkedHashMap<>();
        real.inputs().forEach(g -> inputs.put(g.label(), Values.shown(g.value())));
        Map<String, String> before = flat(table, real.outcome());
        Map<String, String> after = flat(table, now);
        Map<String, String> common = new HashMap<>(before);
        common.entrySet().retainAll(after.entrySet());
        before.keySet().removeAll(common.keySet());
        after.keySet().removeAll(common.keySet());
        return new Changed(
                real,
                inputs,
                new Side(real.outcome().numbers(), before, real.outcome().problem()),
                new Side(now.numbers(), after, now.problem()));
    }

    private static Map<String, String> flat(TrialTable table, Outcome outcome) {
        Map<String, String> flat = new LinkedHashMap<>();
        outcome.results()
                .forEach(result -> result.forEach(
                        (output, value) -> flat.merge(table.label(output), value, (a, b) -> a + "; " + b)));
        return flat;
    }
}
