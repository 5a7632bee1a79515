package lv.saimnieks.change.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.TimelineEntry;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Assessment.Criterion;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.Stakeholder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Compliance;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.ExpertOpinion;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Review;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.people.ChangeDossier;
import lv.saimnieks.platform.CaseTrail;

/** A change with everything the register knows of it, for other systems; people are user ids, times are in UTC. */
record ChangeJson(
        String number,
        ChangeStatus status,
        RequestJson request,
        List<String> managers,
        ClassJson classification,
        AssessmentJson assessment,
        List<OpinionJson> expertOpinions,
        List<DecisionJson> decisions,
        PlanJson plan,
        List<DeviationJson> deviations,
        List<ReviewJson> reviews,
        ClosingJson closing,
        Collection<AffectedJson> affected,
        List<Stakeholder> stakeholders,
        List<ChangeDossier.Related> parts,
        List<TaskJson> openTasks,
        List<EventJson> timeline) {

    record RequestJson(
            String title,
            String description,
            String changeKind,
            String targetType,
            Set<String> targets,
            String scope,
            String requester,
            Instant receivedAt,
            Instant registeredAt,
            LocalDate desiredBy,
            boolean criticalSituation,
            String criticalSituationText,
            String standardModelId,
            String triggerKind,
            String evidence,
            String originTask,
            String originProcess,
            String originCaseId) {}

    record ClassJson(
            ChangeType type,
            String typeWhy,
            Complexity complexity,
            String complexityWhy,
            RiskLevel risk,
            String riskWhy,
            Integer likelihood,
            Integer impact,
            Integer effortDays,
            BigDecimal costEur,
            String standardModelNote,
            String overrideReason,
            String overriddenBy,
            String authorityWhy,
            String modelWhy) {}

    record AssessmentJson(
            String assessor,
            Instant assessedAt,
            String expectedResult,
            String impact,
            String resourcesNeeded,
            List<Risk> risks,
            Map<Criterion, Answer> criteria,
            Map<ComplianceQuestion, Compliance> compliance) {}

    record OpinionJson(
            String expert, String opinion, String grounds, String conditions, boolean afterwards, Instant givenAt) {}

    record DecisionJson(
            int round,
            String verdict,
            String decidedBy,
            String decidedFor,
            String decidedAs,
            Instant decidedAt,
            String rationale,
            String conditions,
            LocalDate validUntil,
            String separationNote) {}

    record PlanJson(
            String plannedBy,
            Instant plannedAt,
            int revision,
            Instant windowFrom,
            Instant windowTo,
            String rollbackPlan,
            String communicationPlan,
            List<ItemJson> items) {}

    record ItemJson(
            String what,
            String who,
            LocalDate plannedFrom,
            LocalDate plannedTo,
            LocalDate actualFrom,
            LocalDate actualTo,
            String result,
            String note,
            boolean dropped) {}

    record DeviationJson(
            String kind,
            String description,
            String reportedBy,
            Instant reportedAt,
            String decision,
            String rationale,
            String decidedBy) {}

    record ReviewJson(
            String reviewer,
            Instant reviewedAt,
            String actualResult,
            String resultAchieved,
            String conformsToDecision,
            String lessons) {}

    record ClosingJson(String code, String reason, String note, String closedBy, Instant closedAt) {}

    record AffectedJson(String code, boolean selected) {}

    record TaskJson(String id, String name, String assignee, List<String> candidates, Instant dueAt) {}

    record EventJson(Instant at, String actor, String title, String details) {}

    static ChangeJson of(ChangeDossier dossier, List<TimelineEntry> timeline, List<CaseTrail.OpenTask> tasks) {
        Change c = dossier.change();
        return new ChangeJson(
                c.number(),
                c.status(),
                request(c),
                dossier.managers(),
                classification(c),
                assessment(c),
                c.opinions().stream().map(ChangeJson::opinion).toList(),
                c.decisions().stream().map(ChangeJson::decision).toList(),
                plan(c),
                c.deviations().stream().map(ChangeJson::deviation).toList(),
                c.reviews().stream().map(ChangeJson::review).toList(),
                new ClosingJson(
                        name(c.closing().code()),
                        c.closing().reason(),
                        c.closing().note(),
                        c.closing().by(),
                        c.closing().at()),
                c.affected().stream()
                        .map(a -> new AffectedJson(a.code(), a.selected()))
                        .toList(),
                c.stakeholders(),
                dossier.parts(),
                tasks.stream()
                        .map(t -> new TaskJson(t.id(), t.name(), t.assignee(), t.candidates(), t.due()))
                        .toList(),
                timeline.stream().map(ChangeJson::event).toList());
    }

    private static RequestJson request(Change c) {
        var r = c.request();
        return new RequestJson(
                r.title(),
                r.description(),
                name(r.kind()),
                name(r.targetType()),
                c.targets(),
                name(r.scope()),
                r.requester(),
                r.receivedAt(),
                r.registeredAt(),
                r.desiredBy(),
                r.criticalSituation(),
                r.criticalDescription(),
                r.standardModel(),
                name(r.triggerKind()),
                r.evidence(),
                r.originTask(),
                r.originProcess(),
                r.originCase());
    }

    private static ClassJson classification(Change c) {
        var k = c.classification();
        var inputs = k.inputs();
        return new ClassJson(
                k.type(),
                k.typeWhy(),
                k.complexity(),
                k.complexityWhy(),
                k.risk(),
                k.riskWhy(),
                inputs == null ? null : inputs.likelihood(),
                inputs == null ? null : inputs.impact(),
                inputs == null ? null : inputs.effortDays(),
                inputs == null ? null : inputs.costEur(),
                k.standardModelNote(),
                k.overrideReason(),
                k.overriddenBy(),
                c.course().authorityWhy(),
                c.course().modelWhy());
    }

    private static AssessmentJson assessment(Change c) {
        var a = c.assessment();
        return new AssessmentJson(
                a.assessor(),
                a.assessedAt(),
                a.expectedResult(),
                a.impact(),
                a.resourcesNeeded(),
                c.risks(),
                c.criteria(),
                c.compliance());
    }

    private static OpinionJson opinion(ExpertOpinion o) {
        return new OpinionJson(o.expert(), name(o.opinion()), o.grounds(), o.conditions(), o.afterwards(), o.givenAt());
    }

    private static DecisionJson decision(Decision d) {
        return new DecisionJson(
                d.round(),
                name(d.verdict()),
                d.decidedBy(),
                d.decidedFor(),
                d.decidedAs().group(),
                d.decidedAt(),
                d.rationale(),
                d.conditions(),
                d.validUntil(),
                d.separationNote());
    }

    private static PlanJson plan(Change c) {
        var p = c.plan();
        return new PlanJson(
                p.plannedBy(),
                p.plannedAt(),
                p.planRevision(),
                p.windowFrom(),
                p.windowTo(),
                p.rollbackPlan(),
                p.communicationPlan(),
                c.planItems().stream().map(ChangeJson::item).toList());
    }

    private static ItemJson item(PlanItem i) {
        return new ItemJson(
                i.what(),
                i.who(),
                i.plannedFrom(),
                i.plannedTo(),
                i.actualFrom(),
                i.actualTo(),
                name(i.result()),
                i.note(),
                i.dropped());
    }

    private static DeviationJson deviation(Deviation d) {
        return new DeviationJson(
                name(d.kind()),
                d.description(),
                d.reportedBy(),
                d.reportedAt(),
                name(d.decision()),
                d.rationale(),
                d.decidedBy());
    }

    private static ReviewJson review(Review r) {
        return new ReviewJson(
                r.reviewer(),
                r.reviewedAt(),
                r.actualResult(),
                name(r.resultAchieved()),
                name(r.conformsToDecision()),
                r.lessons());
    }

    private static EventJson event(TimelineEntry e) {
        return new EventJson(e.at(), e.actor(), e.title(), e.details());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
