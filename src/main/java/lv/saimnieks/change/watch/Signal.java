package lv.saimnieks.change.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wrote down because it may call for a change.
 *
 * @param itemCode null where it is about the institution
 * @param link address of the document or page; null for none
 */
public record Signal(
        long id,
        SignalSource source,
        String what,
        @Nullable String itemCode,
        @Nullable String link,
        String recordedBy,
        Instant recordedAt) {}
