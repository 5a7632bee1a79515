package lv.saimnieks.change;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.shared.Wording;

/** The policy tasks a change may come from (PU2-20/A1), by code. */
final class OriginTasks {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("PU2-2", Wording.of("change.OriginTasks.PU2-2"));
        LABELS.put("PU2-9", Wording.of("change.OriginTasks-2.PU2-9"));
        LABELS.put("PU2-12", "PU2-12 – metodiskais atbalsts");
        LABELS.put("PU2-16", Wording.of("change.OriginTasks-3.PU2-16"));
        LABELS.put("PU2-17", Wording.of("change.OriginTasks-4.PU2-17"));
        LABELS.put("PU2-18", Wording.of("change.OriginTasks-5.PU2-18"));
        LABELS.put("PU2-20", Wording.of("change.OriginTasks-6.PU2-20"));
        LABELS.put("PU2-21", Wording.of("change.OriginTasks-7.PU2-21"));
        LABELS.put("PU2-22", Wording.of("change.OriginTasks-8.PU2-22"));
        LABELS.put("PU3-1", Wording.of("change.OriginTasks-9.PU3-1"));
    }

    private OriginTasks() {}

    static Map<String, String> labels() {
        return java.util.Collections.unmodifiableMap(LABELS);
    }
}
