package lv.saimnieks.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was tried with each message, only ever added to. */
@Repository
class Attempts {

    private static final String INSERT = """
            insert into notification_attempt (notification_id, at, address, outcome, detail, person)
            values (?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    Attempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's request to send a message again. */
    void add(Message message, Instant at, String person) {
        jdbc.update(INSERT, values(message, at, person));
    }

    /** An attempt of the system with each of the messages. */
    void add(List<Message> messages, Instant at) {
        jdbc.batchUpdate(INSERT, messages.stream().map(m -> values(m, at, null)).toList());
    }

    private static Object[] values(Message message, Instant at, @Nullable String person) {
        return new Object[] {
            message.id(),
            Timestamp.from(at),
            message.address(),
            message.outcome().name(),
            message.error(),
            person
        };
    }

    List<Attempt> of(long messageId) {
        return JdbcClient.create(jdbc)
                .sql("""
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
