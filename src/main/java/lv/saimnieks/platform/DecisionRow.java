package lv.saimnieks.platform;

import java.util.Map;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The row of a decision table that matched.
 *
 * @param decision key of the decision, {@code risk-level}
 * @param values output → value, as the table says
 */
public record DecisionRow(String decision, Map<String, Object> values) {

    /** The engine's own transient variable with the result of a rule task. */
    private static final String RESULT = "decisionResult";

    /**
     * The row for the rule task that has just ended; only valid in its {@code end} listener.
     *
     * @throws Refusal when no row matched: the table has a gap
     */
    public static DecisionRow of(String decision, DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
        if (result.isEmpty()) {
            throw Refusal.conflict(Wording.of("platform.decision.noRow", decision));
        }
        return new DecisionRow(decision, result.getSingleResult().getEntryMap());
    }

    /** Trimmed text, null when the row says nothing. */
    public String text(String output) {
        Object value = values.get(output);
        return value == null ? null : value.toString().strip();
    }

    /** A whole number; 0 when the row says none. */
    public int number(String output) {
        return values.get(output) instanceof Number n ? n.intValue() : 0;
    }

    /** The row's own {@code explanation}; empty when there is none. */
    public String why() {
        String why = text("explanation");
        return why == null ? "" : why;
    }

    /** @throws Refusal when the table gives a value that is none of the type's */
    public <E extends Enum<E>> E one(Class<E> type, String output) {
        try {
            return Enum.valueOf(type, String.valueOf(text(output)));
        } catch (IllegalArgumentException e) {
            throw Refusal.conflict(Wording.of("platform.decision.value", decision, text(output)));
        }
    }
}
