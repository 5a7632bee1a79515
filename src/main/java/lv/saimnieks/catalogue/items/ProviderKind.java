package lv.saimnieks.catalogue.items;

import lv.saimnieks.shared.Labelled;

/** Who provides a service: the institution's own people or somebody else. */
public enum ProviderKind implements Labelled {
    OWN_STAFF,
    OTHER_INSTITUTION,
    COMPETENCE_CENTRE,
    COMPANY,
    NGO,
    NATURAL_PERSON
}
