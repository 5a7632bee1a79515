package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What a change authority decides (PU2-20/A4). */
public enum Verdict implements Labelled {
    AUTHORISE,
    AUTHORISE_WITH_CONDITIONS,
    RETURN,
    REJECT
}
