package lv.saimnieks.models.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.models.DeployedModels.Deployed;

/**
 * What is to be moved where.
 *
 * @param from the versions that the cases run on; none is {@code to}
 * @param steps for steps that the version does not have any more: id → id of the step to go on in
 */
record Move(List<Deployed> from, Deployed to, Map<String, String> steps) {

    /** The steps as one text: {@code Task_Old=Task_New,…}; ids of elements have neither mark in them. */
    static String text(Map<String, String> steps) {
        return steps.entrySet().stream()
                .map(s -> s.getKey() + "=" + s.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The other way about; what is no pair is left out. */
    static Map<String, String> steps(List<String> pairs) {
        Map<String, String> steps = new TreeMap<>();
        pairs.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(pair -> pair.split("=", -1))
                .filter(pair -> pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank())
                .forEach(pair -> steps.put(pair[0], pair[1]));
        return steps;
    }
}
