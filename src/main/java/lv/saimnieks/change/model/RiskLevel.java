package lv.saimnieks.change.model;

import lv.saimnieks.shared.Labelled;

/** Risk as likelihood × impact, by the decision risk-level. */
public enum RiskLevel implements Labelled {
    LOW,
    MEDIUM,
    HIGH
}
