package lv.saimnieks.change.meeting;

import lv.saimnieks.shared.Labelled;

/** Where a meeting stands. */
public enum MeetingState implements Labelled {
    CALLED("accent"),
    /** its protocol is closed */
    CLOSED("good"),
    CANCELLED("warn");

    private final String look;

    MeetingState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }
}
