package lv.saimnieks.change.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.calendar.PlanCheck;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeRoute;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Classification.Novelty;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.change.standard.ModelVersion;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a change its type, complexity and model (PU2-20/A2, A*, V3–V7, V9). */
@Service
@Transactional
public class ChangeClassification {

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final CaseAccess access;
    private final StandardModels models;
    private final ModelVersions versions;
    private final TargetPolicy targets;
    private final ChangePeople people;
    private final ChangeNotices notices;
    private final WorkingCalendar calendar;
    private final PlanCheck planCheck;
    private final Clock clock;

    ChangeClassification(
            ChangeFinder finder,
            CaseTimeline timeline,
            CaseAccess access,
            StandardModels models,
            ModelVersions versions,
            TargetPolicy targets,
            ChangePeople people,
            ChangeNotices notices,
            WorkingCalendar calendar,
            PlanCheck planCheck,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.access = access;
        this.models = models;
        this.versions = versions;
        this.targets = targets;
        this.people = people;
        this.notices = notices;
        this.calendar = calendar;
        this.planCheck = planCheck;
        this.clock = clock;
    }

    /**
     * What the manager says in step 2b beside the numbers.
     *
     * @param affected codes left marked among those that the dependency graph found
     * @param added codes that it did not find
     */
    public record Said(
            Novelty novelty,
            Set<String> affected,
            Set<String> added,
            String deselectReason,
            String deviationFromModel) {}

