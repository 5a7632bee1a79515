package lv.saimnieks.complaint.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.cases.PortfolioReaders;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Control;
import lv.saimnieks.complaint.model.ControlFigures;
import lv.saimnieks.complaint.model.ControlFigures.Count;
import lv.saimnieks.complaint.model.ControlFigures.Repeated;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The monthly control of complaints and suggestions by both portfolio managers: its figures and its results. */
@Component
@Transactional(readOnly = true)
public class PortfolioControl {

    private static final int MOST = 100;
    private static final String COUNT =
            "select count(*), count(case when q.scope = 'RESOURCE' then 1 end) from %s q where ";

    /** An answer before a case was opened again counts too. */
    private static final String ANSWERS = """
            (select scope, answered_at, reply_due_at from submission union all
             select c.scope, r.answered_at, r.reply_due_at from submission_round r
             join submission c on c.id = r.submission_id)""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final UnregisteredLetters letters;
    private final PortfolioReaders readers;
    private final Clock clock;

    PortfolioControl(
            JdbcClient jdbc, ObjectMapper json, UnregisteredLetters letters, PortfolioReaders readers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.letters = letters;
        this.readers = readers;
        this.clock = clock;
    }

    /** The month that is controlled now: the one before this. */
    public YearMonth period() {
        return YearMonth.from(clock.instant().atZone(Latvian.ZONE)).minusMonths(1);
    }

    /** How it stands now; of answers, in the month. */
    public ControlFigures figures(YearMonth period) {
        Instant now = clock.instant();
        String open = "q.status <> 'CLOSED'";
        return new ControlFigures(
                period.atDay(1),
                period.atEndOfMonth(),
                now,
                count("submission", open, now, now),
                count("submission", open + " and q.answered_at is null and q.reply_due_at < :to", now, now),
                count(
                        ANSWERS,
                        "q.answered_at >= :from and q.answered_at < :to and q.answered_at > q.reply_due_at",
                        start(period.atDay(1)),
                        start(period.plusMonths(1).atDay(1))),
                repeated(now),
                letters.waiting());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant();
    }

    private Count count(String table, String condition, Instant from, Instant to) {
        return jdbc.sql(COUNT.formatted(table) + condition)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<Repeated> repeated(Instant now) {
        return jdbc.sql("""
                        select t.item_code, c.cause, count(*) from submission c
                        join submission_target t on t.submission_id = c.id
                        where c.received_at > :since and c.received_at <= :now and c.cause <> 'OTHER'
                        group by t.item_code, c.cause having count(*) >= 3
                        order by count(*) desc, t.item_code, c.cause limit :most""")
                .param(
                        "since",
                        now.minus(Duration.ofDays(ControlFigures.REPEATED_DAYS)).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, i) -> new Repeated(row.getString(1), Cause.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    /** Keeps what was found. */
    @Transactional
    public void keep(Control control) {
        jdbc.sql("""
                        insert into submission_control (period, side, user_id, controlled_at, findings, actions,
                          change_number, support, figures)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(control.period(), control.side().group(), control.user())
                .params(control.at().atOffset(ZoneOffset.UTC), control.findings(), control.actions())
                .params(control.changeNumber(), control.support(), written(control.figures()))
                .update();
    }

    /**
     * What was found, newest first.
     *
     * @throws Refusal unless the person {@linkplain #mayRead may read} it
     */
    public PageOf<Control> controls(String user, int page, int size) {
        if (!mayRead(user)) {
            throw Refusal.forbidden(Wording.of("complaint.control.forbidden"));
        }
        long total = jdbc.sql("select count(*) from submission_control")
                .query(Long.class)
                .single();
        List<Control> found = jdbc.sql(
                        "select * from submission_control order by controlled_at desc, id desc limit ? offset ?")
                .params(size, (long) page * size)
                .query((row, i) -> read(row))
                .list();
        return new PageOf<>(found, page, size, total);
    }

    /** Who controls, also in the place of another, leads the institution or audits. */
    public boolean mayRead(String user) {
        return readers.mayRead(user);
    }

    private Control read(ResultSet row) throws SQLException {
        try {
            return new Control(
                    row.getString("period"),
                    Role.ofGroup(row.getString("side")).orElseThrow(),
                    row.getString("user_id"),
                    row.getObject("controlled_at", OffsetDateTime.class).toInstant(),
                    row.getString("findings"),
                    row.getString("actions"),
                    row.getString("change_number"),
                    row.getString("support"),
                    json.readValue(row.getString("figures"), ControlFigures.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Control " + row.getLong("id") + " has no figures", e);
        }
    }

    private String written(ControlFigures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
