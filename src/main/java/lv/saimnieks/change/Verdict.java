package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What a change authority decides (PU2-20/A4). */
public enum Verdict implements Labelled {
    AUTHORISE("Autorizēt"),
    AUTHORISE_WITH_CONDITIONS("Autorizēt ar nosacījumiem"),
    RETURN("Atgriezt papildināšanai"),
    REJECT("Noraidīt");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
