package lv.saimnieks.change.steps;

import static lv.saimnieks.cases.timeline.CaseFact.person;
import static lv.saimnieks.cases.timeline.CaseFact.sentence;

import java.math.RoundingMode;
import java.util.List;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.ExpertOpinion.Opinion;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Review;
import lv.saimnieks.change.model.Risk;

/**
 * Facts that hold what a person answered, as it was answered then: work that is repeated (classification, assessment,
 * plan) stands in the register only as it was last.
 */
final class AnsweredFacts {

    private static final String LABEL = "change.timeline.answer.";

    private AnsweredFacts() {}

    static CaseFact classified(ClassificationInputs inputs, ChangeClassification.Said said) {
        return answer(
                CaseFact.of("change.timeline.classified").text(said.deselectReason()),
                "likelihood",
                inputs.likelihood(),
                "impactLevel",
                inputs.impact(),
                "effortDays",
                inputs.effortDays(),
                "cost",
                inputs.costEur() == null ? null : inputs.costEur().setScale(2, RoundingMode.HALF_UP),
                "regulation",
                inputs.needsRegulation(),
                "crossInstitution",
                inputs.crossInstitution(),
                "novelty",
                said.novelty(),
                "modelDeviation",
                said.deviationFromModel());
    }

    static CaseFact assessed(ChangeAssessment.Assessed assessed) {
        Assessment.Text text = assessed.text();
        Assessment.Emergency emergency = assessed.emergency();
        CaseFact fact = CaseFact.of("change.timeline.assessed").text(text.expectedResult());
        answer(fact, "impact", text.impact(), "resources", text.resourcesNeeded());
        if (emergency != null) {
            answer(
                    fact,
                    "immediate",
                    emergency.immediateActions(),
                    "rollbackNote",
                    emergency.rollbackNote(),
                    "implementer",
                    person(emergency.implementer()));
        }
        assessed.risks()
                .forEach(r -> answer(
                        fact,
                        "risk",
                        sentence("change.timeline.riskOf", r.description(), r.likelihood(), r.impact(), r.measure())));
        assessed.criteria().forEach(fact::answer);
        assessed.compliance()
                .forEach((question, c) -> fact.answer(
                        question,
                        c.measure() == null
                                ? c.answer()
                                : sentence("change.timeline.measure", c.answer(), c.measure())));
        answer(fact, "split", text.splitPossible(), "splitReason", text.splitReason());
        if (emergency != null && emergency.verballyAuthorisedBy() != null) {
            answer(
                    fact,
                    "verbal",
                    sentence(
                            "change.timeline.verbalBy",
                            person(emergency.verballyAuthorisedBy()),
                            emergency.verballyAuthorisedAt()));
        }
        return fact;
    }

    /** What somebody said of the risks when looking at them again; nothing where they were not asked. */
    static CaseFact risks(CaseFact fact, Risk.Said said) {
        if (said == null) {
            return fact;
        }
        if (said.change() == null) {
            return answer(fact, "riskChange", sentence("change.timeline.risksUnchanged"));
        }
        fact.text(said.change());
        said.now()
                .forEach(r -> answer(
                        fact,
                        "risk",
                        sentence("change.timeline.riskOf", r.description(), r.likelihood(), r.impact(), r.measure())));
        return fact;
    }

    static CaseFact opinion(Opinion opinion, String grounds, String conditions) {
        return answer(CaseFact.of("change.timeline.opinion", opinion).text(grounds), "conditions", conditions);
    }

    static CaseFact decided(Decision.Decider decider, Decision.Content content) {
        CaseFact fact = CaseFact.of("change.timeline.decided", content.verdict(), decider.decidedAs())
                .text(
                        content.rationale(),
                        content.conditions() == null
                                ? null
                                : sentence("change.timeline.conditions", content.conditions()),
                        decider.separationNote());
        return answer(decidedFor(fact, decider), "validUntil", content.validUntil());
    }

    static CaseFact confirmedVerbal(boolean confirmed, Decision.Decider decider, String rationale) {
        return decidedFor(
                CaseFact.of(confirmed ? "change.timeline.verbalConfirmed" : "change.timeline.verbalNotConfirmed")
                        .text(rationale),
                decider);
    }

    private static CaseFact decidedFor(CaseFact fact, Decision.Decider decider) {
        boolean substitutes =
                decider.decidedFor() != null && !decider.decidedFor().equals(decider.decidedBy());
        if (!substitutes) {
            return fact;
        }
        fact.text(sentence("change.timeline.byFor", person(decider.decidedBy()), person(decider.decidedFor())));
        return answer(fact, "decidedFor", person(decider.decidedFor()));
    }

    /** What a fact of planning, or of documenting afterwards, says of the plan, and what stood against it. */
    static CaseFact planned(CaseFact fact, List<PlanItem> items, Plan.Text text, List<Object> against) {
        items.forEach(i -> answer(
                fact,
                "work",
                sentence(
                        "change.timeline.workOf",
                        i.work().what(),
                        person(i.work().who()),
                        i.work().plannedFrom(),
                        i.work().plannedTo())));
        against.forEach(a -> answer(fact, "against", a));
        return answer(
                fact,
                "window",
                period(text.windowFrom(), text.windowTo()),
                "rollback",
                text.rollbackPlan(),
                "communication",
                text.communicationPlan(),
                "tests",
                text.testPlan(),
                "externals",
                text.externalProviders(),
                "riskPlan",
                text.riskPlan(),
                "clashReason",
                text.clashReason());
    }

    static CaseFact reported(PlanItem item, ChangeImplementation.Report report) {
        return risks(
                answer(
                        CaseFact.of("change.timeline.itemReported", report.result())
                                .text(item.work().what(), report.note()),
                        "actual",
                        period(report.from(), report.to())),
                report.risks());
    }

    static CaseFact reviewed(Review.Report report, Risk.Said risks) {
        CaseFact fact = answer(
                CaseFact.of("change.timeline.reviewed", report.resultAchieved()).text(report.actualResult()),
                "conforms",
                report.conformsToDecision(),
                "sideEffects",
                report.sideEffects(),
                "feedback",
                report.stakeholderFeedback(),
                "lessons",
                report.lessons(),
                "documentedAfter",
                report.retrospectiveDocs(),
                "proposesModel",
                report.proposeStandardModel() ? true : null);
        return risks(fact, risks);
    }

    private static Object period(Object from, Object to) {
        return from == null && to == null ? null : sentence("change.timeline.period", from, to);
    }

    private static CaseFact answer(CaseFact fact, Object... labelsAndValues) {
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            fact.answer(LABEL + labelsAndValues[i], labelsAndValues[i + 1]);
        }
        return fact;
    }
}
