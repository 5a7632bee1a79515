package lv.saimnieks.complaint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Register;
import org.springframework.stereotype.Component;

/** What an auditor would test of complaints and suggestions (requirements 2.6, invariants 1, 2, 3, 8, 9). */
@Component
class SubmissionConformity implements ConformityRules {

    private static final List<Rule> RULES = List.of(
            rule("registered-submissions", "PU2-18/U1,PU2-18/A2"),
            rule("submission-numbers", "PU2-18/U1"),
            rule("original-text-unchanged", "PU2-18/A2"),
            rule("not-decided-by-named", "PU2-18/V3c"),
            rule("term-with-computation", "PU2-18/A7"),
            rule("kind-override-explained", "PU2-18/A2"),
            rule("answered-in-time", "PU2-18/A7"));

    private final CaseAccess access;
    private final Users users;

    SubmissionConformity(CaseAccess access, Users users) {
        this.access = access;
        this.users = users;
    }

    private static Rule rule(String id, String requirements) {
        return Rule.stored("complaint/" + id, requirements, "complaint-handling", "complaint.conformity." + id);
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }

    @Override
    public Map<String, String> pages(Set<String> numbers) {
        Set<String> own = numbers.stream()
                .filter(n -> Register.of(n).filter(Register.SUBMISSION::equals).isPresent())
                .collect(Collectors.toSet());
        return users.current().map(user -> access.readable(own, user)).orElse(Set.of()).stream()
                .collect(Collectors.toMap(n -> n, n -> SubmissionSummary.PATH + "/" + n));
    }
}
