package lv.saimnieks.servicelevel.action;

import lv.saimnieks.shared.Labelled;

/** How a corrective action ends. */
public enum ActionOutcome implements Labelled {
    EFFECTIVE,
    ACCEPTED_RISK,
    TARGET_REVISED,
    CANCELLED_FALSE_MEASUREMENT,
    /** its process was ended by a person past its steps */
    CANCELLED
}
