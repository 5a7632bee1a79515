package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** The four criteria of a justified decision (findings F15: what a change must fit). */
public enum Criterion implements Labelled {
    GOALS,
    NEEDS,
    CAPABILITIES,
    SITUATION
}
