package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** The way by which a submitter is answered. */
public enum ReplyWay implements Labelled {
    EMAIL,
    POST,
    E_ADDRESS,
    IN_PERSON,
    NONE
}
