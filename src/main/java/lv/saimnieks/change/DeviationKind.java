package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** In what implementation deviates from the plan (PU2-20/V8.5). */
public enum DeviationKind implements Labelled {
    DELAY,
    COST,
    SCOPE,
    QUALITY,
    RISK
}
