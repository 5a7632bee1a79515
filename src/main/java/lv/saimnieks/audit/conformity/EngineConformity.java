package lv.saimnieks.audit.conformity;

import java.util.List;
import lv.saimnieks.platform.ConformityRules;
import org.springframework.stereotype.Component;

/** Rules that hold for the cases of every process, whatever its domain; SQL in {@code conformity/audit}. */
@Component
class EngineConformity implements ConformityRules {

    private static final List<Rule> RULES = List.of(
            rule("deadline-grounds", "2.6/8"),
            rule("no-personal-data", "2.6/11"),
            rule("model-kept", "2.6/12"),
            rule("tasks-overdue", "2.6/8"));

    private static Rule rule(String id, String requirements) {
        return Rule.stored("audit/" + id, requirements, null, "conformity.rule." + id);
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
