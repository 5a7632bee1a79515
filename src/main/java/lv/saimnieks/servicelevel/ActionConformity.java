package lv.saimnieks.servicelevel;

import java.util.List;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.shared.Register;
import org.springframework.stereotype.Component;

/** What an auditor would test of corrective actions (requirements 2.6, invariants 1, 7, 8; S15). */
@Component
class ActionConformity implements ConformityRules {

    private static final String PROCESS = "sla-corrective-action";

    private static final List<Rule> RULES = List.of(
            rule("grave-breach-corrected", "PU2-17/O3,PU2-17/A8"),
            Rule.stored(
                    CaseRegisters.gaps(
                            "action-numbers",
                            Register.CORRECTIVE_ACTION,
                            "(select number, opened_at as received_at from corrective_action)"),
                    "PU2-17/A8",
                    PROCESS,
                    "servicelevel.action.conformity.action-numbers"),
            rule("plan-due-with-computation", "PU2-17/A8"),
            rule("change-or-reason", "PU2-17/A8"),
            rule("measure-verified-by-other", "PU2-17/D1.5"),
            rule("effective-after-periods", "PU2-17/O3"),
            rule("risk-accepted-with-reason", "PU2-17/A6"),
            rule("effective-at-once", "PU2-17/O3"));

    private static Rule rule(String id, String requirements) {
        return Rule.stored("servicelevel/" + id, requirements, PROCESS, "servicelevel.action.conformity." + id);
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
