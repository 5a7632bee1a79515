package lv.saimnieks.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Whether a request says everything it has to, and nothing that cannot be. */
@Component
public class ChangeCheck {

    private final TargetPolicy targets;
    private final StandardModels models;
    private final Users users;
    private final Clock clock;

    ChangeCheck(TargetPolicy targets, StandardModels models, Users users, Clock clock) {
        this.targets = targets;
        this.models = models;
        this.users = users;
        this.clock = clock;
    }

    /** Field name of the request form → what is wrong with it, in Latvian; empty when nothing is. */
    public Map<String, String> problems(NewChange wanted) {
        Map<String, String> wrong = new LinkedHashMap<>();
        TextRule.required(
                wrong, "title", Wording.of("change.ChangeCheck.problems.title"), wanted.title(), TextRule.LINE);
        TextRule.required(
                wrong,
                "description",
                Wording.of("change.ChangeCheck.problems.description"),
                wanted.description(),
                TextRule.TEXT);
        TextRule.optional(
                wrong,
                "evidence",
                Wording.of("change.ChangeCheck.problems.evidence"),
                wanted.evidence(),
                TextRule.TEXT);
        if (wanted.kind() == null) {
            wrong.put("changeKind", Wording.of("change.ChangeCheck.problems.changeKind"));
        }
        if (wanted.targetType() == null) {
            wrong.put("targetType", Wording.of("change.ChangeCheck.problems.targetType"));
        } else {
            String refused = targets.refuse(wanted.targetType(), wanted.targets());
            if (refused != null) {
                wrong.put("targets", refused);
            }
        }
        if (wanted.criticalSituation()) {
            TextRule.required(
                    wrong,
                    "criticalSituationText",
                    Wording.of("change.ChangeCheck.problems.criticalSituationText"),
                    wanted.criticalDescription(),
                    TextRule.TEXT);
        }
        if (wanted.standardModel() != null && !models.exists(wanted.standardModel())) {
            wrong.put("standardModel", Wording.of("change.ChangeCheck.problems.standardModel"));
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.desiredBy() != null && wanted.desiredBy().isBefore(today)) {
            wrong.put("desiredBy", Wording.of("change.ChangeCheck.problems.desiredBy"));
        }
        if (wanted.desiredBy() != null && wanted.desiredBy().isAfter(today.plusYears(20))) {
            wrong.put("desiredBy", Wording.of("change.ChangeCheck.desiredBy.tooFar"));
        }
        if (wanted.receivedAt() != null && wanted.receivedAt().isAfter(clock.instant())) {
            wrong.put("receivedAt", Wording.of("change.ChangeCheck.problems.receivedAt"));
        }
        if (wanted.requester() == null || !users.exists(wanted.requester())) {
            wrong.put("requester", Wording.of("change.ChangeCheck.problems.requester"));
        }
        return wrong;
    }
}
