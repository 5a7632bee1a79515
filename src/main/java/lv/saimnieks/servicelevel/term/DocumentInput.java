package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.PlainText;

/**
 * A version of a document as it was typed.
 *
 * @param basedOn the last version that the person saw; null for a new document
 */
public record DocumentInput(String kind, String title, String content, String validFrom, String basedOn) {

    public DocumentInput {
        title = PlainText.clean(title);
        content = PlainText.clean(content);
    }

    /** The next version of a document, to be changed. */
    public static DocumentInput after(Document last) {
        return new DocumentInput(
                last.kind().name(), last.title(), last.content(), null, Integer.toString(last.version()));
    }
}
