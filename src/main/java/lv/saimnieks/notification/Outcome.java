package lv.saimnieks.notification;

import lv.saimnieks.shared.Labelled;

/** What became of a message; {@link SentMessage#outcome()} is one of these names. */
public enum Outcome implements Labelled {
    /** waits for its first or next attempt */
    QUEUED,
    /** the mail server took it over */
    SENT,
    /** there is no mail server: kept in the register and written to the log */
    LOGGED,
    /** given up after the last attempt */
    FAILED,
    /** nobody knows a mail address that it could go to */
    NO_ADDRESS,
    /** waits for the mail that its recipient gets once a day */
    GATHERED,
    /** went out as part of that mail */
    IN_DIGEST
}
