package lv.saimnieks.shared.calendar;

import lv.saimnieks.shared.Wording;

/** What a dated exception does to its day. */
enum DayKind {
    CLOSED(Wording.of("shared.DayKind.CLOSED")),
    OPEN(Wording.of("shared.DayKind.OPEN")),
    SHORTENED(Wording.of("shared.DayKind.SHORTENED")),
    /** a working day that the Cabinet moved away */
    MOVED_OFF(Wording.of("shared.DayKind.MOVED_OFF")),
    /** the Saturday to which the Cabinet moved a working day */
    MOVED_ON(Wording.of("shared.DayKind.MOVED_ON")),
    /** closing day of the Song and Dance Festival: a holiday, on a weekend also the next working day */
    FESTIVAL(Wording.of("shared.DayKind.FESTIVAL"));

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

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
