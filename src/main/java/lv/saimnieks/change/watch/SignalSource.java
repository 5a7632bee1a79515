package lv.saimnieks.change.watch;

import lv.saimnieks.shared.Labelled;

/** Where a signal comes from that no register counts. */
public enum SignalSource implements Labelled {
    LAW,
    STRATEGY,
    TECHNOLOGY,
    FEEDBACK
}
