package lv.saimnieks.support.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A version of a material.
 *
 * @param body Markdown, as it was typed
 * @param significant whether who has read an earlier version is to read this one
 * @param validUntil last day; null for no end
 * @param owner who keeps it
 * @param items services and resources that it is about; none for the institution
 * @param edits how often the draft was saved
 * @param reason why it was withdrawn or sent back; null where it was not
 */
public record Material(
        long id,
        String code,
        int version,
        MaterialState state,
        String title,
        String summary,
        String body,
        Audience audience,
        boolean significant,
        LocalDate validUntil,
        String owner,
        Set<Topic> topics,
        Set<String> items,
        int edits,
        String editedBy,
        Instant editedAt,
        String publishedBy,
        Instant publishedAt,
        String reason) {

    /** Whether it was valid to a day that has passed. */
    public boolean lapsed(LocalDate today) {
        return lapsed(validUntil, today);
    }

    static boolean lapsed(LocalDate validUntil, LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
