package lv.saimnieks.change.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.model.Compliance;
import lv.saimnieks.change.model.Compliance.ComplianceAnswer;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.shared.Wording;

/** No change is authorised with an unanswered compliance question; "no" needs a measure (PU2-20/U5). */
final class ComplianceRule {

    private ComplianceRule() {}

    /** Why the answers do not allow authorisation, in Latvian; null when they do. */
    static String refuse(Map<ComplianceQuestion, Compliance> answers) {
        List<String> unanswered = Arrays.stream(ComplianceQuestion.values())
                .filter(q -> answers.get(q) == null || answers.get(q).answer() == null)
                .map(ComplianceQuestion::label)
                .toList();
        if (!unanswered.isEmpty()) {
            return Wording.of("change.ComplianceRule.refuse", String.join(", ", unanswered));
        }
        List<String> withoutMeasure = answers.entrySet().stream()
                .filter(e -> e.getValue().answer() == ComplianceAnswer.NO)
                .filter(e ->
                        e.getValue().measure() == null || e.getValue().measure().isBlank())
                .map(e -> e.getKey().label())
                .sorted()
                .toList();
        if (!withoutMeasure.isEmpty()) {
            return Wording.of("change.ComplianceRule.noMeasure", String.join(", ", withoutMeasure));
        }
        return null;
    }
}
