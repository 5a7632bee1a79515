package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** The way by which a submission came (PU2-18/A1, V5): each is managed alike (U1). */
public enum Channel implements Labelled {
    COUNTER,
    PHONE,
    POST,
    EMAIL,
    E_ADDRESS,
    STATE_PORTAL,
    WEBSITE,
    MOBILE_APP,
    SOCIAL_MEDIA,
    SURVEY,
    FEEDBACK_BOOK,
    FORWARDED,
    NOTICED
}
