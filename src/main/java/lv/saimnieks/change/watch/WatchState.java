package lv.saimnieks.change.watch;

import lv.saimnieks.shared.Labelled;

/** Where a watch stands, and how it ended. */
public enum WatchState implements Labelled {
    WATCHING("accent"),
    CHANGES("good"),
    NO_CHANGES("good"),
    /** its process was ended by a person past its steps */
    CANCELLED("warn");

    private final String look;

    WatchState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }
}
