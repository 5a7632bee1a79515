package lv.saimnieks.change.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template that repeats.
 *
 * @param template its code
 * @param keeper in whose name its changes are asked for
 * @param next number of the time that comes next, 0 = the first
 * @param stoppedBy null while it goes on, likewise {@code stoppedAt}
 * @param problem why its change could not be asked for when it was tried last; null where it could
 */
public record ChangeSeries(
        long id,
        String template,
        Repetition repetition,
        String keeper,
        Instant startedAt,
        int next,
        @Nullable String stoppedBy,
        @Nullable Instant stoppedAt,
        @Nullable String problem) {}
