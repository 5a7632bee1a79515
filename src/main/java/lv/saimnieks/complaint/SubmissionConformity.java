package lv.saimnieks.complaint;

import java.util.List;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.shared.Register;
import org.springframework.stereotype.Component;

/** What an auditor would test of complaints and suggestions (requirements 2.6, invariants 1, 2, 3, 8, 9). */
@Component
class SubmissionConformity implements ConformityRules {

    private static final String PROCESS = "complaint-handling";

    private static final List<Rule> RULES = List.of(
            rule("registered-submissions", "PU2-18/U1,PU2-18/A2"),
            Rule.stored(
                    CaseRegisters.gaps("submission-numbers", Register.SUBMISSION, "submission"),
                    "PU2-18/U1",
                    PROCESS,
                    "complaint.conformity.submission-numbers"),
            rule("original-text-unchanged", "PU2-18/A2"),
            rule("received-as-told", "PU2-18/A7"),
            rule("not-decided-by-named", "PU2-18/V3c"),
            rule("term-with-computation", "PU2-18/A7"),
            rule("kind-override-explained", "PU2-18/A2"),
            rule("answered-in-time", "PU2-18/A7"));

    private static Rule rule(String id, String requirements) {
        return Rule.stored("complaint/" + id, requirements, PROCESS, "complaint.conformity." + id);
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
