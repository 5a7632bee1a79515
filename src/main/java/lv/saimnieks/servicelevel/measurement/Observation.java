package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.shared.Sha256;

/**
 * What somebody measured, checked.
 *
 * @param externalId by which the source knows it; with the source, the key by which it comes in only once
 * @param amount null where only counts were given, or nothing happened
 * @param segments the periods whose results it changes
 */
record Observation(
        String termCode,
        String itemCode,
        Kind kind,
        Instant start,
        Instant end,
        BigDecimal amount,
        Long good,
        Long total,
        String externalId,
        List<Segment> segments) {

    /** Term and period of a figure for a whole time, which there can be one of; null for what can be there twice. */
    String figureOf() {
        return kind == Kind.PERIOD && total == null ? termCode + " " + start + " " + end : null;
    }

    /** The same for equal contents, whatever the order or writing of what was sent. */
    String fingerprint() {
        String content = String.join(
                "|",
                termCode,
                kind.name(),
                start.toString(),
                end.toString(),
                amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                String.valueOf(good),
                String.valueOf(total));
        return Sha256.of(content);
    }
}
