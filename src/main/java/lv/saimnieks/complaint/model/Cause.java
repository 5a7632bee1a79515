package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** Why a submitter turns to the institution (PU2-18/V3). */
public enum Cause implements Labelled {
    DELAY,
    QUALITY,
    ATTITUDE,
    INFORMATION,
    ACCESSIBILITY,
    AVAILABILITY,
    PRICE,
    DATA_ERROR,
    PRIVACY,
    SITUATION,
    OTHER
}
