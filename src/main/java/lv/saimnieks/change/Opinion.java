package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** What an expert says of a change (PU2-20/V4). */
public enum Opinion implements Labelled {
    SUPPORT(Wording.of("change.Opinion.SUPPORT")),
    SUPPORT_WITH_CONDITIONS(Wording.of("change.Opinion.SUPPORT_WITH_CONDITIONS")),
    OBJECT(Wording.of("change.Opinion.OBJECT"));

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
