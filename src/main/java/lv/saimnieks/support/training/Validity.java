package lv.saimnieks.support.training;

import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;

/** Whether what was attended still counts: one or the other, by the day in Riga. */
public enum Validity implements Labelled {
    VALID,
    EXPIRED;

    /**
     * The last day on which it counts: the same calendar day so many months later.
     *
     * @param months null for always; so is the answer
     */
    static LocalDate lastDay(LocalDate attended, Integer months) {
        return months == null ? null : attended.plusMonths(months);
    }

    /** @param lastDay null for no end */
    static Validity at(LocalDate lastDay, Instant now) {
        return lastDay == null || !LocalDate.ofInstant(now, Latvian.ZONE).isAfter(lastDay) ? VALID : EXPIRED;
    }
}
