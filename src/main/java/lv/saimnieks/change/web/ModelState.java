package lv.saimnieks.change.web;

import java.time.LocalDate;
import lv.saimnieks.change.StandardModel;
import lv.saimnieks.shared.Wording;

/** Whether a standard-change model may be used on a day, as people say it. */
enum ModelState {
    ACTIVE(Wording.of("change.ModelState.ACTIVE"), "good"),
    NOT_YET(Wording.of("change.ModelState.NOT_YET"), "accent"),
    EXPIRED(Wording.of("change.ModelState.EXPIRED"), "warn"),
    WITHDRAWN(Wording.of("change.ModelState.WITHDRAWN"), "bad");

    private final String label;
    private final String look;

    ModelState(String label, String look) {
        this.label = label;
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

    public String label() {
        return label;
    }

    /** The style of its badge. */
    public String look() {
        return look;
    }
}
