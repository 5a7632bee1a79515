package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.PlainText;

/**
 * An agreement as it was typed.
 *
 * @param form key of the form's version
 */
public record AgreementInput(
        String code,
        String title,
        String counterparty,
        String reference,
        String form,
        String deviation,
        String validFrom,
        String validTo) {

    public AgreementInput {
        code = PlainText.clean(code);
        title = PlainText.clean(title);
        counterparty = PlainText.clean(counterparty);
        reference = PlainText.clean(reference);
        deviation = PlainText.clean(deviation);
    }
}
