package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** What is done about a deviation (PU2-20/V8.5). */
public enum DeviationDecision implements Labelled {
    ACCEPT(Wording.of("change.DeviationDecision.ACCEPT")),
    REPLAN(Wording.of("change.DeviationDecision.REPLAN")),
    REAUTHORISE(Wording.of("change.DeviationDecision.REAUTHORISE")),
    ROLLBACK(Wording.of("change.DeviationDecision.ROLLBACK"));

    private final String label;

    DeviationDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
