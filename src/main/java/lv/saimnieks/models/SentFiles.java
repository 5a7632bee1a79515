package lv.saimnieks.models;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that somebody sent to try them before they are deployed. A session knows their number only, because the whole of it
 * is read at every request. They are erased after {@link #KEPT}, which no session lasts.
 */
@Component
public class SentFiles {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    SentFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what was sent, and erases what is old.
     *
     * @param files name → content
     * @return the number under which they are found again; nobody can guess it
     */
    @Transactional
    public String keep(Map<String, byte[]> files) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from model_draft where sent_at < ?")
                .param(now.minus(KEPT))
                .update();
        String number = UUID.randomUUID().toString();
        files.forEach((name, content) -> jdbc.sql(
                        "insert into model_draft (number, name, sent_at, content) values (?, ?, ?, ?)")
                .params(number, name, now, content)
                .update());
        return number;
    }

    /** What was sent under that number, by name; nothing where it was erased. */
    @Transactional(readOnly = true)
    public NavigableMap<String, byte[]> of(String number) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select name, content from model_draft where number = ?")
                .param(number)
                .query(row -> {
                    files.put(row.getString(1), row.getBytes(2));
                });
        return files;
    }

    /** Nothing happens where there is nothing of that number. */
    @Transactional
    public void forget(String number) {
        jdbc.sql("delete from model_draft where number = ?").param(number).update();
    }
}
