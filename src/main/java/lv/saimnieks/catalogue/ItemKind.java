package lv.saimnieks.catalogue;

/** Whether a catalogue item is a service or a resource. */
public enum ItemKind {
    SERVICE("Pakalpojums"),
    RESOURCE("Resurss");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
