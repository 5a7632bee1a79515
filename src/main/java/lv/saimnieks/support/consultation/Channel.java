package lv.saimnieks.support.consultation;

import lv.saimnieks.shared.Labelled;

/** How a consultation was given. */
public enum Channel implements Labelled {
    IN_PERSON,
    PHONE,
    EMAIL,
    ONLINE
}
