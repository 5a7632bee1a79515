package lv.saimnieks.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Wording;

/** The tasks of the policy that a case may come from (PU2-20/A1), by code. */
public final class PolicyTasks {

    private static final List<String> CODES =
            List.of("PU2-2", "PU2-9", "PU2-12", "PU2-16", "PU2-17", "PU2-18", "PU2-20", "PU2-21", "PU2-22", "PU3-1");

    private PolicyTasks() {}

    /** Code → code and name, in the order of the policy. */
    public static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        CODES.forEach(code -> labels.put(code, Wording.of("cases.policyTask." + code)));
        return labels;
    }
}
