package lv.saimnieks.platform;

import java.util.Map;

/** Decision tables asked outside of a process: the version that was deployed last. */
public interface DecisionTables {

    /**
     * The row that matches.
     *
     * @param key of the decision, {@code submission-regime}
     * @param inputs by the names that the table uses; what is not known is null
     * @throws lv.saimnieks.shared.Refusal when no row matches
     */
    DecisionRow evaluate(String key, Map<String, Object> inputs);

    /** The version that answers now, for keeping with what follows from it: {@code submission-regime, 3}. */
    String version(String key);
}
