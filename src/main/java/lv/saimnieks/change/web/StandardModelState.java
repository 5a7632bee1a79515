package lv.saimnieks.change.web;

import java.time.LocalDate;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.shared.Labelled;

/** Whether a standard-change model may be used on a day, as people say it. */
enum StandardModelState implements Labelled {
    ACTIVE("good"),
    NOT_YET("accent"),
    EXPIRED("warn"),
    WITHDRAWN("bad");

    private final String look;

    StandardModelState(String look) {
        this.look = look;
    }

    static StandardModelState of(StandardModel model, LocalDate day) {
        if (model.withdrawnOn() != null && !day.isBefore(model.withdrawnOn())) {
            return WITHDRAWN;
        }
        if (day.isBefore(model.content().validFrom())) {
            return NOT_YET;
        }
        return model.activeOn(day) ? ACTIVE : EXPIRED;
    }

    /** The style of its badge. */
    public String look() {
        return look;
    }
}
