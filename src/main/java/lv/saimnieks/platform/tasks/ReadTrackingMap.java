package lv.saimnieks.platform.tasks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The values of an answer that remember which of them were asked for. */
class ReadTrackingMap extends LinkedHashMap<String, Object> {

    private final transient Set<Object> taken = new HashSet<>();

    ReadTrackingMap(Map<String, Object> values) {
        super(values);
    }

    @Override
    public Object get(Object key) {
        taken.add(key);
        return super.get(key);
    }

    /** What nobody asked for, in order. */
    Map<String, Object> left() {
        Map<String, Object> left = new LinkedHashMap<>(this);
        left.keySet().removeAll(taken);
        return left;
    }
}
