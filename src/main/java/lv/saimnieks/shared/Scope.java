package lv.saimnieks.shared;

/** How far a case reaches (COMMON/S1): the whole institution, one or more services, one or more resources. */
public enum Scope implements Labelled {
    INSTITUTION(Wording.of("shared.Scope.INSTITUTION")),
    SERVICE(Wording.of("shared.Scope.SERVICE")),
    RESOURCE(Wording.of("shared.Scope.RESOURCE"));

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
