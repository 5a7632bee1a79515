package lv.saimnieks.servicelevel.term.content;

import java.util.EnumSet;
import lv.saimnieks.shared.Labelled;

/** How the value of a period comes about. */
public enum Rule implements Labelled {
    /** somebody gives it */
    GIVEN,
    MEAN,
    MAXIMUM,
    SUM,
    /** by nearest rank */
    PERCENTILE,
    /** good ones of all */
    SHARE,
    /** time without outages of the time agreed */
    AVAILABILITY;

    /** Whether such a value can have the unit: shares are percent, and percentages are neither averaged nor added up. */
    public boolean fits(Unit unit) {
        return unit == Unit.PERCENT
                ? !EnumSet.of(MEAN, SUM).contains(this)
                : !EnumSet.of(SHARE, AVAILABILITY).contains(this);
    }
}
