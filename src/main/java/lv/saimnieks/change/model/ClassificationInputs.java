package lv.saimnieks.change.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a person says for classification.
 *
 * @param likelihood 1 low, 2 medium, 3 high
 * @param impact 1 low, 2 medium, 3 high
 * @param effortDays working days of effort, 0–2000
 * @param costEur cost in euro
 * @param needsRegulation a regulation or an agreement with others is needed
 * @param crossInstitution another institution is touched
 */
@Embeddable
public record ClassificationInputs(
        Integer likelihood,
        @Column(name = "impact_level") Integer impact,
        Integer effortDays,
        BigDecimal costEur,
        boolean needsRegulation,
        boolean crossInstitution) {

    static final ClassificationInputs NONE = new ClassificationInputs(null, null, null, null, false, false);

    /** Equal in value: 100 and 100.00 euro are the same. */
    public boolean sameAs(ClassificationInputs other) {
        return other != null
                && likelihood.equals(other.likelihood)
                && impact.equals(other.impact)
                && effortDays.equals(other.effortDays)
                && costEur.compareTo(other.costEur) == 0
                && needsRegulation == other.needsRegulation
                && crossInstitution == other.crossInstitution;
    }
}
