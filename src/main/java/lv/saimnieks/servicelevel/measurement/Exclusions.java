package lv.saimnieks.servicelevel.measurement;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreed times that do not count, such as planned maintenance: of one term, or of all terms of an item. Weekly ones are
 * by the clock in Riga: in the night in which an hour is missing, a window that lies in it is left out; in the one in
 * which an hour comes twice, it lasts through both.
 */
@Service
public class Exclusions {

    private static final int LONGEST_REASON = 2000;
    private static final int MOST_WEEKS = 54 * 5;

    private final JdbcClient jdbc;
    private final ResultRows results;
    private final Terms terms;
    private final Catalogue catalogue;
    private final MeasurementAccess access;
    private final Clock clock;

    Exclusions(
            JdbcClient jdbc,
            ResultRows results,
            Terms terms,
            Catalogue catalogue,
            MeasurementAccess access,
            Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.terms = terms;
        this.catalogue = catalogue;
        this.access = access;
        this.clock = clock;
    }

    /** One window of a term, or of its item, as people read it. */
    public record Window(
            long id,
            String termCode,
            String itemCode,
            Instant startsAt,
            Instant endsAt,
            String reason,
            String enteredBy,
            Instant enteredAt) {}

    /**
     * Agrees on one window.
     *
     * @param about code of a term or of an item
     * @param from by the clock in Riga
     * @throws Refusal when the person may not, or something is wrong
     */
    @Transactional
    public void single(String about, LocalDateTime from, LocalDateTime to, String reason, String user) {
        check(about, reason, user);
        Instant start = start(from);
        Instant end = end(to);
        if (!end.isAfter(start)) {
            throw Refusal.invalid("to", Wording.of("input.period"));
        }
        add(about, start, end, reason, user);
    }

    /**
     * Agrees on a window every week, from the first such day on or after {@code first} to the last on or before
     * {@code last}; one that ends before it begins lasts over midnight. Likewise.
     *
     * @return the windows that there are
     */
    @Transactional
    public List<Window> weekly(
            String about,
            DayOfWeek day,
            LocalTime from,
            LocalTime to,
            LocalDate first,
            LocalDate last,
            String reason,
            String user) {
        check(about, reason, user);
        List<Window> windows = new ArrayList<>();
        LocalDate next = first.with(TemporalAdjusters.nextOrSame(day));
        if (last.isBefore(next) || last.isAfter(next.plusWeeks(MOST_WEEKS))) {
            throw Refusal.invalid("last", Wording.of("servicelevel.measurement.wrong.weeks", MOST_WEEKS));
        }
        for (; !next.isAfter(last); next = next.plusWeeks(1)) {
            Instant start = start(next.atTime(from));
            Instant end = end((to.isAfter(from) ? next : next.plusDays(1)).atTime(to));
            if (end.isAfter(start)) {
                windows.add(add(about, start, end, reason, user));
            }
        }
        return windows;
    }

    private static Instant start(LocalDateTime time) {
        return ZonedDateTime.of(time, Latvian.ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    /** A time that the clock leaps over is the moment of the leap. */
    private static Instant end(LocalDateTime time) {
        var leap = Latvian.ZONE.getRules().getTransition(time);
        return leap != null && leap.isGap()
                ? leap.getInstant()
                : ZonedDateTime.of(time, Latvian.ZONE)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
    }

    private void check(String about, String reason, String user) {
        String item = terms.find(ItemCodes.one(about))
                .map(t -> t.content().itemCode())
                .orElse(about);
        if (catalogue.find(item).isEmpty()) {
            throw Refusal.invalid("about", Wording.of("servicelevel.measurement.wrong.about"));
        }
        if (!access.mayManage(user, item)) {
            throw Refusal.forbidden(Wording.of("servicelevel.measurement.wrong.mayNotManage", about));
        }
        Problems problems = new Problems();
        problems.required("reason", Wording.of("servicelevel.measurement.reason"), reason, LONGEST_REASON);
        problems.refuse();
    }

    private Window add(String typed, Instant start, Instant end, String reason, String user) {
        String about = ItemCodes.one(typed);
        String term = terms.find(about).isPresent() ? about : null;
        String item = term == null ? about : null;
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into level_exclusion (term_code, item_code, starts_at, ends_at, reason, entered_by, entered_at)
                        values (:term, :item, :start, :end, :reason, :user, :now)
                        """)
                .param("term", term, Types.VARCHAR)
                .param("item", item, Types.VARCHAR)
                .param("start", ResultRows.at(start))
                .param("end", ResultRows.at(end))
                .param("reason", reason.strip())
                .param("user", user)
                .param("now", ResultRows.at(now))
                .update();
        results.touch(term, item, start, end);
        return new Window(0, term, item, start, end, reason, user, now);
    }

    /** Takes a window back as if it had never been agreed on; likewise. */
    @Transactional
    public void withdraw(long id, String user) {
        Window window = jdbc.sql("select * from level_exclusion where id = ? and not withdrawn")
                .param(id)
                .query(Window.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.measurement.wrong.window")));
        String about = window.termCode() == null ? window.itemCode() : window.termCode();
        check(about, window.reason(), user);
        jdbc.sql("update level_exclusion set withdrawn = true where id = ?")
                .param(id)
                .update();
        results.touch(window.termCode(), window.itemCode(), window.startsAt(), window.endsAt());
    }

    /** Windows of a term and of its item that end after a moment, the latest first. */
    @Transactional(readOnly = true)
    public List<Window> of(String termCode, String itemCode, Instant after) {
        return jdbc.sql("""
                        select * from level_exclusion where not withdrawn and (term_code = :term or item_code = :item)
                           and ends_at > :after order by starts_at desc limit 100
                        """)
                .param("term", termCode)
                .param("item", itemCode)
                .param("after", ResultRows.at(after))
                .query(Window.class)
                .list();
    }
}
