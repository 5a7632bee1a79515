package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.PlainText;

/**
 * A version of a document as it was typed.
 *
 * @param form key of the form's version, for an agreement
 * @param basedOn the last version that the person saw; null for a new document
 */
public record DocumentInput(
        String kind,
        String title,
        String content,
        String counterparty,
        String form,
        String deviation,
        String validFrom,
        String validTo,
        String basedOn) {

    public DocumentInput {
        title = PlainText.clean(title);
        content = PlainText.clean(content);
        counterparty = PlainText.clean(counterparty);
        deviation = PlainText.clean(deviation);
    }

    /** A new document of that kind. */
    public static DocumentInput of(DocumentKind kind) {
        return new DocumentInput(kind.name(), null, null, null, null, null, null, null, null);
    }

    /** The next version of a document. */
    public static DocumentInput after(Document last) {
        return new DocumentInput(
                last.kind().name(),
                last.title(),
                last.content(),
                last.counterparty(),
                last.formId() == null ? null : last.formId().toString(),
                last.deviation(),
                null,
                null,
                Integer.toString(last.version()));
    }
}
