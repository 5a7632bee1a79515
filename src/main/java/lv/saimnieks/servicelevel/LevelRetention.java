package lv.saimnieks.servicelevel;

import java.util.List;
import lv.saimnieks.cases.retention.Retained;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** How nonconformities, corrective actions, reviews and supervision of use are kept. */
@Component
class LevelRetention implements Retained {

    @Override
    public List<Kept> classes() {
        return List.of(
                kept("BREACH", "sla-measurement", "level_breach"),
                kept("CORRECTIVE_ACTION", "sla-corrective-action", "corrective_action"),
                kept("LEVEL_REVIEW", "sla-portfolio-review", "level_review"),
                kept("USAGE", "usage-conditions-support", "usage_supervision"));
    }

    private static Kept kept(String code, String process, String table) {
        return Kept.history(
                code, Wording.of("servicelevel.retention." + code), process, "select number, closed_at from " + table);
    }
}
