package lv.saimnieks.catalogue;

/** Where a service or resource stands in its life (COMMON/S2), in this order. */
public enum LifecycleStage {
    PLANNING("Plānošana"),
    CREATION("Izveide vai iegāde"),
    INTRODUCTION("Ieviešana vai pielāgošana"),
    OPERATION("Sniegšana vai lietošana"),
    IMPROVEMENT("Uzturēšana un pilnveide"),
    RETIREMENT("Likvidēšana");

    private final String label;

    LifecycleStage(String label) {
        this.label = label;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }
}
