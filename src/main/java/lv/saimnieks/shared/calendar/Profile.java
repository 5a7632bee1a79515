package lv.saimnieks.shared.calendar;

import lv.saimnieks.shared.Wording;

/** Whether the working days that the Cabinet moves bind the institution (Darba likums 133(4)). */
enum Profile {
    STATE(Wording.of("shared.Profile.STATE")),
    MUNICIPAL_FOLLOWS(Wording.of("shared.Profile.MUNICIPAL_FOLLOWS")),
    MUNICIPAL_PLAIN(Wording.of("shared.Profile.MUNICIPAL_PLAIN"));

    private final String label;

    Profile(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean followsMovedDays() {
        return this != MUNICIPAL_PLAIN;
    }
}
