package lv.saimnieks.change;

import java.util.List;
import lv.saimnieks.cases.retention.Retained;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** How changes are kept. */
@Component
class ChangeRetention implements Retained {

    @Override
    public List<Kept> classes() {
        return List.of(Kept.history(
                "CHANGE",
                Wording.of("change.retention.CHANGE"),
                "change-management",
                "select number, closed_at from change_request"));
    }
}
