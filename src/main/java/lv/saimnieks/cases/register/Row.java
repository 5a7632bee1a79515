package lv.saimnieks.cases.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a list: the values of its columns by name, as JSON gives them. */
public final class Row {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Row() {}

    void put(String column, @Nullable Object value) {
        values.put(column, value);
    }

    /** The value of a column, of the column's type; null when it is empty. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends @Nullable Object> T get(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("No column " + column);
        }
        return (T) values.get(column);
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
