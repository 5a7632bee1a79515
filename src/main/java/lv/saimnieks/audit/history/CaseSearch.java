package lv.saimnieks.audit.history;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.input.Parameters;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of running and finished cases, as the person acting may read them. Asks the engine's history tables directly,
 * because its service cannot combine these filters and would count slowly at a million rows.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

    private static final String FROM = " from ACT_HI_PROCINST p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_";
    private static final String INSTANCE = """
            select p.ID_, p.BUSINESS_KEY_, p.PROC_DEF_KEY_, p.PROC_DEF_ID_, d.NAME_, d.VERSION_, p.STATE_,
              p.START_USER_ID_, p.START_TIME_, p.END_TIME_, p.DURATION_""";
    private static final String DETAILS = """
            ,
              (select string_agg(distinct t.NAME_, '\n') from ACT_RU_TASK t where t.PROC_INST_ID_ = p.ID_) OPEN_STEPS,
              (select count(*) from ACT_HI_INCIDENT i where i.PROC_INST_ID_ = p.ID_ and i.INCIDENT_STATE_ = 0) INCIDENTS,
              case when exists (select 1 from ACT_HI_TASKINST t where t.PROC_INST_ID_ = p.ID_
                 and t.DUE_DATE_ < coalesce(t.END_TIME_, :rightNow)) then 1 else 0 end LATE,
              (select count(*) from intervention v where v.instance = p.ID_) INTERVENTIONS
            from (""";
    private static final int FETCHED_AT_ONCE = 500;
    private static final long UNKNOWN = -1;

    private final NamedParameterJdbcTemplate jdbc;
    private final AuditAccess access;
    private final List<CaseStory> stories;
    private final Users users;
    private final Clock clock;

    CaseSearch(JdbcTemplate jdbc, AuditAccess access, List<CaseStory> stories, Users users, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.access = access;
        this.stories = stories;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A page of cases.
     *
     * @param page from 0
     * @param total cases in the whole selection
     */
    record Page(int page, int size, long total, List<CaseRow> cases) {}

    /**
     * What the parameters of a request ask for.
     *
     * @throws Refusal with the names of the parameters that are wrong or unknown
     */
    public CaseCriteria criteria(Parameters typed) {
        CaseSort.Direction sort = CaseSort.of(typed);
        Collection<String> readable = access.readable();
        if (sort.by() == CaseSort.PROCESS) {
            readable = access.newest(readable).stream()
                    .map(ProcessDefinition::getKey)
                    .toList();
        }
        CaseCriteria criteria =
                new CaseCriteria(typed, sort, readable, numbersByText(typed, readable), clock.instant());
        typed.nothingElse();
        typed.refuseWrong();
        return criteria;
    }

    /** A page of the selection; a page after the last one is empty. */
    Page find(CaseCriteria criteria) {
        boolean counted = criteria.looksIntoCases();
        AtomicLong total = new AtomicLong(counted ? UNKNOWN : count(criteria));
        criteria.parameters().put("size", criteria.size());
        criteria.parameters().put("skipped", (long) criteria.page() * criteria.size());
        String sql = rows(criteria, counted, " limit :size offset :skipped");
        List<CaseRow> rows = jdbc.query(sql, criteria.parameters(), (r, i) -> {
            total.compareAndSet(UNKNOWN, r.getLong("TOTAL"));
            return row(r);
        });
        if (total.get() == UNKNOWN) {
            total.set(criteria.page() == 0 ? 0 : count(criteria));
        }
        return new Page(criteria.page(), criteria.size(), total.get(), titled(rows));
    }

    /** How many cases the whole selection has. */
    long count(CaseCriteria criteria) {
        Long count =
                jdbc.queryForObject("select count(*)" + FROM + criteria.where(), criteria.parameters(), Long.class);
        return count == null ? 0 : count;
    }

    /** Ids of the process instances of the whole selection, in its order, at most {@code limit}. */
    public List<String> ids(CaseCriteria criteria, int limit) {
        criteria.parameters().put("size", limit);
        return jdbc.queryForList(
                "select p.ID_" + FROM + criteria.where() + criteria.orderBy() + " limit :size",
                criteria.parameters(),
                String.class);
    }

    /** Every case of the selection as it is at one moment, a few at a time, so that a long list needs no memory. */
    void each(CaseCriteria criteria, Consumer<CaseRow> consumer) {
        List<CaseRow> read = new ArrayList<>();
        jdbc.query(rows(criteria, false, ""), criteria.parameters(), (RowCallbackHandler) row -> {
            read.add(row(row));
            if (read.size() == FETCHED_AT_ONCE) {
                titled(read).forEach(consumer);
                read.clear();
            }
        });
        titled(read).forEach(consumer);
    }

    /**
     * What a row tells beside the instance itself is asked only for the rows of the part.
     *
     * @param counted whether each row tells in TOTAL how many cases the whole selection has. Finding all of them first,
     *     behind "offset 0", keeps the database from looking into one case after the other in the order of the list.
     */
    private String rows(CaseCriteria criteria, boolean counted, String part) {
        criteria.parameters().put("rightNow", Timestamp.from(clock.instant()));
        String found = counted
                ? "select p.* from (" + INSTANCE + ", count(*) over () TOTAL" + FROM + criteria.where() + " offset 0) p"
                : INSTANCE + ", -1 TOTAL" + FROM + criteria.where();
        return INSTANCE.replace("d.NAME_", "p.NAME_").replace("d.VERSION_", "p.VERSION_") + ", p.TOTAL" + DETAILS
                + found + criteria.orderBy() + part + ") p" + criteria.orderBy();
    }

    private Collection<String> numbersByText(Parameters typed, Collection<String> readable) {
        String text = typed.text("text");
        String process = typed.text("process");
        return text == null
                ? null
                : stories.stream()
                        .filter(s -> readable.contains(s.processKey()))
                        .filter(s -> process == null || process.equals(s.processKey()))
                        .flatMap(s -> s.numbersByText(Latvian.fold(text)).stream())
                        .toList();
    }

    private CaseRow row(ResultSet row) throws SQLException {
        int incidents = row.getInt("INCIDENTS");
        CaseState state = CaseState.of(row.getString("STATE_"));
        if (state == CaseState.RUNNING && incidents > 0) {
            state = CaseState.INCIDENT;
        }
        String starter = row.getString("START_USER_ID_");
        String open = row.getString("OPEN_STEPS");
        long duration = row.getLong("DURATION_");
        return new CaseRow(
                row.getString("ID_"),
                row.getString("BUSINESS_KEY_"),
                null,
                row.getString("PROC_DEF_KEY_"),
                row.getString("NAME_"),
                row.getInt("VERSION_"),
                row.getString("PROC_DEF_ID_"),
                state,
                starter,
                starter == null ? null : users.displayName(starter, instant(row.getTimestamp("START_TIME_"))),
                instant(row.getTimestamp("START_TIME_")),
                instant(row.getTimestamp("END_TIME_")),
                row.getTimestamp("END_TIME_") == null ? null : duration,
                open == null
                        ? List.of()
                        : Arrays.stream(open.split("\n"))
                                .sorted(Latvian.comparator())
                                .toList(),
                incidents,
                row.getInt("LATE") > 0,
                row.getInt("INTERVENTIONS"));
    }

    /** Titles come from the registers, one question a process. */
    private List<CaseRow> titled(List<CaseRow> rows) {
        Map<String, Map<String, String>> titles = new HashMap<>();
        rows.stream()
                .filter(r -> r.number() != null)
                .collect(Collectors.groupingBy(
                        CaseRow::process, Collectors.mapping(CaseRow::number, Collectors.toSet())))
                .forEach((process, numbers) -> story(process).ifPresent(s -> titles.put(process, s.titles(numbers))));
        return rows.stream()
                .map(r -> r.titled(titles.getOrDefault(r.process(), Map.of()).get(String.valueOf(r.number()))))
                .toList();
    }

    private Optional<CaseStory> story(String process) {
        return stories.stream().filter(s -> s.processKey().equals(process)).findFirst();
    }
}
