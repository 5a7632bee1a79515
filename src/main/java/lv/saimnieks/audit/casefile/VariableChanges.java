package lv.saimnieks.audit.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/** Which values changed, by the stay in an element or by the operation that changed them, for the lines of the story. */
final class VariableChanges {

    /** The engine's own counters of people who work side by side. */
    static final Set<String> COUNTERS =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Map<String, List<Fact>> byPlace = new HashMap<>();

    /** @param words how the domain calls variables and coded values */
    VariableChanges(EngineHistory history, Optional<CaseStory> words) {
        Set<String> operations = new HashSet<>();
        history.operations().stream()
                .filter(o -> "Variable".equals(o.getEntityType()))
                .forEach(o -> operations.add(o.getOperationId()));
        Map<String, String> last = new HashMap<>();
        for (HistoricVariableUpdate update : history.updates()) {
            boolean first = !last.containsKey(update.getVariableInstanceId());
            String name = update.getVariableName();
            String after = update.getValue() instanceof String text && words.isPresent()
                    ? words.get().word(name, VariableReader.shown(text))
                    : VariableReader.shown(update.getValue());
            String before = last.put(update.getVariableInstanceId(), after);
            boolean byOperation = operations.contains(update.getUserOperationId());
            if (COUNTERS.contains(name) || (!byOperation && (first || Objects.equals(before, after)))) {
                continue;
            }
            String place = byOperation ? update.getUserOperationId() : update.getActivityInstanceId();
            byPlace.computeIfAbsent(place, k -> new ArrayList<>())
                    .add(fact(words.map(w -> w.variable(name)).orElse(name), before, after));
        }
    }

    /** The changes of a stay or an operation; each is given out once. */
    List<Fact> of(String place) {
        List<Fact> changes = byPlace.remove(place);
        return changes == null ? List.of() : changes;
    }

    private static Fact fact(String name, String before, String after) {
        return new Fact(Wording.of("casefile.variable", name), change(before, after));
    }

    /** An old value and a new one; null is said to be none. */
    static String change(String before, String after) {
        String nothing = Wording.of("casefile.nothing");
        return Wording.of(
                "casefile.operation.change", before == null ? nothing : before, after == null ? nothing : after);
    }
}
