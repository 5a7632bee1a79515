package lv.saimnieks.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Counts failures by key: whoever has too many waits, longer with each further one; all is forgotten after a while without. */
public final class FailureCounts {

    private static final int MOST_KEYS = 100_000;
    private static final int LARGEST_SHIFT = 20;

    private final Clock clock;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Cache<String, Counted> counts;

    private record Counted(int count, Instant waitsUntil) {}

    /** @param firstWait doubles with every further failure up to {@code longestWait} */
    public FailureCounts(Clock clock, Duration forgetAfter, Duration firstWait, Duration longestWait) {
        this.clock = clock;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.counts = remembered(clock, forgetAfter);
    }

    /** What is forgotten some time after it was written, by the application's clock. */
    public static <V> Cache<String, V> remembered(Clock clock, Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(time)
                .build();
    }

    /** How long the key still has to wait; zero when it need not. */
    public Duration wait(String key) {
        Counted known = counts.getIfPresent(key);
        Instant now = clock.instant();
        return known == null || !known.waitsUntil.isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, known.waitsUntil);
    }

    /** How often the key failed. */
    public int of(String key) {
        Counted known = counts.getIfPresent(key);
        return known == null ? 0 : known.count;
    }

    /**
     * Counts a failure.
     *
     * @param allowed with how many the key has to wait
     */
    public void add(String key, int allowed) {
        counts.asMap().compute(key, (k, before) -> {
            int count = before == null ? 1 : before.count + 1;
            return new Counted(
                    count, count < allowed ? Instant.MIN : clock.instant().plus(pause(count - allowed)));
        });
    }

    public void forget(String key) {
        counts.invalidate(key);
    }

    private Duration pause(int beyond) {
        Duration pause = firstWait.multipliedBy(1L << Math.min(beyond, LARGEST_SHIFT));
        return pause.compareTo(longestWait) > 0 ? longestWait : pause;
    }
}
