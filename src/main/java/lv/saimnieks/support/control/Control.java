package lv.saimnieks.support.control;

import java.time.Instant;
import lv.saimnieks.shared.Wording;

/**
 * A control of a half-year.
 *
 * @param halfYear {@code 2026-H2}
 * @param startedBy null where the clock began it
 * @param closedAt null while it goes on
 */
public record Control(String number, String halfYear, String startedBy, Instant startedAt, Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }

    /** What it is called, {@code Metodiskā atbalsta pārklājums: 2026. gada 2. pusgads}. */
    public String title() {
        return Wording.of("support.control.of", halfYear.substring(0, 4), halfYear.substring(6));
    }
}
