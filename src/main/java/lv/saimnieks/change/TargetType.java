package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** What a change is about (PU2-20/V1): a service, a resource, a capability or the institution as a whole. */
public enum TargetType implements Labelled {
    SERVICE(Wording.of("change.TargetType.SERVICE")),
    RESOURCE(Wording.of("change.TargetType.RESOURCE")),
    CAPABILITY(Wording.of("change.TargetType.CAPABILITY")),
    INSTITUTION(Wording.of("change.TargetType.INSTITUTION"));

    private final String label;

    TargetType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
