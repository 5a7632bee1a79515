package lv.saimnieks.change.standard;

import lv.saimnieks.shared.Labelled;

/** Why a case about a standard-change model was begun. */
public enum ModelOccasion implements Labelled {
    NEW,
    CHANGE,
    SUSPENSION
}
