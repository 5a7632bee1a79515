package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Answer to a question of an assessment or review. */
public enum Answer implements Labelled {
    YES("Jā"),
    PARTLY("Daļēji"),
    NO("Nē");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
