package lv.saimnieks.cases;

import lv.saimnieks.shared.Wording;

/**
 * What a register can say of its cases as a service level, so that nobody has to type it. A domain offers it as a bean; only
 * numbers come out of it.
 *
 * @param code how a term names it; also the message with what people call it
 * @param rows SQL with a row for each case that counts and each item that it is about: {@code item_code}; {@code
 *     case_number}, no two alike for an item; {@code since}; {@code moment} at which it counts; {@code good} 1 or 0. It may
 *     ask for {@code :now}
 */
public record RegisterMeasure(String code, Kind kind, String rows) {

    /** What is measured of each case. */
    public enum Kind {
        /** whether it was good */
        SHARE,
        /** working days from {@code since} to {@code moment} */
        WORKING_DAYS
    }

    /** What people call it. */
    public String label() {
        return Wording.of(code);
    }
}
