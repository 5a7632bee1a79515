package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Wording;

/** Whether a catalogue item is a service or a resource. */
public enum ItemKind {
    SERVICE(Wording.of("catalogue.ItemKind.SERVICE")),
    RESOURCE(Wording.of("catalogue.ItemKind.RESOURCE"));

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
