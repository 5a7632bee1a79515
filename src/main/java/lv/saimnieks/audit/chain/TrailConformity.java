package lv.saimnieks.audit.chain;

import java.util.List;
import lv.saimnieks.platform.ConformityRules;
import org.springframework.stereotype.Component;

/** Whether the trail is as it was written, for the self-audit. */
@Component
class TrailConformity implements ConformityRules {

    private final TrailCheck check;

    TrailConformity(TrailCheck check) {
        this.check = check;
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.checked("trail-chained", "2.6/12", "conformity.rule.trail-chained", this::rows),
                Rule.checked("trail-sealed", "2.6/12", "conformity.rule.trail-sealed", this::seals));
    }

    private Checked rows() {
        TrailCheck.Found found = check.rows();
        return new Checked(
                found.rows(),
                found.broken(),
                found.faults().stream().map(TrailFault::words).toList());
    }

    private Checked seals() {
        List<String> broken = check.brokenSeals();
        return new Checked(check.seals(), broken.size(), broken);
    }
}
