package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Wording;

/** Who provides a service: the institution's own people or somebody else. */
public enum ProviderKind {
    OWN_STAFF(Wording.of("catalogue.ProviderKind.OWN_STAFF")),
    OTHER_INSTITUTION(Wording.of("catalogue.ProviderKind.OTHER_INSTITUTION")),
    COMPETENCE_CENTRE(Wording.of("catalogue.ProviderKind.COMPETENCE_CENTRE")),
    COMPANY(Wording.of("catalogue.ProviderKind.COMPANY")),
    NGO(Wording.of("catalogue.ProviderKind.NGO")),
    NATURAL_PERSON(Wording.of("catalogue.ProviderKind.NATURAL_PERSON"));

    private final String label;

    ProviderKind(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
