package lv.saimnieks.audit.conformity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/**
 * A part of a whole, as people read it: {@code 97,5 % (39 no 40)}, and {@code nav neviena} where the whole is empty.
 *
 * @param part at most {@code of}
 */
record Share(long part, long of) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = new BigDecimal("0.1");

    /**
     * Per cent with one decimal; null where the whole is empty. 100 only when nothing is missing, 0 only when there is
     * nothing.
     */
    @JsonProperty
    BigDecimal percent() {
        if (of == 0) {
            return null;
        }
        BigDecimal exact =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        if (part < of && exact.compareTo(HUNDRED) >= 0) {
            return HUNDRED.subtract(STEP);
        }
        return part > 0 && exact.signum() == 0 ? STEP : exact;
    }

    /** Per cent alone: {@code 97,5 %}. */
    public String percentWords() {
        return of == 0 ? "" : Wording.of("conformity.share.percent", plain());
    }

    private String plain() {
        BigDecimal shown = percent().stripTrailingZeros();
        return Latvian.number(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    /** In words, with the numbers behind it. */
    @JsonProperty
    public String words() {
        if (of == 0) {
            return Wording.of("conformity.share.none");
        }
        return Wording.of(
                "conformity.share.words",
                plain(),
                Latvian.number(BigDecimal.valueOf(part)),
                Latvian.number(BigDecimal.valueOf(of)));
    }
}
