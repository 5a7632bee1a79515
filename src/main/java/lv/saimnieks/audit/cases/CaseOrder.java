package lv.saimnieks.audit.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of cases is sorted by; the instance's id settles what is equal. */
public enum CaseOrder {
    STARTED("p.START_TIME_"),
    FINISHED("p.END_TIME_"),
    NUMBER("p.BUSINESS_KEY_"),
    DURATION("p.DURATION_"),
    PROCESS("d.NAME_"),
    STATE("p.STATE_");

    private final String column;

    CaseOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String way = descending ? " desc" : "";
        return column + way + " nulls last, p.ID_" + way;
    }

    /** The word by which REST names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseOrder> ofKey(String key) {
        return Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst();
    }
}
