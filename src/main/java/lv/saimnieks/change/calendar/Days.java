package lv.saimnieks.change.calendar;

import java.time.LocalDate;

/** Days in a row, both included. */
public record Days(LocalDate from, LocalDate to) {

    boolean meets(Days other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** What both have; only of days that {@link #meets meet}. */
    Days shared(Days other) {
        return new Days(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}
