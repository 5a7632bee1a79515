package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** The four criteria of a justified decision (findings F15: what a change must fit). */
public enum Criterion implements Labelled {
    GOALS("Atbilst pakalpojumu attīstības mērķiem"),
    NEEDS("Atbilst pakalpojumu saņēmēju vajadzībām"),
    CAPABILITIES("Atbilst pakalpojumu sniegšanā iesaistīto iespējām"),
    SITUATION("Atbilst situācijas izmaiņām");

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
