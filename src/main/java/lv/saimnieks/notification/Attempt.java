package lv.saimnieks.notification;

import java.time.Instant;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to send a message, or a person's request to send it again.
 *
 * @param outcome the message's outcome after it; QUEUED when it will be tried again
 * @param detail what went wrong; null when nothing did
 * @param person who asked to send again; null for an attempt by the system
 */
public record Attempt(
        Instant at,
        @Nullable String address,
        Outcome outcome,
        @Nullable String detail,
        @Nullable String person) {

    /** What happened, in Latvian. */
    public String text() {
        if (person != null) {
            return Wording.of("notification.Attempt.text");
        }
        return outcome == Outcome.QUEUED ? Wording.of("notification.Attempt.failed") : outcome.label();
    }
}
