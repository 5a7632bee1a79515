package lv.saimnieks.servicelevel.term.content;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a version of a term says.
 *
 * @param itemCode the service or resource; of a received service, what receives it
 * @param client with whom it was agreed; null for what holds for everybody
 * @param standardCode the term for everybody in whose place an agreed one stands; may be null
 * @param counterparty who provides it by an agreement; may be null
 * @param percentile which one, for {@link Rule#PERCENTILE} only
 * @param measure code of the {@link lv.saimnieks.cases.RegisterMeasure} that its values come from; null where they come from
 *     outside
 * @param warning from where on the target is at risk; may be null
 * @param requiredLevel what its recipients need, beside what is promised (PU2-17/V3); may be null
 * @param combination how times of what the item depends on make up this one; null where they do not
 * @param agreement code of the agreement that it belongs to; may be null
 * @param validTo last day; null for no end
 */
public record Content(
        TargetKind targetKind,
        String itemCode,
        String client,
        String standardCode,
        String counterparty,
        String indicator,
        Unit unit,
        Rule rule,
        BigDecimal percentile,
        String measure,
        Comparison comparison,
        BigDecimal target,
        BigDecimal warning,
        BigDecimal requiredLevel,
        TermPeriod period,
        Combination combination,
        boolean publicPromise,
        String legalBasis,
        AgreementKind agreementKind,
        String agreement,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Equal numbers are equal here, however many zeros they end with. */
    public Content {
        percentile = plain(percentile);
        target = plain(target);
        warning = plain(warning);
        requiredLevel = plain(requiredLevel);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /** Whether a period's value is the time without outages. */
    public boolean availability() {
        return rule == Rule.AVAILABILITY;
    }

    /** Whether a period's value comes about in the same way. */
    public boolean sameRule(Content other) {
        boolean noPercentile = percentile == null || other.percentile == null;
        return rule == other.rule
                && (noPercentile ? percentile == other.percentile : percentile.compareTo(other.percentile) == 0);
    }
}
