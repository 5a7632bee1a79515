package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Wording;

/** What a resource is. */
public enum ResourceKind {
    INFORMATION_SYSTEM(Wording.of("catalogue.ResourceKind.INFORMATION_SYSTEM")),
    SHARED_COMPONENT(Wording.of("catalogue.ResourceKind.SHARED_COMPONENT")),
    INFRASTRUCTURE(Wording.of("catalogue.ResourceKind.INFRASTRUCTURE")),
    TELEPHONY(Wording.of("catalogue.ResourceKind.TELEPHONY")),
    PREMISES(Wording.of("catalogue.ResourceKind.PREMISES")),
    VEHICLES(Wording.of("catalogue.ResourceKind.VEHICLES")),
    EQUIPMENT(Wording.of("catalogue.ResourceKind.EQUIPMENT")),
    KNOWLEDGE(Wording.of("catalogue.ResourceKind.KNOWLEDGE")),
    OTHER(Wording.of("catalogue.ResourceKind.OTHER"));

    private final String label;

    ResourceKind(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
