package lv.saimnieks.shared.calendar;

import lv.saimnieks.shared.Labelled;

/** What a dated exception does to its day. */
enum DayKind implements Labelled {
    CLOSED,
    OPEN,
    SHORTENED,
    /** a working day that the Cabinet moved away */
    MOVED_OFF,
    /** the Saturday to which the Cabinet moved a working day */
    MOVED_ON,
    /** closing day of the Song and Dance Festival: a holiday, on a weekend also the next working day */
    FESTIVAL;

    /** Whether the exception counts only for institutions that follow the Cabinet's order on moved days. */
    boolean movedByCabinet() {
        return this == MOVED_OFF || this == MOVED_ON;
    }

    boolean opens() {
        return this == OPEN || this == MOVED_ON;
    }

    boolean closes() {
        return this == CLOSED || this == MOVED_OFF;
    }
}
