package lv.saimnieks.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Wording;

/** The policy tasks a change may come from (PU2-20/A1), by code. */
final class OriginTasks {

    private static final List<String> CODES =
            List.of("PU2-2", "PU2-9", "PU2-12", "PU2-16", "PU2-17", "PU2-18", "PU2-20", "PU2-21", "PU2-22", "PU3-1");

    private OriginTasks() {}

    static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        CODES.forEach(code -> labels.put(code, Wording.of("change.OriginTasks." + code)));
        return labels;
    }
}
