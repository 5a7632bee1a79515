package lv.saimnieks.change.steps;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.Assessment.Criterion;
import lv.saimnieks.change.model.Assessment.SplitPart;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Compliance;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.change.model.ExpertOpinion;
import lv.saimnieks.change.model.ExpertOpinion.Opinion;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses a change and takes the experts' opinions (PU2-20/A3, V4, V8.2, U1, U3, U5). */
@Service
@Transactional
public class ChangeAssessment {

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final TargetPolicy targets;
    private final ChangePeople people;
    private final Clock clock;

    ChangeAssessment(
            ChangeFinder finder, CaseTimeline timeline, TargetPolicy targets, ChangePeople people, Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.targets = targets;
        this.people = people;
        this.clock = clock;
    }

    /** Everything that an assessor answers; {@code emergency} is null for other changes. */
    public record Assessed(
            ClassificationInputs inputs,
            Assessment.Text text,
            Assessment.Emergency emergency,
            List<Risk> risks,
            Map<Criterion, Answer> criteria,
            Map<ComplianceQuestion, Compliance> compliance,
            List<SplitPart> parts) {}

    /**
     * What follows from the assessment.
     *
     * @param reclassify the inputs of classification changed, so the class is computed anew; the work done is kept
     * @param split the change ends here and goes on as smaller ones
     */
    public record Outcome(boolean reclassify, boolean split) {}

    /** @throws Refusal with the field names of the form when something does not fit together */
    public Outcome assess(String number, String user, Assessed assessed) {
        Change change = finder.get(number);
        check(change, assessed).refuse();
        boolean reclassify = !assessed.inputs().sameAs(change.classification().inputs());
        boolean split = !reclassify && assessed.text().splitPossible() == Answer.YES;
        change.classification().say(assessed.inputs());
        change.assessment().write(assessed.text(), assessed.emergency(), user, clock.instant());
        change.assess(assessed.risks(), assessed.criteria(), assessed.compliance());
        change.split(assessed.parts());
        change.become(ChangeStatus.ASSESSED);
        timeline.add(number, user, AnsweredFacts.assessed(assessed));
        return new Outcome(reclassify, split);
    }

    private Problems check(Change change, Assessed assessed) {
        Problems wrong = new Problems();
        boolean split = assessed.text().splitPossible() == Answer.YES;
        if (!split && assessed.risks().isEmpty()) {
            wrong.add("risksText", Wording.of("change.ChangeAssessment.check.risksText"));
        }
        if (split && assessed.parts().size() < 2) {
            wrong.add("splitPartsText", Wording.of("change.ChangeAssessment.check.splitPartsText"));
        }
        assessed.parts().forEach(part -> {
            String refused = targets.refuse(TargetType.CAPABILITY, ItemCodes.in(part.targetCodes()));
            if (refused != null) {
                wrong.add("splitPartsText", refused);
            }
        });
        var emergency = assessed.emergency();
        if (emergency != null && emergency.verballyAuthorisedBy() != null) {
            if (emergency.verballyAuthorisedAt() == null
                    || emergency.verballyAuthorisedAt().isAfter(clock.instant())) {
                wrong.add("verballyAuthorisedAt", Wording.of("change.ChangeAssessment.check.verballyAuthorisedAt"));
            } else {
                wrong.notBefore(
                        "verballyAuthorisedAt",
                        Latvian.dayOf(emergency.verballyAuthorisedAt()),
                        Latvian.dayOf(change.request().origin().receivedAt()).minusDays(7),
                        Wording.of("change.since.weekBefore"));
            }
            if (emergency.verballyAuthorisedBy().equals(change.request().requester())) {
                wrong.add("verballyAuthorisedBy", Wording.of("change.ChangeAssessment.check.verballyAuthorisedBy"));
            }
        }
        String unanswered = split ? null : ComplianceRule.refuse(assessed.compliance());
        if (unanswered != null) {
            wrong.add("complianceLaw", unanswered);
        }
        return wrong;
    }

    /** The smaller requests that take the place of a split change; the parent waits to be closed (U1). */
    public List<NewChange> split(String number) {
        Change parent = finder.get(number);
        parent.become(ChangeStatus.STOPPED);
        parent.closure().settle(ClosureCode.SPLIT, Wording.of("change.ChangeAssessment.split"));
        timeline.add(number, CaseFact.of("change.timeline.split"));
        return parent.splitParts().stream().map(part -> part(parent, part)).toList();
    }

    private static NewChange part(Change parent, SplitPart part) {
        Request request = parent.request();
        return new NewChange(
                new NewChange.Text(part.title(), part.description()),
                new NewChange.Target(request.kind(), TargetType.CAPABILITY, ItemCodes.in(part.targetCodes())),
                new NewChange.Wish(request.wish().desiredBy(), null, false, null),
                new NewChange.Need(request.need().triggerKind(), request.need().evidence()),
                new NewChange.Origin(request.requester(), null, "PU2-20", "change-management", parent.number()));
    }

    /**
     * An expert's opinion, before the decision or after an emergency (V4).
     *
     * @throws Refusal when this expert has given one already at this point and another one is left (E22)
     */
    public void opine(String number, String expert, Opinion opinion, String grounds, String conditions) {
        Change change = finder.get(number);
        boolean afterwards = change.status() == ChangeStatus.IMPLEMENTED;
        int assessment = change.assessment().assessments();
        boolean again = change.opinions().stream()
                .map(ExpertOpinion::given)
                .anyMatch(o -> o.expert().equals(expert)
                        && o.afterwards() == afterwards
                        && !o.givenAt().isBefore(change.assessment().assessedAt())
                        && assessment > 0);
        if (again && !people.experts(change, Set.of(expert)).users().contains(expert)) {
            throw Refusal.conflict(Wording.of("change.ChangeAssessment.opine"));
        }
        change.opine(new ExpertOpinion(
                new ExpertOpinion.Given(expert, opinion, grounds, conditions, afterwards, clock.instant())));
        timeline.add(number, expert, AnsweredFacts.opinion(opinion, grounds, conditions));
    }

    /** The manager's answer to a returned request (V8.3). */
    public void supplement(String number, String user, String text) {
        Change change = finder.get(number);
        timeline.add(number, user, CaseFact.of("change.timeline.supplemented").text(text));
    }
}
