package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Wording;

/** Where a service or resource stands in its life (COMMON/S2), in this order. */
public enum LifecycleStage {
    PLANNING(Wording.of("catalogue.LifecycleStage.PLANNING")),
    CREATION(Wording.of("catalogue.LifecycleStage.CREATION")),
    INTRODUCTION(Wording.of("catalogue.LifecycleStage.INTRODUCTION")),
    OPERATION(Wording.of("catalogue.LifecycleStage.OPERATION")),
    IMPROVEMENT(Wording.of("catalogue.LifecycleStage.IMPROVEMENT")),
    RETIREMENT(Wording.of("catalogue.LifecycleStage.RETIREMENT"));

    private final String label;

    LifecycleStage(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
