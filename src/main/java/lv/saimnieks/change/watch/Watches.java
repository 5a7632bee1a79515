package lv.saimnieks.change.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of watches: what is looked at each quarter, and what came of it. */
@Service
@Transactional
public class Watches {

    /** What the numbers begin with. */
    public static final String PREFIX = "VA-";

    private static final String FACT = "change.watch.timeline.";
    private static final int MONTHS_OF_QUARTER = 3;

    private final JdbcClient jdbc;
    private final WatchScopes scopes;
    private final CaseTimeline timeline;
    private final CaseAccess access;
    private final Catalogue catalogue;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Watches(
            JdbcClient jdbc,
            WatchScopes scopes,
            CaseTimeline timeline,
            CaseAccess access,
            Catalogue catalogue,
            WorkingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.timeline = timeline;
        this.access = access;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The quarter in which a day lies. */
    static ReportPeriod quarterOf(LocalDate day) {
        int quarter = (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
        return ReportPeriod.of(day.getYear() + "-Q" + quarter).orElseThrow();
    }

    /** The quarter before. */
    static ReportPeriod before(ReportPeriod quarter) {
        YearMonth month = quarter.first().minusMonths(1);
        return quarterOf(month.atDay(1));
    }

    /**
     * Scopes whose watch of the quarter that ended is to begin by the clock: none before the first working day of the new
     * quarter, and none of a quarter that ended before the clock first looked, so that a new institution is not flooded.
     */
    public List<WatchScope> due() {
        LocalDate today = LocalDate.now(clock);
        ReportPeriod now = quarterOf(today);
        String since = since(now);
        LocalDate first = calendar.workingDayFrom(now.first().atDay(1));
        ReportPeriod ended = before(now);
        if (today.isBefore(first) || ended.code().compareTo(since) < 0) {
            return List.of();
        }
        List<String> begun = jdbc.sql("select number from change_watch where quarter = ?")
                .param(ended.code())
                .query(String.class)
                .list();
        return scopes.all().stream()
                .filter(s -> !begun.contains(number(s, ended)))
                .toList();
    }

    private String since(ReportPeriod now) {
        return jdbc.sql("select min(quarter) from change_watch_since")
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    jdbc.sql("insert into change_watch_since (quarter) values (?)")
                            .param(now.code())
                            .update();
                    return now.code();
                });
    }

    private static String number(WatchScope scope, ReportPeriod quarter) {
        return PREFIX + scope.code() + "-" + quarter.code();
    }

    /** Enters the watch of the quarter that ended, by the clock; answers its number, which exists once only. */
    public String begin(WatchScope scope) {
        ReportPeriod ended = before(quarterOf(LocalDate.now(clock)));
        return enter(number(scope, ended), scope, ended, null);
    }

    /** Enters a watch of the quarter that runs, for a person; answers its number. */
    public String begin(WatchScope scope, String user) {
        ReportPeriod now = quarterOf(LocalDate.now(clock));
        String start = number(scope, now) + "-";
        int before = jdbc.sql("select count(*) from change_watch where number like ?")
                .param(start + "%")
                .query(Integer.class)
                .single();
        return enter(start + "%02d".formatted(before + 1), scope, now, user);
    }

    private String enter(String number, WatchScope scope, ReportPeriod quarter, @Nullable String user) {
        String title = Wording.of("change.watch.title", scope.label(), quarter.label());
        jdbc.sql("""
                        insert into change_watch (number, title, search_text, scope, quarter, state, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, title, Latvian.fold(number + "\n" + title), scope.code(), quarter.code())
                .params(WatchState.WATCHING.name(), user, now())
                .update();
        timeline.add(number, user, CaseFact.of(FACT + "begun"));
        return number;
    }

    /** Keeps which process instance runs it. */
    public void started(String number, String process) {
        jdbc.sql("update change_watch set process = ? where number = ?")
                .params(process, number)
                .update();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Watch get(String number) {
        return jdbc.sql("select * from change_watch where number = ?")
                .param(number)
                .query(Watch.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("change.watch.missing", number)));
    }

    /** @throws Refusal when there is none or the person has no part in it */
    @Transactional(readOnly = true)
    public Watch read(String number, String user) {
        access.requireReadable(number, user);
        return get(number);
    }

    /** Quarters of which something was watched, the latest first. */
    @Transactional(readOnly = true)
    public List<ReportPeriod> quarters() {
        return jdbc
                .sql("select distinct quarter from change_watch order by quarter desc")
                .query(String.class)
                .list()
                .stream()
                .flatMap(code -> ReportPeriod.of(code).stream())
                .toList();
    }

    /** What is watched. */
    @Transactional(readOnly = true)
    public WatchScope scopeOf(String number) {
        String code = get(number).scope();
        return scopes.of(code).orElseThrow(() -> Refusal.missing(Wording.of("change.watch.noItem", code)));
    }

    /** These people were given a part in it and may read it. */
    public void involve(String number, List<String> people) {
        access.involve(number, people);
    }

    /** Changes that were found to be needed. */
    @Transactional(readOnly = true)
    public List<WantedChange> wanted(String number) {
        return jdbc.sql("select id, title, description, item_code, change_number from change_watch_wanted"
                        + " where number = ? order by id")
                .param(number)
                .query(WantedChange.class)
                .list();
    }

    /**
     * What the manager found.
     *
     * @param wanted the changes that are needed; none where none is
     * @throws Refusal without grounds, or when there is no such service or resource
     */
    public void watched(String number, String user, String grounds, List<WantedChange> wanted) {
        Problems wrong = new Problems();
        wrong.required("groundsText", Wording.of("change.watch.grounds"), grounds, Problems.TEXT);
        wrong.refuse();
        for (WantedChange change : wanted) {
            if (change.itemCode() != null && catalogue.find(change.itemCode()).isEmpty()) {
                throw Refusal.invalid("changesText", Wording.of("change.watch.noItem", change.itemCode()));
            }
            jdbc.sql("insert into change_watch_wanted (number, title, description, item_code) values (?, ?, ?, ?)")
                    .params(number, change.title(), change.description(), change.itemCode())
                    .update();
        }
        WatchState state = wanted.isEmpty() ? WatchState.NO_CHANGES : WatchState.CHANGES;
        jdbc.sql("update change_watch set state = ?, grounds = ?, search_text = ?, watched_by = ?, watched_at = ?,"
                        + " closed_at = ? where number = ?")
                .params(
                        state.name(),
                        grounds,
                        Latvian.fold(number + "\n" + get(number).title() + "\n" + grounds))
                .params(user, now(), wanted.isEmpty() ? now() : null, number)
                .update();
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + state.name())
                        .text(grounds)
                        .text(wanted.stream().map(WantedChange::title).toArray()));
    }

    /** A change was asked for. */
    public void requested(String number, WantedChange wanted, String changeNumber) {
        jdbc.sql("update change_watch_wanted set change_number = ? where id = ?")
                .params(changeNumber, wanted.id())
                .update();
        timeline.add(number, CaseFact.of(FACT + "requested", changeNumber).text(wanted.title()));
    }

    /** All that was needed is asked for. */
    public void close(String number) {
        jdbc.sql("update change_watch set closed_at = ? where number = ?")
                .params(now(), number)
                .update();
    }

    /** The process was ended by a person past its steps. */
    public void cancel(String number) {
        if (get(number).closedAt() == null) {
            jdbc.sql("update change_watch set state = ?, closed_at = ? where number = ?")
                    .params(WatchState.CANCELLED.name(), now(), number)
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
