package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What an expert says of a change (PU2-20/V4). */
public enum Opinion implements Labelled {
    SUPPORT,
    SUPPORT_WITH_CONDITIONS,
    OBJECT
}
