package lv.saimnieks.servicelevel.term;

import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.shared.Labelled;

/** How a level that a client agreed on compares with the standard one. */
public enum Agreed implements Labelled {
    STRICTER,
    SAME,
    WEAKER;

    static Agreed compare(Content agreed, Content standard) {
        if (agreed.target().compareTo(standard.target()) == 0) {
            return SAME;
        }
        return agreed.comparison().met(agreed.target(), standard.target()) ? STRICTER : WEAKER;
    }
}
