package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Why a change is needed (PU2-20/O1). */
public enum TriggerKind implements Labelled {
    NEED,
    SITUATION
}
