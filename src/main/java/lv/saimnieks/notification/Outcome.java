package lv.saimnieks.notification;

/** What became of a message; {@link SentMessage#outcome()} is one of these names. */
public enum Outcome {
    /** waits for its first or next attempt */
    QUEUED("Gaida nosūtīšanu"),
    /** the mail server took it over */
    SENT("Nosūtīts"),
    /** there is no mail server: kept in the register and written to the log */
    LOGGED("Ierakstīts reģistrā"),
    /** given up after the last attempt */
    FAILED("Neizdevās nosūtīt"),
    /** nobody knows a mail address that it could go to */
    NO_ADDRESS("Nav e-pasta adreses");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
