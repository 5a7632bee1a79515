package lv.saimnieks.notification;

import lv.saimnieks.shared.Wording;

/** What became of a message; {@link SentMessage#outcome()} is one of these names. */
public enum Outcome {
    /** waits for its first or next attempt */
    QUEUED(Wording.of("notification.Outcome.QUEUED")),
    /** the mail server took it over */
    SENT(Wording.of("notification.Outcome.SENT")),
    /** there is no mail server: kept in the register and written to the log */
    LOGGED(Wording.of("notification.Outcome.LOGGED")),
    /** given up after the last attempt */
    FAILED(Wording.of("notification.Outcome.FAILED")),
    /** nobody knows a mail address that it could go to */
    NO_ADDRESS(Wording.of("notification.Outcome.NO_ADDRESS"));

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
