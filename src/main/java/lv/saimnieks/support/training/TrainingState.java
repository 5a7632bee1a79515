package lv.saimnieks.support.training;

import lv.saimnieks.shared.Labelled;

/** Where a training stands. */
public enum TrainingState implements Labelled {
    PLANNED("accent"),
    HELD("good"),
    CANCELLED("");

    private final String look;

    TrainingState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }
}
