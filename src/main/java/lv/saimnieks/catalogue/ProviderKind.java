package lv.saimnieks.catalogue;

/** Who provides a service: the institution's own people or somebody else. */
public enum ProviderKind {
    OWN_STAFF("Iestādes darbinieki"),
    OTHER_INSTITUTION("Cita iestāde"),
    COMPETENCE_CENTRE("Kompetenču centrs"),
    COMPANY("Uzņēmums"),
    NGO("Nevalstiskā organizācija"),
    NATURAL_PERSON("Fiziska persona");

    private final String label;

    ProviderKind(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
