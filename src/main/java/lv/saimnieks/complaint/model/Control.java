package lv.saimnieks.complaint.model;

import java.time.Instant;
import lv.saimnieks.platform.Role;

/**
 * What a portfolio manager found and what is to be done.
 *
 * @param period the month, {@code 2026-10}
 * @param side in whose place it was controlled
 * @param actions null when nothing is to be done
 * @param changeNumber the change that was asked for; null when none was
 * @param support number of the need for methodical support that was asked for, or the wish in words; null for none
 * @param figures as they were then
 */
public record Control(
        String period,
        Role side,
        String user,
        Instant at,
        String findings,
        String actions,
        String changeNumber,
        String support,
        ControlFigures figures) {}
