package lv.saimnieks.servicelevel.term.content;

import lv.saimnieks.shared.Labelled;

/** For what a value is found and compared with the target. */
public enum TermPeriod implements Labelled {
    MONTH(1),
    QUARTER(3),
    YEAR(12),
    /** each case by itself */
    CASE(1);

    private final int months;

    TermPeriod(int months) {
        this.months = months;
    }

    /** How many months it lasts; single cases are counted by month. */
    public int months() {
        return months;
    }
}
