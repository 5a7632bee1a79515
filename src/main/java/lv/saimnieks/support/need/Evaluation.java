package lv.saimnieks.support.need;

import lv.saimnieks.shared.Labelled;

/** What the manager decided of a need. */
public enum Evaluation implements Labelled {
    ACCEPTED(NeedState.PREPARING),
    /** a material that is there answers it */
    AVAILABLE(NeedState.ALREADY_AVAILABLE),
    REJECTED(NeedState.REJECTED);

    final NeedState next;

    Evaluation(NeedState next) {
        this.next = next;
    }
}
