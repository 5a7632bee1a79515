package lv.saimnieks.models.standing;

import java.time.Instant;

/**
 * What somebody did in a case by hand.
 *
 * @param what who did what, in words
 * @param explained whether the operation log has a note about it
 */
record Intervention(Instant at, String number, String what, boolean explained) {}
