package lv.saimnieks.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A letter in the box.
 *
 * @param uid its number there
 * @param arrivedAt when the mail server got it
 * @param content the original; of a letter that is too large its headers only
 * @param size in bytes, of the whole letter
 */
record Arrival(long uid, Instant arrivedAt, byte[] content, long size, boolean tooLarge) {

    /** A letter that the server does not give out. */
    static Arrival unread(long uid, long uidValidity, Instant now) {
        String header = "X-Mailbox-Uid: " + uidValidity + "/" + uid + "\r\n";
        return new Arrival(uid, now, header.getBytes(StandardCharsets.US_ASCII), 0, true);
    }
}
