package lv.saimnieks.platform.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Whether the database lately had no room to write. It goes on answering what is read, so that asking it does not tell;
 * what it said to those who wrote does. Heard of every statement, whoever sent it.
 */
@Component
class FullDisk implements SQLExceptionOverride {

    /** How long after the last such answer the disk is thought to be full. */
    static final Duration LATELY = Duration.ofSeconds(30);

    /** PostgreSQL: disk full, input or output failed; H2: its file cannot be written. */
    private static final Set<String> STATES = Set.of("53100", "58030", "90028", "90031");

    private final LongSupplier nanos;
    private volatile Long last;

    FullDisk() {
        this(System::nanoTime);
    }

    /** @param nanos a clock of nanoseconds from any beginning */
    FullDisk(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean isLikely() {
        Long heard = last;
        return heard != null && nanos.getAsLong() - heard < LATELY.toNanos();
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException thrown) {
        if (thrown.getSQLState() != null && STATES.contains(thrown.getSQLState())) {
            last = nanos.getAsLong();
        }
        return SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
