package lv.saimnieks.change.web;

import java.time.LocalDate;
import lv.saimnieks.change.model.StandardModel;
import lv.saimnieks.shared.Labelled;

/** Whether a standard-change model may be used on a day, as people say it. */
enum ModelState implements Labelled {
    ACTIVE("good"),
    NOT_YET("accent"),
    EXPIRED("warn"),
    WITHDRAWN("bad");

    private final String look;

    ModelState(String look) {
        this.look = look;
    }

    static ModelState of(StandardModel model, LocalDate day) {
        if (model.withdrawnOn() != null && !day.isBefore(model.withdrawnOn())) {
            return WITHDRAWN;
        }
        if (day.isBefore(model.validFrom())) {
            return NOT_YET;
        }
        return model.activeOn(day) ? ACTIVE : EXPIRED;
    }

    /** The style of its badge. */
    public String look() {
        return look;
    }
}
