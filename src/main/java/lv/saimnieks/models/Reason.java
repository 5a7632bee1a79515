package lv.saimnieks.models;

import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/** Why a process owner changes what cases go by: asked for each time, and kept. */
public final class Reason {

    /** In characters. */
    private static final int LONGEST = 1000;

    private Reason() {}

    /**
     * The reason without blanks around it.
     *
     * @param missing key of what is said when there is none
     * @throws Refusal with the field {@code reason}
     */
    public static String checked(String reason, String missing) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", Wording.of(missing));
        }
        if (reason.strip().length() > LONGEST) {
            throw Refusal.invalid("reason", Wording.of("models.refusal.reasonLong", LONGEST));
        }
        return reason.strip();
    }
}
