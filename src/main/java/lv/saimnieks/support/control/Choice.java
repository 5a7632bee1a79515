package lv.saimnieks.support.control;

import lv.saimnieks.shared.Labelled;

/** For which gaps support is begun. */
public enum Choice implements Labelled {
    ALL,
    CHOSEN,
    NONE
}
