package lv.saimnieks.platform.casework;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values for a form or variables for a process, as {@link CaseTasks} gives them: what is not known yet is left out, a
 * constant goes by its name, a moment as the engine keeps one.
 */
public final class CaseValues {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param value null, and nothing is put */
    public CaseValues with(String name, Object value) {
        if (value instanceof Enum<?> constant) {
            values.put(name, constant.name());
        } else if (value instanceof Instant moment) {
            values.put(name, Date.from(moment));
        } else if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** The values in the order in which they were put. */
    public Map<String, Object> map() {
        return values;
    }
}
