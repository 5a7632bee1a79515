package lv.saimnieks.shared.calendar;

/** Whether the working days that the Cabinet moves bind the institution (Darba likums 133(4)). */
enum Profile {
    STATE("Valsts budžeta iestāde: pārceltās darba dienas ir saistošas"),
    MUNICIPAL_FOLLOWS("Pašvaldība, kas pārceļ darba dienas līdzi valsts iestādēm"),
    MUNICIPAL_PLAIN("Pašvaldība, kas darba dienas nepārceļ");

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
