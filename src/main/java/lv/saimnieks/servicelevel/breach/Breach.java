package lv.saimnieks.servicelevel.breach;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.servicelevel.measurement.Severity;

/**
 * A nonconformity as it was found.
 *
 * @param termId version of the term that it is about
 * @param periodFrom first day of the period; null where a review of the term has none
 * @param severity by the table {@code sla-breach-severity}; null where nothing was measured against a target
 * @param amount the value in the term's unit; null where there is none
 * @param deviation how far from the target in the bad direction, in percent; null where there is no value
 * @param consecutive breaches in a row up to this one
 */
public record Breach(
        String number,
        Occasion occasion,
        String termCode,
        long termId,
        String itemCode,
        LocalDate periodFrom,
        LocalDate periodTo,
        Severity severity,
        BigDecimal amount,
        BigDecimal deviation,
        int consecutive,
        Instant registeredAt) {}
