package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What a change does to its target (PU2-20/V1). */
public enum ChangeKind implements Labelled {
    ADD,
    MODIFY,
    REMOVE
}
