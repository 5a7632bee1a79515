package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Why a change is needed (PU2-20/O1). */
public enum TriggerKind implements Labelled {
    NEED("Pakalpojumu saņēmēju vai resursu lietotāju vajadzības"),
    SITUATION("Situācijas izmaiņa");

    private final String label;

    TriggerKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
