package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What is done about a deviation (PU2-20/V8.5). */
public enum DeviationDecision implements Labelled {
    ACCEPT,
    REPLAN,
    REAUTHORISE,
    ROLLBACK
}
