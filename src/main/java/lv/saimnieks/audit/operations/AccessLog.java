package lv.saimnieks.audit.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.shared.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who looked at a case and who was refused. Written by a thread of its own after the answer went out, so that no
 * request waits for it or fails with it. A person who looks at the same case at the same place again within {@code
 * saimnieks.audit.access-log.repeat-after} is not written down again. When the queue is full, entries are lost and
 * counted ({@code saimnieks.audit.access.lost}).
 */
@Component
class AccessLog implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    private static final String INSERT = """
            insert into audit_access (kind, at, person, area, method, path, status, process, case_id, case_number, reason)
            values (:kind, :at, :person, :area, :method, :path, :status, :process, :case, :number, :reason)""";

    private final JdbcClient jdbc;
    private final NamedCases cases;
    private final Clock clock;
    private final Counter lost;
    private final Cache<String, Boolean> recent;
    private final ThreadPoolExecutor writer;

    AccessLog(JdbcClient jdbc, NamedCases cases, Clock clock, MeterRegistry meters, AccessLogSettings settings) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
        lost = meters.counter("saimnieks.audit.access.lost");
        recent = Caffeine.newBuilder()
                .expireAfterWrite(settings.repeatAfter())
                .maximumSize(MOST_REMEMBERED)
                .build();
        writer =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(settings.queue()), task -> {
                    Thread thread = new Thread(task, "access-log");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Something that a person looked at or was refused.
     *
     * @param refused whether it was refused
     * @param area where; null when no case was named
     * @param key number, instance id or task id; null when no case was named
     * @param path without the query, which may hold personal data; behind it what a refused operation was about, or what a
     *     reader searched for whose free text is covered
     * @param reason why, of a look that asks for a reason; else null
     */
    record Entry(
            boolean refused,
            Instant at,
            String person,
            Area area,
            String key,
            String method,
            String path,
            int status,
            String reason) {

        /** Without a reason. */
        Entry(
                boolean refused,
                Instant at,
                String person,
                Area area,
                String key,
                String method,
                String path,
                int status) {
            this(refused, at, person, area, key, method, path, status, null);
        }
    }

    /** Takes the entry over for writing; returns at once. */
    void add(Entry access) {
        if (!access.refused() && access.key() != null && seen(access)) {
            return;
        }
        try {
            writer.execute(() -> write(access));
        } catch (RejectedExecutionException e) {
            lost.increment();
        }
    }

    private boolean seen(Entry access) {
        return recent.asMap().putIfAbsent(access.person() + " " + access.area() + " " + access.key(), true) != null;
    }

    private void write(Entry access) {
        try {
            writeNow(access);
        } catch (RuntimeException e) {
            lost.increment();
            LOG.error("An entry of the access log could not be written", e);
        }
    }

    /** Writes before it returns: of looks that are not allowed without an entry. */
    void writeNow(Entry access) {
        Optional<NamedCases.Found> found =
                access.key() == null ? Optional.empty() : cases.find(new Area.Look(access.area(), access.key()));
        if (access.status() == 404 && found.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("kind", access.refused() ? OperationRow.Kind.REFUSED.name() : OperationRow.Kind.READ.name())
                .param("at", Timestamp.from(access.at()))
                .param("person", PlainText.cut(access.person(), LONGEST_NAME))
                .param("area", access.area() == null ? "OTHER" : access.area().name())
                .param("method", PlainText.cut(access.method(), 10))
                .param("path", PlainText.cut(PlainText.line(access.path()), LONGEST_PATH))
                .param("status", access.status())
                .param("process", found.map(NamedCases.Found::process).orElse(null))
                .param("case", found.map(NamedCases.Found::id).orElse(null))
                .param("number", found.map(NamedCases.Found::number).orElse(null))
                .param("reason", access.reason())
                .update();
    }

    /** Deletes what is older than it is to be kept. */
    int forget(Duration keep) {
        return jdbc.sql("delete from audit_access where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(keep)))
                .update();
    }

    /** Waits until everything taken over so far is written. */
    void settle() {
        try {
            writer.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(TIME_TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn(
                    "{} entries of the access log were not written",
                    writer.getQueue().size());
        }
    }
}
