package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Complexity of a change (sarežģītība, PU2-20/V6, V7). */
public enum Complexity implements Labelled {
    SIMPLE,
    COMPLEX
}
