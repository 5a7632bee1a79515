package lv.saimnieks.cases.remarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Advice that somebody asks of a colleague.
 *
 * @param entryId line of the timeline with the words
 * @param closedAt when it was answered or taken back; null while it is open
 */
public record Question(
        long id,
        String caseNumber,
        long entryId,
        String askedBy,
        String askedOf,
        Instant askedAt,
        @Nullable Instant closedAt) {}
