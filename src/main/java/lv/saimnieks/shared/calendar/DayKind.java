package lv.saimnieks.shared.calendar;

/** What a dated exception does to its day. */
enum DayKind {
    CLOSED("Slēgts"),
    OPEN("Strādā"),
    SHORTENED("Saīsināta darba diena"),
    /** a working day that the Cabinet moved away */
    MOVED_OFF("Brīvs: darba diena pārcelta"),
    /** the Saturday to which the Cabinet moved a working day */
    MOVED_ON("Strādā: pārcelta darba diena"),
    /** closing day of the Song and Dance Festival: a holiday, on a weekend also the next working day */
    FESTIVAL("Dziesmu un deju svētku noslēguma diena");

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
