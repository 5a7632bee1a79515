package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Answer to a compliance question (PU2-20/U5). */
public enum ComplianceAnswer implements Labelled {
    YES,
    NO,
    NOT_APPLICABLE
}
