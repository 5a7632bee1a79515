package lv.saimnieks.change;

import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a change by its number or refuses in words. */
@Component
@Transactional(readOnly = true)
public class ChangeFinder {

    private final Changes changes;

    ChangeFinder(Changes changes) {
        this.changes = changes;
    }

    /** @throws Refusal when there is no such change */
    public Change get(String number) {
        return changes.findByNumber(number == null ? "" : number)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.ChangeFinder.get", number)));
    }
}
