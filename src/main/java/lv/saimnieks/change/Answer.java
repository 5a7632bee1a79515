package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Answer to a question of an assessment or review. */
public enum Answer implements Labelled {
    YES(Wording.of("change.Answer.YES")),
    PARTLY(Wording.of("change.Answer.PARTLY")),
    NO(Wording.of("change.Answer.NO"));

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
