package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What an expert says of a change (PU2-20/V4). */
public enum Opinion implements Labelled {
    SUPPORT("Atbalsta"),
    SUPPORT_WITH_CONDITIONS("Atbalsta ar nosacījumiem"),
    OBJECT("Iebilst");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
