package lv.saimnieks.change.process;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.Assessment.Criterion;
import lv.saimnieks.change.model.Assessment.SplitPart;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.model.Compliance;
import lv.saimnieks.change.model.Compliance.ComplianceAnswer;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Review;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.steps.ChangeAssessment;
import lv.saimnieks.platform.casework.TaskAnswer;

/** Reads the larger answers of the forms in {@code forms/change} into what the services take. */
final class ChangeAnswerReader {

    private static final Map<ComplianceQuestion, String> COMPLIANCE_KEYS = Map.of(
            ComplianceQuestion.LAW, "complianceLaw",
            ComplianceQuestion.PERSONAL_DATA, "compliancePersonalData",
            ComplianceQuestion.ACCESSIBILITY, "complianceAccessibility",
            ComplianceQuestion.PROCUREMENT, "complianceProcurement",
            ComplianceQuestion.SECURITY, "complianceSecurity");

    private static final Map<Criterion, String> CRITERION_KEYS = Map.of(
            Criterion.GOALS, "criterionGoals",
            Criterion.NEEDS, "criterionNeeds",
            Criterion.CAPABILITIES, "criterionCapabilities",
            Criterion.SITUATION, "criterionSituation");

    private ChangeAnswerReader() {}

    static ClassificationInputs inputs(TaskAnswer answer) {
        BigDecimal cost = answer.decimal("costEUR");
        return new ClassificationInputs(
                answer.integer("riskLikelihood"),
                answer.integer("riskImpact"),
                answer.integer("effortDays"),
                cost == null ? BigDecimal.ZERO : cost,
                answer.isTrue("needsRegulationOrAgreement"),
                answer.isTrue("crossInstitution"));
    }

    static ChangeAssessment.Assessed assessed(TaskAnswer answer) {
        return new ChangeAssessment.Assessed(
                inputs(answer),
                new Assessment.Text(
                        answer.text("expectedResultText"),
                        answer.text("impactText"),
                        answer.text("resourcesNeededText"),
                        answer.one(Answer.class, "splitPossible"),
                        answer.text("splitReasonText")),
                emergency(answer),
                risks(answer),
                criteria(answer),
                compliance(answer),
                answer.rows("splitPartsText").stream()
                        .map(ChangeAnswerReader::part)
                        .toList());
    }

    /** Changes that began with an earlier form have the codes typed. */
    private static SplitPart part(TaskAnswer row) {
        List<String> chosen = row.choices("targetItems");
        return new SplitPart(
                row.text("titleText"),
                row.text("descriptionText"),
                chosen.isEmpty() ? row.text("targetCodes") : String.join(", ", chosen));
    }

    private static List<Risk> risks(TaskAnswer answer) {
        return answer.rows("risksText").stream()
                .map(r -> new Risk(
                        r.text("descriptionText"), r.integer("likelihood"), r.integer("impact"), r.text("measureText")))
                .toList();
    }

    /** What a step says of the risks when it looks at them again; null where its form does not ask. */
    static Risk.Said saidOfRisks(TaskAnswer answer) {
        if (answer.text("risksConfirmed") == null) {
            return null;
        }
        return "CHANGED".equals(answer.text("risksConfirmed"))
                ? new Risk.Said(answer.text("risksChangeText"), risks(answer))
                : Risk.Said.UNCHANGED;
    }

    private static Assessment.Emergency emergency(TaskAnswer answer) {
        return answer.text("immediateActionsText") == null
                ? null
                : new Assessment.Emergency(
                        answer.text("immediateActionsText"),
                        answer.text("rollbackNoteText"),
                        answer.text("implementer"),
                        answer.text("verballyAuthorisedBy"),
                        answer.instant("verballyAuthorisedAt"));
    }

    private static Map<Criterion, Answer> criteria(TaskAnswer answer) {
        Map<Criterion, Answer> criteria = new EnumMap<>(Criterion.class);
        CRITERION_KEYS.forEach((criterion, key) -> {
            if (answer.text(key) != null) {
                criteria.put(criterion, answer.one(Answer.class, key));
            }
        });
        return criteria;
    }

    private static Map<ComplianceQuestion, Compliance> compliance(TaskAnswer answer) {
        Map<ComplianceQuestion, Compliance> compliance = new EnumMap<>(ComplianceQuestion.class);
        COMPLIANCE_KEYS.forEach((question, key) -> {
            if (answer.text(key) != null) {
                compliance.put(
                        question,
                        new Compliance(answer.one(ComplianceAnswer.class, key), answer.text(key + "MeasureText")));
            }
        });
        return compliance;
    }

    static List<PlanItem.Work> work(TaskAnswer answer) {
        return answer.rows("planItemsText").stream()
                .map(r -> new PlanItem.Work(r.text("whatText"), r.text("who"), r.date("from"), r.date("to")))
                .toList();
    }

    static Plan.Text planText(TaskAnswer answer) {
        return new Plan.Text(
                answer.instant("windowFrom"),
                answer.instant("windowTo"),
                answer.text("rollbackPlanText"),
                answer.text("communicationPlanText"),
                answer.text("testPlanText"),
                answer.text("externalProvidersText"),
                answer.text("riskPlanText"),
                answer.text("documentationText"),
                answer.text("clashReasonText"));
    }

    static Review.Report report(TaskAnswer answer) {
        return new Review.Report(
                answer.text("actualResultText"),
                answer.one(Answer.class, "resultAchieved"),
                answer.one(Answer.class, "conformsToDecision"),
                answer.text("sideEffectsText"),
                answer.text("stakeholderFeedbackText"),
                answer.text("lessonsText"),
                answer.text("risksChangeText"),
                answer.text("retrospectiveDocsText"),
                answer.isTrue("proposeStandardModel"));
    }

    /** The keys of the compliance questions in the form. */
    static Map<ComplianceQuestion, String> complianceKeys() {
        return COMPLIANCE_KEYS;
    }

    static Map<Criterion, String> criterionKeys() {
        return CRITERION_KEYS;
    }
}
