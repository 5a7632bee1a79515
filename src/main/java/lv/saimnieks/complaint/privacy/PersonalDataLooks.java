package lv.saimnieks.complaint.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.notification.MessagesShown;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of who looked at personal data; the same look within an hour stands once. */
@Service
@Transactional
public class PersonalDataLooks {

    private static final Duration ONCE = Duration.ofHours(1);

    private static final String ADD = """
            insert into personal_data_look (number, user_id, way, looked_at)
            select cast(? as varchar(20)), cast(? as varchar(255)), cast(? as varchar(20)), cast(? as timestamp with time zone)
            where not exists (select 1 from personal_data_look
              where number is not distinct from cast(? as varchar(20)) and user_id = ? and way = ? and looked_at > ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    PersonalDataLooks(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** How somebody came to see them. */
    public enum LookWay implements Labelled {
        CASE,
        FILE,
        LETTER,
        LIST,
        SEARCH,
        EXPORT
    }

    /** @param number of the case; null of a letter that belongs to none */
    public record Look(String number, String userId, LookWay way, Instant lookedAt) {}

    public void add(Collection<String> numbers, String user, LookWay way) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        batch.batchUpdate(
                ADD,
                numbers.stream()
                        .map(n -> new Object[] {n, user, way.name(), now, n, user, way.name(), now.minus(ONCE)})
                        .toList());
    }

    @EventListener
    void shown(MessagesShown messages) {
        add(messages.numbers(), messages.viewer(), LookWay.LIST);
    }

    /** A page of the log, newest first; of one case only, if a number is given. */
    @Transactional(readOnly = true)
    public PageOf<Look> page(String number, int page, int size) {
        SqlWhere where = new SqlWhere().equal("number", "number", number);
        long total = jdbc.sql("select count(*) from personal_data_look" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        List<Look> looks = jdbc.sql("select number, user_id, way, looked_at from personal_data_look" + where.sql()
                        + " order by looked_at desc, id desc offset :skip rows fetch first :most rows only")
                .params(where.put("skip", (long) page * size).put("most", size).parameters())
                .query(Look.class)
                .list();
        return new PageOf<>(looks, page, size, total);
    }
}
