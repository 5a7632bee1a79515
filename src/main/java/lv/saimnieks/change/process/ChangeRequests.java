package lv.saimnieks.change.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import lv.saimnieks.change.NewChange;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes requests that may be sent twice: a form whose button is pressed again, a program that repeats a call it had no
 * answer to. The same person's same key starts one change only, also when both arrive at once.
 */
@Component
public class ChangeRequests {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ChangeProcess process;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeRequests(ChangeProcess process, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.process = process;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Starts the change, unless this key has started one already.
     *
     * @param key at most 100 characters; null when the request cannot come twice
     * @return the register number
     */
    public String start(NewChange wanted, String key) {
        if (key == null) {
            return process.start(wanted);
        }
        Optional<String> before = startedWith(wanted.origin().requester(), key);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return transaction.execute(status -> startOnce(wanted, key));
        } catch (DuplicateKeyException e) {
            return startedWith(wanted.origin().requester(), key).orElseThrow(() -> e);
        }
    }

    private String startOnce(NewChange wanted, String key) {
        Instant now = clock.instant();
        jdbc.sql("delete from change_submission where submitted_at < ?")
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into change_submission (user_id, submission_key, submitted_at) values (?, ?, ?)")
                .params(wanted.origin().requester(), key, now.atOffset(ZoneOffset.UTC))
                .update();
        String number = process.start(wanted);
        jdbc.sql("update change_submission set number = ? where user_id = ? and submission_key = ?")
                .params(number, wanted.origin().requester(), key)
                .update();
        return number;
    }

    /** The change that this key of this person has started. */
    private Optional<String> startedWith(String user, String key) {
        return jdbc.sql("select number from change_submission where user_id = ? and submission_key = ?")
                .params(user, key)
                .query(String.class)
                .optional();
    }
}
