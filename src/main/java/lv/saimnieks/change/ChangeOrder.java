package lv.saimnieks.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what a list of changes can be sorted; equal ones by number. */
public enum ChangeOrder {
    NUMBER("c.number"),
    RECEIVED("c.received_at"),
    DESIRED("c.desired_by"),
    STATE("case c.status " + statusPlaces() + " end"),
    TITLE("c.title_key");

    private final String column;

    ChangeOrder(String column) {
        this.column = column;
    }

    /** The name in addresses: {@code received}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChangeOrder> ofKey(String key) {
        return Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst();
    }

    /** The SQL of {@code order by}; rows without a value come last. */
    String sql(boolean descending) {
        String direction = descending ? " desc" : " asc";
        return column + direction + " nulls last, c.number" + direction;
    }

    /** In the order of a change's life. */
    private static String statusPlaces() {
        return Arrays.stream(ChangeStatus.values())
                .map(s -> "when '" + s.name() + "' then " + s.ordinal())
                .collect(Collectors.joining(" "));
    }
}
