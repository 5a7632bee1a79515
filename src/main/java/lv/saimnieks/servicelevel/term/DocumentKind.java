package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.Labelled;

/** What a document is for. */
public enum DocumentKind implements Labelled {
    /** what to keep to when agreeing on services (PU2-17/A2) */
    PRINCIPLES("PR"),
    /** the form by which agreements are made (PU2-17/A3) */
    AGREEMENT_FORM("VF"),
    /** what was agreed with somebody (PU2-17/V2) */
    AGREEMENT("VN");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /** The code of the document that comes after so many. */
    String codeAfter(long count) {
        return "%s-%02d".formatted(prefix, count + 1);
    }
}
