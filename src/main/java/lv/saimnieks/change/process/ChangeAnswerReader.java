package lv.saimnieks.change.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.Answer;
import lv.saimnieks.change.Assessment;
import lv.saimnieks.change.ChangeAssessment;
import lv.saimnieks.change.ClassificationInputs;
import lv.saimnieks.change.Compliance;
import lv.saimnieks.change.ComplianceAnswer;
import lv.saimnieks.change.ComplianceQuestion;
import lv.saimnieks.change.Criterion;
import lv.saimnieks.change.Plan;
import lv.saimnieks.change.PlanItem;
import lv.saimnieks.change.Review;
import lv.saimnieks.change.Risk;
import lv.saimnieks.change.SplitPart;
import lv.saimnieks.platform.TaskAnswer;
import lv.saimnieks.shared.Latvian;

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

    /** The chosen constant; null when nothing was chosen. The form check has made sure that it is one of the options. */
    static <E extends Enum<E>> E one(Class<E> type, TaskAnswer answer, String key) {
        String name = answer.text(key);
        return name == null ? null : Enum.valueOf(type, name);
    }

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
                        one(Answer.class, answer, "splitPossible"),
                        answer.text("splitReasonText"),
                        emergency(answer)),
                answer.rows("risksText").stream()
                        .map(r -> new Risk(
                                text(r, "descriptionText"),
                                number(r, "likelihood"),
                                number(r, "impact"),
                                text(r, "measureText")))
                        .toList(),
                criteria(answer),
                compliance(answer),
                answer.rows("splitPartsText").stream()
                        .map(r ->
                                new SplitPart(text(r, "titleText"), text(r, "descriptionText"), text(r, "targetCodes")))
                        .toList());
    }

    private static Assessment.Emergency emergency(TaskAnswer answer) {
        return answer.text("immediateActionsText") == null
                ? null
                : new Assessment.Emergency(
                        answer.text("immediateActionsText"),
                        answer.text("rollbackNoteText"),
                        answer.text("implementer"),
                        answer.text("verballyAuthorisedBy"),
                        instant(answer.dateTime("verballyAuthorisedAt")));
    }

    private static Map<Criterion, Answer> criteria(TaskAnswer answer) {
        Map<Criterion, Answer> criteria = new EnumMap<>(Criterion.class);
        CRITERION_KEYS.forEach((criterion, key) -> {
            if (answer.text(key) != null) {
                criteria.put(criterion, one(Answer.class, answer, key));
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
                        new Compliance(one(ComplianceAnswer.class, answer, key), answer.text(key + "MeasureText")));
            }
        });
        return compliance;
    }

    static List<PlanItem.Work> work(TaskAnswer answer) {
        return answer.rows("planItemsText").stream()
                .map(r -> new PlanItem.Work(
                        text(r, "whatText"), text(r, "who"), (LocalDate) r.get("from"), (LocalDate) r.get("to")))
                .toList();
    }

    static Plan.Text planText(TaskAnswer answer) {
        return new Plan.Text(
                instant(answer.dateTime("windowFrom")),
                instant(answer.dateTime("windowTo")),
                answer.text("rollbackPlanText"),
                answer.text("communicationPlanText"),
                answer.text("testPlanText"),
                answer.text("externalProvidersText"),
                answer.text("riskPlanText"),
                answer.text("documentationText"));
    }

    static Review.Report report(TaskAnswer answer) {
        return new Review.Report(
                answer.text("actualResultText"),
                one(Answer.class, answer, "resultAchieved"),
                one(Answer.class, answer, "conformsToDecision"),
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

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static int number(Map<String, Object> row, String key) {
        return ((Number) row.get(key)).intValue();
    }

    private static Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(Latvian.ZONE).toInstant();
    }
}
