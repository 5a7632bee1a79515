package lv.saimnieks.support.coverage;

import lv.saimnieks.shared.Labelled;

/** What covers a topic (PU2-12/V2); consultations answer one person. */
public enum SupportKind implements Labelled {
    MATERIAL,
    TRAINING
}
