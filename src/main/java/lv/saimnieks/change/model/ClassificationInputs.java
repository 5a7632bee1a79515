package lv.saimnieks.change.model;

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
public record ClassificationInputs(
        int likelihood,
        int impact,
        int effortDays,
        BigDecimal costEur,
        boolean needsRegulation,
        boolean crossInstitution) {

    /** Equal in value: 100 and 100.00 euro are the same. */
    public boolean sameAs(ClassificationInputs other) {
        return other != null
                && likelihood == other.likelihood
                && impact == other.impact
                && effortDays == other.effortDays
                && costEur.compareTo(other.costEur) == 0
                && needsRegulation == other.needsRegulation
                && crossInstitution == other.crossInstitution;
    }
}
