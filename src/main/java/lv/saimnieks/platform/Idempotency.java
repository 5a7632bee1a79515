package lv.saimnieks.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does once what may be asked for twice: a form whose button is pressed again, a program that repeats a call it had no
 * answer to. The same person's same key does the work once, also when both arrive at once. Keys are remembered for 30
 * days.
 */
@Component
public class Idempotency {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** What a program sends a key in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\w.:-]{1,100}");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Says what is wrong with a key that a program sent, if anything. */
    public static void check(@Nullable String key, Problems wrong) {
        if (key != null && !KEY.matcher(key).matches()) {
            wrong.add(HEADER, Wording.of("platform.Idempotency.key"));
        }
    }

    /**
     * Does the work in a transaction, unless this key has done it already. To be called outside a transaction, because
     * whoever comes second has to see what the first one stored.
     *
     * @param operation what the key is for, at most 40 characters; the same key may be used for different operations
     * @param key at most 100 characters; null when the request cannot come twice
     * @param content what is asked for, as text; the key used again with another one is refused, as the second would
     *     silently be lost
     * @param work gives a result of at most 100 characters, such as a register number
     * @return the result of the work, now or then
     * @throws Refusal (422) when the key was used for something else
     */
    public String once(String operation, String user, String key, String content, Supplier<String> work) {
        if (key == null) {
            return transaction.execute(status -> work.get());
        }
        String sum = Sha256.of(content);
        Optional<String> before = result(operation, user, key, sum);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return transaction.execute(status -> remembered(operation, user, key, sum, work));
        } catch (DuplicateKeyException e) {
            return result(operation, user, key, sum).orElseThrow(() -> e);
        }
    }

    private String remembered(String operation, String user, String key, String sum, Supplier<String> work) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from idempotency_key where used_at < ?")
                .param(now.minus(REMEMBERED))
                .update();
        jdbc.sql("insert into idempotency_key (operation, user_id, request_key, used_at, content_sum)"
                        + " values (?, ?, ?, ?, ?)")
                .params(operation, user, key, now, sum)
                .update();
        String result = work.get();
        jdbc.sql("update idempotency_key set result = ? where operation = ? and user_id = ? and request_key = ?")
                .params(result, operation, user, key)
                .update();
        return result;
    }

    private Optional<String> result(String operation, String user, String key, String sum) {
        Optional<Done> done = jdbc.sql("select result, content_sum from idempotency_key"
                        + " where operation = ? and user_id = ? and request_key = ?")
                .params(operation, user, key)
                .query((row, n) -> new Done(row.getString("result"), row.getString("content_sum")))
                .optional();
        if (done.filter(d -> d.sum() != null && !d.sum().equals(sum)).isPresent()) {
            throw Refusal.different(Wording.of("platform.Idempotency.different"));
        }
        return done.map(Done::result);
    }

    /** @param sum null where the key was used before sums were kept */
    private record Done(String result, String sum) {}
}
