package lv.saimnieks.change;

import java.util.List;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.shared.Register;
import org.springframework.stereotype.Component;

/** What an auditor would test of changes (PU2-20; invariants of requirements 2.6 and E16); SQL in {@code conformity/change}. */
@Component
class ChangeConformity implements ConformityRules {

    private static final String PROCESS = "change-management";

    private static final List<Rule> RULES = List.of(
            rule("registered-with-process", "PU2-20/V2,2.6/1"),
            Rule.stored(
                    CaseRegisters.gaps("numbers-without-gaps", Register.CHANGE, "change_request"),
                    "PU2-20/V8.1,2.6/1",
                    PROCESS,
                    "change.conformity.numbers-without-gaps"),
            rule("original-unchanged", "PU2-20/V8.1,2.6/2"),
            rule("independent-decision", "PU2-20/A4,2.6/3"),
            rule("decision-by-task-holder", "PU2-20/A4,2.6/3"),
            rule("normal-authorised", "PU2-20/V4,2.6/4"),
            rule("work-after-decision", "PU2-20/V4,2.6/4"),
            rule("normal-expert-opinion", "PU2-20/V4,2.6/4"),
            rule("standard-model-active", "PU2-20/V3,2.6/4"),
            rule("emergency-reviewed", "PU2-20/V5,2.6/5"),
            rule("review-before-close", "PU2-20/V8.6,2.6/6"),
            rule("override-explained", "PU2-20/A2,2.6/9"),
            rule("scope-institution", "PU2-20/A0,2.6/10"),
            rule("scope-service", "PU2-20/A0,2.6/10"),
            rule("scope-resource", "PU2-20/A0,2.6/10"),
            rule("emergency-share", "PU2-20/V5,E16"),
            rule("overridden", "PU2-20/A2,2.6/9"),
            rule("similar-simple", "PU2-20/V7,E16"),
            rule("split", "PU2-20/U1,E16"),
            rule("separation-exceptions", "PU2-20/A4,E22"));

    private static Rule rule(String id, String requirements) {
        return Rule.stored("change/" + id, requirements, PROCESS, "change.conformity." + id);
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
