package lv.saimnieks.change.steps;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Component;

/** Whether a request says everything it has to, and nothing that cannot be. */
@Component
public class ChangeCheck {

    private final TargetPolicy targets;
    private final StandardModels models;
    private final Users users;
    private final Validator validator;
    private final Clock clock;

    ChangeCheck(TargetPolicy targets, StandardModels models, Users users, Validator validator, Clock clock) {
        this.targets = targets;
        this.models = models;
        this.users = users;
        this.validator = validator;
        this.clock = clock;
    }

    /** What is wrong with a request, by field of the request form. */
    public Problems problems(NewChange wanted) {
        Problems wrong = Problems.of(validator, wanted);
        NewChange.Target target = wanted.target();
        String refused = target.targetType() == null ? null : targets.refuse(target.targetType(), target.targets());
        if (refused != null) {
            wrong.add("targets", refused);
        }
        NewChange.Wish wish = wanted.wish();
        String label = Wording.of("change.ChangeCheck.problems.criticalSituationText");
        if (!wish.criticalSituation()) {
            wrong.optional("criticalSituationText", label, wish.criticalSituationText(), Problems.TEXT);
        } else {
            wrong.required("criticalSituationText", label, wish.criticalSituationText(), Problems.TEXT);
        }
        if (wish.standardModel() != null && !models.exists(wish.standardModel())) {
            wrong.add("standardModel", Wording.of("change.ChangeCheck.problems.standardModel"));
        }
        LocalDate today = LocalDate.now(clock);
        if (wish.desiredBy() != null && wish.desiredBy().isBefore(today)) {
            wrong.add("desiredBy", Wording.of("change.ChangeCheck.problems.desiredBy"));
        }
        if (wish.desiredBy() != null && wish.desiredBy().isAfter(today.plusYears(20))) {
            wrong.add("desiredBy", Wording.of("change.ChangeCheck.desiredBy.tooFar"));
        }
        NewChange.Origin origin = wanted.origin();
        if (origin.receivedAt() != null && origin.receivedAt().isAfter(clock.instant())) {
            wrong.add("receivedAt", Wording.of("change.ChangeCheck.problems.receivedAt"));
        } else if (origin.receivedAt() != null) {
            wrong.notBefore(
                    "receivedAt",
                    Latvian.dayOf(origin.receivedAt()),
                    today.minusYears(1),
                    Wording.of("change.since.year"));
        }
        if (origin.requester() == null || !users.exists(origin.requester())) {
            wrong.add("requester", Wording.of("change.ChangeCheck.problems.requester"));
        }
        return wrong;
    }
}
