package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.Labelled;

/** What a document is for. */
public enum DocumentKind implements Labelled {
    /** what to keep to when agreeing on services (PU2-17/A2) */
    PRINCIPLES("PR"),
    /** the form by which agreements are made (PU2-17/A3) */
    AGREEMENT_FORM("VF");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /** The code of the first document, and of each further one. */
    String code(int count) {
        return "%s-%02d".formatted(prefix, count);
    }
}
