package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** The five compliance questions (PU2-20/U5). */
public enum ComplianceQuestion implements Labelled {
    LAW,
    PERSONAL_DATA,
    ACCESSIBILITY,
    PROCUREMENT,
    SECURITY
}
