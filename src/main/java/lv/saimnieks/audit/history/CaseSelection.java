package lv.saimnieks.audit.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.shared.SqlWhere;

/** The SQL condition of a {@link CaseQuery} with its parameters, over {@code ACT_HI_PROCINST p}. */
final class CaseSelection {

    /** Stands in an order for where a process comes among those that the viewer may read. */
    static final String PLACE_OF_PROCESS = "{place of process}";

    private static final String OPEN_INCIDENT =
            "exists (select 1 from ACT_HI_INCIDENT i where i.PROC_INST_ID_ = p.ID_ and i.INCIDENT_STATE_ = 0)";

    static final String PLACE_OF_STATE = "case when p.STATE_ = 'ACTIVE' and " + OPEN_INCIDENT + " then 0"
            + " when p.STATE_ = 'ACTIVE' then 1 when p.STATE_ = 'SUSPENDED' then 2 when p.STATE_ = 'COMPLETED' then 3"
            + " when p.STATE_ = 'EXTERNALLY_TERMINATED' then 4 else 5 end";
    private static final String TASK = "exists (select 1 from ACT_HI_TASKINST t where t.PROC_INST_ID_ = p.ID_ and ";

    private final SqlWhere where = new SqlWhere();
    private final String order;

    /**
     * @param processes keys of the processes that the viewer may read, in the order to sort them by
     * @param numbersByText register numbers that the registers found by the text; null when no text was asked for
     */
    CaseSelection(CaseQuery query, Collection<String> processes, Collection<String> numbersByText, Instant now) {
        order = query.order().sql(query.descending()).replace(PLACE_OF_PROCESS, places(processes));
        where.and("p.PROC_DEF_KEY_ in (:processes)", "processes", processes.isEmpty() ? Set.of("") : processes)
                .equal("p.PROC_DEF_KEY_", "process", query.process())
                .equal("d.VERSION_", "version", query.version())
                .contains("upper(p.BUSINESS_KEY_)", "number", upper(query.number()))
                .and(
                        "p.BUSINESS_KEY_ = any(:texts)",
                        "texts",
                        numbersByText == null ? null : numbersByText.toArray(String[]::new));
        states(query.states());
        where.days("p.START_TIME_", "started", query.startedFrom(), query.startedTo())
                .days("p.END_TIME_", "finished", query.finishedFrom(), query.finishedTo())
                .equal("p.START_USER_ID_", "startedBy", query.startedBy())
                .and(
                        "p.ID_ in (select t.PROC_INST_ID_ from ACT_HI_TASKINST t where t.ASSIGNEE_ = :person"
                                + " union select t.PROC_INST_ID_ from ACT_HI_IDENTITYLINK l"
                                + " join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_"
                                + " where l.USER_ID_ = :person and l.TYPE_ in ('assignee', 'owner'))",
                        "person",
                        query.person())
                .and(
                        "exists (select 1 from ACT_HI_IDENTITYLINK l join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_"
                                + " where t.PROC_INST_ID_ = p.ID_ and l.GROUP_ID_ = :role)",
                        "role",
                        query.role())
                .and(
                        "exists (select 1 from ACT_HI_ACTINST a where a.PROC_INST_ID_ = p.ID_ and a.ACT_ID_ = :step)",
                        "step",
                        query.step())
                .and(
                        TASK + "t.DUE_DATE_ < coalesce(t.END_TIME_, :now))",
                        "now",
                        query.overdue() ? Timestamp.from(now) : null);
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
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
        if (wanted.isEmpty() || wanted.equals(EnumSet.allOf(CaseState.class))) {
            return;
        }
        where.and(wanted.stream().map(CaseSelection::is).collect(Collectors.joining(" or ", "(", ")")));
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
}
