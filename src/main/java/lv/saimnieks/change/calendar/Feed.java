package lv.saimnieks.change.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a calendar outside reads planned changes.
 *
 * @param item code of a service or resource; null for the owner's own work
 * @param readAt when it was read last; null while never
 * @param revokedAt since when it gives nothing; null while it does
 */
public record Feed(
        long id,
        String owner,
        @Nullable String item,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant revokedAt) {}
