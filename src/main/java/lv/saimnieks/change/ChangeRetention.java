package lv.saimnieks.change;

import java.util.List;
import lv.saimnieks.cases.retention.Retained;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** How changes, standard-change models and watches are kept. */
@Component
class ChangeRetention implements Retained {

    @Override
    public List<Kept> classes() {
        return List.of(
                kept("CHANGE", "change-management", "change_request"),
                kept("STANDARD_MODEL", "standard-change-model", "standard_model_version"),
                kept("CHANGE_WATCH", "change-watch", "change_watch"));
    }

    private static Kept kept(String code, String process, String table) {
        return Kept.history(
                code, Wording.of("change.retention." + code), process, "select number, closed_at from " + table);
    }
}
