package lv.saimnieks.change.template;

import java.time.LocalDate;
import lv.saimnieks.shared.Labelled;

/** What the times of a series are counted in. */
public enum RepeatUnit implements Labelled {
    WEEKS,
    MONTHS,
    QUARTERS,
    YEARS;

    private static final int MONTHS_OF_QUARTER = 3;

    /** So many of them after a day; the last day of a month that is too short. */
    LocalDate after(LocalDate day, long amount) {
        return switch (this) {
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> day.plusMonths(amount);
            case QUARTERS -> day.plusMonths(MONTHS_OF_QUARTER * amount);
            case YEARS -> day.plusYears(amount);
        };
    }
}
