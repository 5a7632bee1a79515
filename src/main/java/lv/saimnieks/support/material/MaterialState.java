package lv.saimnieks.support.material;

import lv.saimnieks.shared.Labelled;

/** Where a version of a material stands. */
public enum MaterialState implements Labelled {
    DRAFT("accent"),
    /** sent to another person for approval */
    APPROVAL("accent"),
    PUBLISHED("good"),
    /** a later version was published */
    REPLACED(""),
    WITHDRAWN("");

    private final String look;

    MaterialState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }

    boolean open() {
        return this == DRAFT || this == APPROVAL;
    }
}
