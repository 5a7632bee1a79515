package lv.saimnieks.support.training;

import lv.saimnieks.shared.Labelled;

/** Whether a participant was at a session; nothing where it is not marked. */
public enum Attendance implements Labelled {
    PRESENT,
    EXCUSED,
    ABSENT
}
