package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** How soon the first reaction is due; the decision table {@code submission-priority} says it. */
public enum Priority implements Labelled {
    URGENT,
    HIGH,
    NORMAL,
    LOW
}
