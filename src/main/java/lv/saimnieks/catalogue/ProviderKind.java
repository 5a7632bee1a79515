package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Labelled;

/** Who provides a service: the institution's own people or somebody else (PU2-12/V1). */
public enum ProviderKind implements Labelled {
    OWN_STAFF,
    OTHER_INSTITUTION,
    COMPETENCE_CENTRE,
    COMPANY,
    NGO,
    NATURAL_PERSON
}
