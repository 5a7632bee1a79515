package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import lv.saimnieks.shared.PlainText;

/**
 * A version of a term as it was typed, on the page or in a line of a file; constants by their names.
 *
 * @param agreement code of the agreement
 * @param reason why the version is made
 * @param basedOn the last version that the person saw; null for a new term
 */
public record TermInput(
        String code,
        String targetKind,
        String itemCode,
        String client,
        String standardCode,
        String counterparty,
        String indicator,
        String unit,
        String rule,
        String percentile,
        String comparison,
        String target,
        String warning,
        String requiredLevel,
        String period,
        String combination,
        String publicPromise,
        String legalBasis,
        String agreementKind,
        String agreement,
        String validFrom,
        String validTo,
        String reason,
        String basedOn) {

    public TermInput {
        code = PlainText.clean(code);
        itemCode = PlainText.clean(itemCode);
        client = PlainText.clean(client);
        standardCode = PlainText.clean(standardCode);
        counterparty = PlainText.clean(counterparty);
        indicator = PlainText.clean(indicator);
        legalBasis = PlainText.clean(legalBasis);
        agreement = PlainText.clean(agreement);
        reason = PlainText.clean(reason);
    }

    /** A version as it is, to be changed into the next one. */
    public static TermInput of(Term last, String agreement) {
        Content c = last.content();
        return of(last, last.code(), c.standardCode(), agreement, Integer.toString(last.version()));
    }

    /** Another term, which a client agrees on instead of this one. */
    public static TermInput insteadOf(Term standard, String code) {
        return of(standard, code, standard.code(), null, null);
    }

    private static TermInput of(Term term, String code, String standardCode, String agreement, String basedOn) {
        Content c = term.content();
        return new TermInput(
                code,
                c.targetKind().name(),
                c.itemCode(),
                c.client(),
                standardCode,
                c.counterparty(),
                c.indicator(),
                c.unit().name(),
                c.rule().name(),
                text(c.percentile()),
                c.comparison().name(),
                text(c.target()),
                text(c.warning()),
                text(c.requiredLevel()),
                c.period().name(),
                c.combination() == null ? null : c.combination().name(),
                Boolean.toString(c.publicPromise()),
                c.legalBasis(),
                c.agreementKind().name(),
                agreement,
                null,
                null,
                null,
                basedOn);
    }

    /** An empty form. */
    public static TermInput empty(String code, String itemCode, LocalDate today) {
        String none = null;
        return new TermInput(
                code,
                none,
                itemCode,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                today.toString(),
                none,
                none,
                none);
    }

    /** The same with the code and with what a version cannot change: whose level it is. */
    TermInput of(Term last) {
        Content c = last.content();
        return new TermInput(
                last.code(),
                c.targetKind().name(),
                c.itemCode(),
                c.client(),
                c.standardCode(),
                counterparty,
                indicator,
                unit,
                rule,
                percentile,
                comparison,
                target,
                warning,
                requiredLevel,
                period,
                combination,
                publicPromise,
                legalBasis,
                agreementKind,
                agreement,
                validFrom,
                validTo,
                reason,
                basedOn);
    }

    boolean promised() {
        return "true".equals(publicPromise) || "on".equals(publicPromise);
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString().replace('.', ',');
    }
}
