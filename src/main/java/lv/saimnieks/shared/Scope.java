package lv.saimnieks.shared;

/** How far a case reaches (COMMON/S1): the whole institution, one or more services, one or more resources. */
public enum Scope {
    INSTITUTION("Iestādes mērogs"),
    SERVICE("Pakalpojuma mērogs"),
    RESOURCE("Resursa mērogs");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
