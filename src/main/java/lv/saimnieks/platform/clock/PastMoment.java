package lv.saimnieks.platform.clock;

import java.time.Instant;
import java.util.Optional;
import org.joda.time.DateTimeUtils;

/**
 * A moment of the past at which one thread works, so that what it does is dated then: only the demo institution's cases
 * are made so. The application's clock always says it, the engine's while it {@linkplain #engineFollows() follows}.
 */
public final class PastMoment {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    private PastMoment() {}

    /** From now on the engine's clock says the same to each thread, until {@link #engineGoesAlone()}. */
    public static void engineFollows() {
        DateTimeUtils.setCurrentMillisProvider(
                () -> here().map(Instant::toEpochMilli).orElseGet(System::currentTimeMillis));
    }

    public static void engineGoesAlone() {
        DateTimeUtils.setCurrentMillisSystem();
    }

    /** Does the work at the moment; afterwards the thread is where it was. */
    public static void at(Instant moment, Runnable work) {
        Instant before = MOMENT.get();
        MOMENT.set(moment);
        try {
            work.run();
        } finally {
            if (before == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(before);
            }
        }
    }

    /** The moment at which this thread works; empty where it works now. */
    public static Optional<Instant> here() {
        return Optional.ofNullable(MOMENT.get());
    }
}
