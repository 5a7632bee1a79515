package lv.saimnieks.catalogue.items;

import java.time.Instant;

/**
 * A change as the log shows it.
 *
 * @param who how the person is shown
 * @param caseNumber number of the case that led to it, if any
 */
public record LogLine(Instant at, String who, String field, String before, String after, String caseNumber) {}
