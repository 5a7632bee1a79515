package lv.saimnieks.servicelevel.usage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of use of services and resources, and which of them it is time to supervise. */
@Service
@Transactional
public class UsageConditions {

    private final JdbcClient jdbc;
    private final TermAccess access;
    private final Clock clock;
    private final Period every;

    /** @param every how long after a supervision the next one begins by itself; {@code saimnieks.usage.every} */
    UsageConditions(JdbcClient jdbc, TermAccess access, Clock clock, @Value("${saimnieks.usage.every}") Period every) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.every = every;
    }

    /** What recipients of an item have to keep to. */
    public record Conditions(String itemCode, String conditions, String enteredBy, Instant enteredAt) {}

    @Transactional(readOnly = true)
    public Optional<Conditions> of(String itemCode) {
        return jdbc.sql("select * from usage_condition where item_code = ?")
                .param(itemCode)
                .query(Conditions.class)
                .optional();
    }

    /** All of them, by item. */
    @Transactional(readOnly = true)
    public List<Conditions> all() {
        return jdbc.sql("select * from usage_condition order by item_code")
                .query(Conditions.class)
                .list();
    }

    /**
     * Writes down the conditions of an item; where nothing is typed it has none any more, and the clock leaves it alone.
     *
     * @throws lv.saimnieks.shared.Refusal when the person does not manage the item or the text is too long
     */
    public void set(String itemCode, String typed, String user) {
        access.requireMayEdit(user, itemCode);
        String conditions = PlainText.clean(typed);
        Problems wrong = new Problems();
        wrong.optional("conditions", Wording.of("servicelevel.usage.conditions"), conditions, Problems.TEXT);
        wrong.refuse();
        jdbc.sql("delete from usage_condition where item_code = ?")
                .param(itemCode)
                .update();
        if (conditions != null) {
            jdbc.sql("insert into usage_condition (item_code, conditions, entered_by, entered_at) values (?, ?, ?, ?)")
                    .params(itemCode, conditions, user, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /**
     * Items in use with conditions of which no supervision goes on, and none began for so long: since the last one, or
     * else since the conditions were written down.
     */
    @Transactional(readOnly = true)
    public List<String> due() {
        Instant before = clock.instant().atZone(Latvian.ZONE).minus(every).toInstant();
        return jdbc.sql("""
                        select c.item_code from usage_condition c join catalogue_item i on i.code = c.item_code
                         where i.stage <> 'RETIREMENT' and c.entered_at <= :before
                           and not exists (select 1 from usage_supervision s where s.item_code = c.item_code
                                            and (s.closed_at is null or s.started_at > :before))
                         order by c.item_code""")
                .param("before", Timestamp.from(before))
                .query(String.class)
                .list();
    }
}
