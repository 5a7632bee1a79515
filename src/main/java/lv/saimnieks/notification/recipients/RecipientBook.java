package lv.saimnieks.notification.recipients;

import java.util.Optional;

/**
 * People who are no staff, known by a name of a domain's own instead of an address: where mail to them goes is asked when
 * it is sent, so that a correction counts for what still waits, and an address that was erased is nowhere else.
 */
public interface RecipientBook {

    /** Whether this is one of the book's recipients. */
    boolean knows(String recipient);

    /** The mail address that is known now. */
    Optional<String> addressOf(String recipient);

    /** Whether the person may read what was written to the recipient, and where it went. */
    boolean mayRead(String recipient, String viewer);

    /** What was written, for others to read: without what opens a page in the recipient's place. */
    String withoutKeys(String recipient, String body);
}