    /**
     * Takes the inputs of classification. De-selecting something that the dependency graph found needs a reason; what
     * it did not find can be added; a change of nothing has no class (PU2-20/A2).
     *
     * @throws Refusal when the reason is missing, a code is not among the affected or unknown, or nothing is affected
     */
    public void classify(String number, String user, ClassificationInputs inputs, Said said) {
        Change change = finder.get(number);
        List<AffectedItem> affected = new ArrayList<>();
        Set<String> unknown = new HashSet<>(said.affected());
        boolean deselected = false;
        for (AffectedItem item : change.affected()) {
            boolean selected = said.affected().contains(item.code());
            deselected |= !selected;
            unknown.remove(item.code());
            affected.add(new AffectedItem(item.code(), item.kind(), selected));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "affectedItems",
                    Wording.of("change.ChangeClassification.classify.affectedItems", String.join(", ", unknown)));
        }
        if (deselected && said.deselectReason() == null) {
            throw Refusal.invalid(
                    "deselectReasonText", Wording.of("change.ChangeClassification.classify.deselectReasonText"));
        }
        affected.addAll(added(change, said.added()));
        if (affected.stream().noneMatch(AffectedItem::selected)) {
            throw Refusal.invalid("addedItems", Wording.of("change.ChangeClassification.classify.nothing"));
        }
        change.affect(affected);
        change.classification().say(inputs);
        change.classification().describe(said.novelty(), said.deviationFromModel(), said.deselectReason());
        checkStandardModel(change);
        timeline.add(number, user, AnsweredFacts.classified(inputs, said));
    }

    private List<AffectedItem> added(Change change, Set<String> codes) {
        String refused = codes.isEmpty() ? null : targets.refuse(TargetType.CAPABILITY, codes);
        if (refused != null) {
            throw Refusal.invalid("addedItems", refused);
        }
        return targets.named(codes).stream()
                .filter(i -> !change.affectedCodes().contains(i.code()))
                .toList();
    }

    /** Whether the named standard model may be used today; what the decision change-type takes as input. */
    private void checkStandardModel(Change change) {
        var activity = models.activity(change.request().wish().standardModel());
        change.classification().standardModel(activity.active(), activity.note());
        change.classification().byVersion(activity.revision());
    }

    /** The version of the model by which the change goes. */
    private ModelVersion modelOf(Change change) {
        return versions.find(
                        change.request().wish().standardModel(),
                        change.classification().standardModelRevision())
                .orElseThrow();
    }

    public void recordRisk(String number, RiskLevel risk, String why) {
        finder.get(number).classification().risk(risk, why);
    }

    public void recordType(String number, ChangeType type, String why) {
        finder.get(number).classification().type(type, why);
    }

    /** How many services and resources count: what the model declares for a standard change, else what is selected. */
    public record Counts(int services, int resources) {}

    public Counts counts(Change change) {
        if (change.classification().type() == ChangeType.STANDARD) {
            StandardModel.Content declared = modelOf(change).content();
            return new Counts(declared.declaredServices(), declared.declaredResources());
        }
        return new Counts(change.affectedCount(ItemKind.SERVICE), change.affectedCount(ItemKind.RESOURCE));
    }

    public void recordComplexity(String number, Complexity complexity, String why) {
        Change change = finder.get(number);
        change.classification().complexity(complexity, why);
        var c = change.classification();
        timeline.add(
                number,
                CaseFact.of("change.timeline.classComputed", c.type(), c.complexity())
                        .text(
                                CaseFact.sentence("change.timeline.risk", c.risk(), c.riskWhy()),
                                CaseFact.sentence("change.timeline.type", c.type(), c.typeWhy()),
                                CaseFact.sentence("change.timeline.complexity", c.complexity(), c.complexityWhy()),
                                c.standardModelNote()));
    }

    /** The computed class and the matched rules in words. */
    public String summary(Change change) {
        var c = change.classification();
        List<String> lines = new ArrayList<>();
        lines.add(Wording.of("change.timeline.risk", c.risk().label(), c.riskWhy()));
        lines.add(Wording.of("change.timeline.type", c.type().label(), c.typeWhy()));
        lines.add(Wording.of("change.timeline.complexity", c.complexity().label(), c.complexityWhy()));
        if (c.standardModelNote() != null) {
            lines.add(c.standardModelNote());
        }
        return String.join("\n", lines);
    }

    /**
     * The manager accepts the computed class or puts their own in its place, with a reason that is kept.
     *
     * @throws Refusal when an override has no reason
     */
    public void confirm(String number, String user, Override override, String assessor) {
        Change change = finder.get(number);
        if (override.changesAnything() && override.reason() == null) {
            throw Refusal.invalid(
                    "overrideReasonText", Wording.of("change.ChangeClassification.confirm.overrideReasonText"));
        }
        if (override.changesAnything()) {
            change.classification().override(override.type(), override.complexity(), override.reason(), user);
        }
        if (assessor != null && people.named(change, assessor).isEmpty()) {
            throw Refusal.invalid("assessor", Wording.of("change.people.unfit", assessor));
        }
        change.assessment().nameAssessor(assessor);
        if (assessor != null) {
            access.involve(number, List.of(assessor));
        }
        change.become(ChangeStatus.CLASSIFIED);
        var c = change.classification();
        String kind = override.changesAnything() ? "change.timeline.classChanged" : "change.timeline.classConfirmed";
        timeline.add(number, user, CaseFact.of(kind, c.type(), c.complexity()).text(override.reason()));
    }

    /** A person's own class; null parts keep what was computed. */
    public record Override(ChangeType type, Complexity complexity, String reason) {
        boolean changesAnything() {
            return type != null || complexity != null;
        }
    }

    public void recordAuthority(String number, ChangeRoute.Authority authority) {
        finder.get(number).route().authority(authority);
    }

    /** The steps by change-model; only now is it known whether stakeholders are told of the request. */
    public void recordModel(String number, ChangeRoute.Model model) {
        Change change = finder.get(number);
        boolean first = change.route().model().assess() == null;
        change.route().model(model);
        timeline.add(number, CaseFact.of("change.timeline.modelSet").text(model.why()));
        if (first) {
            notices.inform(change, Stage.REGISTERED, model.why());
        }
    }

    /** How many people must decide: one for each approval that change-authority asks for. */
    public int approvalsNeeded(Change change) {
        return "SKIP".equals(change.route().model().authoriseMode())
                ? 0
                : people.approvals(change).size();
    }

    public int reviewersNeeded(Change change) {
        return people.reviewersNeeded(change);
    }

    /** Step 3a: whether the request still matches an active model on the day (V3). */
    public boolean verifyStandardModel(String number) {
        Change change = finder.get(number);
        checkStandardModel(change);
        var c = change.classification();
        boolean matches = c.standardModelActive() && !c.deviatesFromModel() && c.risk() == RiskLevel.LOW;
        String kind = matches ? "change.timeline.modelMatches" : "change.timeline.modelDoesNotMatch";
        timeline.add(number, CaseFact.of(kind).text(c.standardModelNote()));
        return matches;
    }

    /**
     * The plan from the model's template; its items go to the manager of the change (U2, A5). Where it would fall into a
     * hard window it begins on the next free day; what else stands against it is told.
     */
    public void planFromTemplate(String number) {
        Change change = finder.get(number);
        ModelVersion model = modelOf(change);
        LocalDate today = LocalDate.now(clock);
        String who = people.managers(change).users().get(0);
        change.plan().write(Plan.Text.NONE, model.decidedBy(), clock.instant());
        PlanCheck.Against against = planCheck.against(change, work(model, who, today), Plan.Text.NONE);
        LocalDate begin = against.begin(today);
        change.plan(work(model, who, begin));
        change.become(ChangeStatus.PLANNED);
        CaseFact planned = CaseFact.of("change.timeline.plannedFromTemplate", model.code());
        String question = begin.equals(today) ? "against" : "movedFrom";
        against.facts().forEach(fact -> planned.answer("change.timeline.answer." + question, fact));
        timeline.add(number, planned);
    }

    private List<PlanItem.Work> work(ModelVersion model, String who, LocalDate from) {
        return model.steps().stream()
                .map(s -> new PlanItem.Work(s.what(), who, from, calendar.plusWorkingDays(from, s.withinDays())))
                .toList();
    }

    /** What was to be a standard change goes on as a normal one (V3, change-model). */
    public void treatAsNormal(String number) {
        Change change = finder.get(number);
        var c = change.classification();
        String why = c.standardModelActive() ? change.route().model().why() : c.standardModelNote();
        c.standardModel(false, PlainText.cut(Wording.of("change.ChangeClassification.treatAsNormal", why), 500));
        timeline.add(number, CaseFact.of("change.timeline.treatedAsNormal").text(why));
    }
}
