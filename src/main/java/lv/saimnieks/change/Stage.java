package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Moments at which stakeholders are informed (PU2-20/U4). */
public enum Stage implements Labelled {
    REGISTERED("Reģistrēta"),
    AUTHORISED("Autorizēta"),
    PLANNED("Ieplānota"),
    IMPLEMENTED("Īstenota"),
    CLOSED("Slēgta");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
