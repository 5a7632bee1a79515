package lv.saimnieks.change.model;

import lv.saimnieks.shared.Labelled;

/** Type of a change (izmaiņas veids, PU2-20/V3–V5). */
public enum ChangeType implements Labelled {
    STANDARD,
    NORMAL,
    EMERGENCY
}
