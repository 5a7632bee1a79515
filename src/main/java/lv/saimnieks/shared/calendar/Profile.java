package lv.saimnieks.shared.calendar;

import lv.saimnieks.shared.Labelled;

/** Whether the working days that the Cabinet moves bind the institution (Darba likums 133(4)). */
enum Profile implements Labelled {
    STATE,
    MUNICIPAL_FOLLOWS,
    MUNICIPAL_PLAIN;

    boolean followsMovedDays() {
        return this != MUNICIPAL_PLAIN;
    }
}
