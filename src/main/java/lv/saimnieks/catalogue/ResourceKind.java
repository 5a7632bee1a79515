package lv.saimnieks.catalogue;

/** What a resource is. */
public enum ResourceKind {
    INFORMATION_SYSTEM("Informācijas sistēma"),
    SHARED_COMPONENT("Valsts koplietošanas komponente"),
    INFRASTRUCTURE("Infrastruktūra"),
    TELEPHONY("Telefonija"),
    PREMISES("Telpas"),
    VEHICLES("Transportlīdzekļi"),
    EQUIPMENT("Iekārtas"),
    KNOWLEDGE("Informācija un zināšanas"),
    OTHER("Cits resurss");

    private final String label;

    ResourceKind(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
