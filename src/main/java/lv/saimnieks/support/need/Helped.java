package lv.saimnieks.support.need;

import lv.saimnieks.shared.Labelled;

/** What whoever asked says of the support. */
public enum Helped implements Labelled {
    YES,
    PARTLY,
    NO
}
