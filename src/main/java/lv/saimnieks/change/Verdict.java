package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** What a change authority decides (PU2-20/A4). */
public enum Verdict implements Labelled {
    AUTHORISE(Wording.of("change.Verdict.AUTHORISE")),
    AUTHORISE_WITH_CONDITIONS(Wording.of("change.Verdict.AUTHORISE_WITH_CONDITIONS")),
    RETURN(Wording.of("change.Verdict.RETURN")),
    REJECT(Wording.of("change.Verdict.REJECT"));

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
