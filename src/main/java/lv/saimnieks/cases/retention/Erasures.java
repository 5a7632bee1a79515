package lv.saimnieks.cases.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Row;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was erased of which case, when, by whom and why: the stub that the register's row is from then on. */
@Component("erasures")
@Transactional
public class Erasures {

    private static final String COLUMN = "erasedAt";

    private final JdbcClient jdbc;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What goes. */
    public enum What implements Labelled {
        /** The person who wrote, and what was written about or by them. */
        PERSON,
        /** What the engine kept of the process: steps, tasks, variables. */
        HISTORY,
        /** Mail addresses of participants without a user. */
        CONTACTS
    }

    /** @param erasedBy user id; null for the system */
    public record Erased(
            What what, Instant erasedAt, @Nullable String erasedBy, String reason) {}

    /** Notes what has just gone; what was noted first stays. */
    public void add(String number, What what, @Nullable String user, String reason) {
        jdbc.sql("""
                        insert into case_erasure (number, what, erased_at, erased_by, reason)
                        select cast(? as varchar(40)), cast(? as varchar(10)), cast(? as timestamp(6) with time zone),
                          cast(? as varchar(255)), cast(? as varchar(4000))
                        where not exists (select 1 from case_erasure where number = ? and what = ?)""")
                .params(number, what.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .params(user, reason, number, what.name())
                .update();
    }

    /** What has gone of a case, in the order in which it went. */
    @Transactional(readOnly = true)
    public List<Erased> of(String number) {
        return jdbc.sql("select what, erased_at, erased_by, reason from case_erasure where number = ?"
                        + " order by erased_at, what")
                .param(number)
                .query(Erased.class)
                .list();
    }

    /** When data of a case were first erased, for its register; over {@code c.number}. */
    public static Column column() {
        return Column.moment(COLUMN, "(select min(x.erased_at) from case_erasure x where x.number = c.number)");
    }

    /** {@code dati dzēsti 24.11.2031.}; empty where nothing was. */
    public static String badge(Row row) {
        Instant at = row.get(COLUMN);
        return at == null ? "" : Wording.of("cases.retention.badge", Latvian.date(at));
    }
}
