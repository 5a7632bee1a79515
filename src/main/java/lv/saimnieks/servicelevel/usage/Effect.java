package lv.saimnieks.servicelevel.usage;

import lv.saimnieks.shared.Labelled;

/** Whether consulting helped, and what follows. */
public enum Effect implements Labelled {
    IMPROVED(UsageState.IMPROVED),
    REPEAT(UsageState.CONSULTING),
    ESCALATE(UsageState.ESCALATED);

    final UsageState next;

    Effect(UsageState next) {
        this.next = next;
    }
}
