package lv.saimnieks.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was tried with each message, only ever added to. */
@Repository
class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Message message, Instant at, String person) {
        jdbc.sql("""
                        insert into notification_attempt (notification_id, at, address, outcome, detail, person)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        message.id(),
                        Timestamp.from(at),
                        message.address(),
                        message.outcome().name(),
                        message.error(),
                        person)
                .update();
    }

    List<Attempt> of(long messageId) {
        return jdbc.sql("""
                        select at, address, outcome, detail, person from notification_attempt
                        where notification_id = ? order by id
                        """)
                .param(messageId)
                .query((row, n) -> new Attempt(
                        row.getTimestamp("at").toInstant(),
                        row.getString("address"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail"),
                        row.getString("person")))
                .list();
    }
}
