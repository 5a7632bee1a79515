package lv.saimnieks.models.comparison;

import lv.saimnieks.shared.Wording;

/** What happened to a part of a file from one version to the next. */
public enum Sign {
    ADDED("+"),
    REMOVED("−"),
    CHANGED("≠"),
    MOVED("↕");

    private final String mark;

    Sign(String mark) {
        this.mark = mark;
    }

    /** A sign that tells it without colour. */
    public String mark() {
        return mark;
    }

    public String label() {
        return Wording.of("comparison.sign." + name());
    }
}
