package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** How well the institution knows this kind of change. */
public enum Novelty implements Labelled {
    KNOWN("Zināma, jau darīta"),
    PARTLY_KNOWN("Daļēji zināma"),
    NEW("Jauna, vēl nav darīta");

    private final String label;

    Novelty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
