package lv.saimnieks.audit.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;

/** What a list of cases is sorted by; the instance's id settles what is equal. What is empty comes last either way. */
enum CaseSort {
    STARTED("p.START_TIME_", false),
    FINISHED("p.END_TIME_", true),
    NUMBER("p.BUSINESS_KEY_", true),
    DURATION("p.DURATION_", true),
    /** by the processes' names in Latvian order; {@link CaseCriteria} counts their places */
    PROCESS(CaseCriteria.PLACE_OF_PROCESS, false),
    /** what needs a look first: failed, running, suspended, completed, cancelled, terminated */
    STATE(CaseCriteria.PLACE_OF_STATE, false);

    private final String sql;
    private final boolean mayBeEmpty;

    CaseSort(String sql, boolean mayBeEmpty) {
        this.sql = sql;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** An order of a list, over {@code ACT_HI_PROCINST p}. */
    record Direction(CaseSort by, boolean descending) {

        String sql() {
            String way = descending ? " desc" : "";
            return by.sql + way + (by.mayBeEmpty ? " nulls last" : "") + ", p.ID_" + way;
        }
    }

    /** What {@code sort} asks for, {@code number} or {@code -number}; the newest first where it asks for nothing. */
    static Direction of(Parameters typed) {
        String sort = typed.text("sort");
        if (sort == null) {
            return new Direction(STARTED, true);
        }
        Optional<CaseSort> by = Arrays.stream(values())
                .filter(s -> s.key().equals(sort.replaceFirst("^-", "")))
                .findFirst();
        if (by.isEmpty()) {
            String keys = Arrays.stream(values()).map(CaseSort::key).collect(Collectors.joining(", "));
            typed.problems().add("sort", Wording.of("history.refusal.sort", keys));
        }
        return new Direction(by.orElse(STARTED), sort.startsWith("-"));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
