package lv.saimnieks.audit.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.input.Parameters;

/**
 * Which cases a list shows and in which order: the parameters of a request as a condition over {@code ACT_HI_PROCINST p}
 * and its process {@code ACT_RE_PROCDEF d}.
 */
public final class CaseCriteria {

    /** Stands in an order for where a process comes among those that the viewer may read. */
    static final String PLACE_OF_PROCESS = "{place of process}";

    private static final String OPEN_INCIDENT =
            "exists (select 1 from ACT_HI_INCIDENT i where i.PROC_INST_ID_ = p.ID_ and i.INCIDENT_STATE_ = 0)";

    static final String PLACE_OF_STATE = "case when p.STATE_ = 'ACTIVE' and " + OPEN_INCIDENT + " then 0"
            + " when p.STATE_ = 'ACTIVE' then 1 when p.STATE_ = 'SUSPENDED' then 2 when p.STATE_ = 'COMPLETED' then 3"
            + " when p.STATE_ = 'EXTERNALLY_TERMINATED' then 4 else 5 end";

    private static final int LAST_VERSION = 1_000_000;
    private static final int ROWS = 50;

    /** Cases that can be named one by one. */
    private static final int MOST_CHOSEN = 1000;

    private final SqlWhere where = new SqlWhere();
    private final String order;
    private final boolean looksIntoCases;
    private final int page;
    private final int size;

    /**
     * @param typed of these: days are days in Riga, the last one included; {@code number} is a part of the register number,
     *     {@code person}, {@code role} and {@code step} are who had a task of the case or intervened in it, and where it came to,
     *     {@code case} are ids of process instances, {@code variable} and its like see {@link VariableFilter}
     * @param processes keys of the processes that the viewer may read, in the order to sort them by
     * @param numbersByText register numbers that the registers found by {@code text}; null when none was asked for
     */
    CaseCriteria(
            Parameters typed,
            CaseSort.Direction sort,
            Collection<String> processes,
            Collection<String> numbersByText,
            Instant now) {
        order = sort.sql().replace(PLACE_OF_PROCESS, places(processes));
        String number = typed.text("number");
        String person = typed.text("person");
        String role = typed.text("role");
        String step = typed.text("step");
        boolean overdue = typed.flag("overdue");
        boolean intervened = typed.flag("intervened");
        List<String> chosen = typed.ids("case", MOST_CHOSEN);
        boolean byVariable = VariableFilter.narrow(where, typed);
        looksIntoCases = byVariable || intervened || person != null || role != null || step != null || overdue;
        where.and("p.PROC_DEF_KEY_ in (:processes)", "processes", processes.isEmpty() ? Set.of("") : processes)
                .equal("p.PROC_DEF_KEY_", "process", typed.text("process"))
                .equal("d.VERSION_", "version", typed.number("version", 1, LAST_VERSION))
                .contains("upper(p.BUSINESS_KEY_)", "number", number == null ? null : number.toUpperCase(Locale.ROOT))
                .and(
                        "p.BUSINESS_KEY_ = any(:texts)",
                        "texts",
                        numbersByText == null ? null : numbersByText.toArray(String[]::new));
        where.and("p.ID_ = any(:cases)", "cases", chosen.isEmpty() ? null : chosen.toArray(String[]::new));
        states(typed.choices("state", CaseState.class));
        days("p.START_TIME_", "started", typed);
        days("p.END_TIME_", "finished", typed);
        where.equal("p.START_USER_ID_", "startedBy", typed.text("startedBy"))
                .and(
                        "p.ID_ in (select t.PROC_INST_ID_ from ACT_HI_TASKINST t where t.ASSIGNEE_ = :person"
                                + " union select t.PROC_INST_ID_ from ACT_HI_IDENTITYLINK l"
                                + " join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_"
                                + " where l.USER_ID_ = :person and l.TYPE_ in ('assignee', 'owner')"
                                + " union select v.instance from intervention v where v.actor = :person)",
                        "person",
                        person)
                .and(
                        "exists (select 1 from ACT_HI_IDENTITYLINK l join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_"
                                + " where t.PROC_INST_ID_ = p.ID_ and l.GROUP_ID_ = :role)",
                        "role",
                        role)
                .and(
                        "exists (select 1 from ACT_HI_ACTINST a where a.PROC_INST_ID_ = p.ID_ and a.ACT_ID_ = :step)",
                        "step",
                        step)
                .and(
                        "exists (select 1 from ACT_HI_TASKINST t where t.PROC_INST_ID_ = p.ID_"
                                + " and t.DUE_DATE_ < coalesce(t.END_TIME_, :now))",
                        "now",
                        overdue ? Timestamp.from(now) : null);
        if (intervened) {
            where.and("exists (select 1 from intervention v where v.instance = p.ID_)");
        }
        page = typed.page();
        size = typed.size(ROWS);
    }

    private void days(String column, String name, Parameters typed) {
        LocalDate from = typed.date(name + "From");
        LocalDate to = typed.date(name + "To");
        typed.period(from, to, name + "To");
        where.days(column, name, from, to);
    }

    private String places(Collection<String> processes) {
        StringBuilder places = new StringBuilder("case p.PROC_DEF_KEY_");
        int place = 0;
        for (String process : processes) {
            where.put("process" + place, process);
            places.append(" when :process%1$d then %1$d".formatted(place++));
        }
        return places.append(place == 0 ? " when '' then 0 end" : " end").toString();
    }

    private void states(Set<CaseState> wanted) {
        if (!wanted.isEmpty() && wanted.size() < CaseState.values().length) {
            where.and(wanted.stream().map(CaseCriteria::is).collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private static String is(CaseState state) {
        return switch (state) {
            case INCIDENT -> "(p.STATE_ = 'ACTIVE' and " + OPEN_INCIDENT + ")";
            case RUNNING -> "(p.STATE_ = 'ACTIVE' and not " + OPEN_INCIDENT + ")";
            case SUSPENDED -> "p.STATE_ = 'SUSPENDED'";
            case COMPLETED -> "p.STATE_ = 'COMPLETED'";
            case CANCELLED -> "p.STATE_ = 'EXTERNALLY_TERMINATED'";
            case TERMINATED -> "p.STATE_ = 'INTERNALLY_TERMINATED'";
        };
    }

    /** Over {@code ACT_HI_PROCINST p} as well as over a selection of its columns named {@code p}. */
    String orderBy() {
        return " order by " + order;
    }

    String where() {
        return where.sql();
    }

    Map<String, Object> parameters() {
        return where.parameters();
    }

    /** Whether finding the cases needs a look at what happened in each of them, which takes far longer than a list of cases. */
    boolean looksIntoCases() {
        return looksIntoCases;
    }

    /** The page that is asked for, from 0. */
    int page() {
        return page;
    }

    /** Rows per page, from 1. */
    int size() {
        return size;
    }
}
