package lv.saimnieks.audit.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of cases is sorted by; the instance's id settles what is equal. What is empty comes last either way. */
public enum CaseOrder {
    STARTED("p.START_TIME_", false),
    FINISHED("p.END_TIME_", true),
    NUMBER("p.BUSINESS_KEY_", true),
    DURATION("p.DURATION_", true),
    /** by the processes' names in Latvian order; {@link CaseSelection} counts their places */
    PROCESS(CaseSelection.PLACE_OF_PROCESS, false),
    /** what needs a look first: failed, running, suspended, completed, cancelled, terminated */
    STATE(CaseSelection.PLACE_OF_STATE, false);

    private final String sql;
    private final boolean mayBeEmpty;

    CaseOrder(String sql, boolean mayBeEmpty) {
        this.sql = sql;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** Over {@code ACT_HI_PROCINST p}. */
    String sql(boolean descending) {
        String way = descending ? " desc" : "";
        return sql + way + (mayBeEmpty ? " nulls last" : "") + ", p.ID_" + way;
    }

    /** The word by which REST names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseOrder> ofKey(String key) {
        return Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst();
    }
}
