package lv.saimnieks.change;

import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Finds a change by its number or refuses in words. */
@Component
class ChangeFinder {

    private final Changes changes;

    ChangeFinder(Changes changes) {
        this.changes = changes;
    }

    Change get(String number) {
        return changes.findByNumber(number == null ? "" : number)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.ChangeFinder.get", number)));
    }
}
