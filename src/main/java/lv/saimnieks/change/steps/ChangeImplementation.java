package lv.saimnieks.change.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.calendar.PlanCheck;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.Deviation.DeviationDecision;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.Deviation.RollbackOutcome;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Implements a change by its plan and manages deviations from it (PU2-20/A6, V8.5, U3). */
@Service
@Transactional
public class ChangeImplementation {

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final ChangePeople people;
    private final ChangeNotices notices;
    private final ChangeRisks risks;
    private final PlanCheck planCheck;
    private final Clock clock;

    ChangeImplementation(
            ChangeFinder finder,
            CaseTimeline timeline,
            ChangePeople people,
            ChangeNotices notices,
            ChangeRisks risks,
            PlanCheck planCheck,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.people = people;
        this.notices = notices;
        this.risks = risks;
        this.planCheck = planCheck;
        this.clock = clock;
    }

    /**
     * Begins to implement. An emergency has one item, from its short assessment, to be done at once (V5).
     *
     * @return number of open items
     */
    public int begin(String number) {
        Change change = finder.get(number);
        if (change.classification().emergency() && change.openItems().isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            var emergency = change.assessment().emergency();
            change.plan(
                    List.of(new PlanItem.Work(emergency.immediateActions(), emergency.implementer(), today, today)));
        }
        change.become(ChangeStatus.IMPLEMENTING);
        timeline.add(number, CaseFact.of("change.timeline.implementing"));
        return change.openItems().size();
    }

    /**
     * What an implementer reports of an item.
     *
     * @param risks what they say of the risks; null where the form does not ask
     * @param riskRaised whether an earlier form said that the risk is high now
     */
    public record Report(
            ItemResult result, LocalDate from, LocalDate to, String note, Risk.Said risks, boolean riskRaised) {}

    /** What deviated; null parts mean nothing did. */
    public record Deviated(DeviationKind kind, String description) {}

    /**
     * Records what was done of a plan item, planned against actual.
     *
     * @return whether the item deviated from the plan, so that the manager has to decide
     * @throws Refusal when dates are wrong or an undone item has no deviation
     */
    public boolean report(String number, String user, int slot, Report report, Deviated deviated) {
        Change change = finder.get(number);
        check(change, report, deviated).refuse();
        PlanItem item = change.currentItems().get(slot);
        if (!item.open()) {
            throw Refusal.conflict(Wording.of("change.ChangeImplementation.report"));
        }
        item.report(
                new PlanItem.Report(report.result(), report.from(), report.to(), report.note(), user, clock.instant()));
        timeline.add(number, user, AnsweredFacts.reported(item, report));
        boolean raised = raised(change, report, user);
        if (deviated != null) {
            deviate(change, deviated.kind(), deviated.description(), user);
        }
        boolean any = deviated != null || raised;
        if (any) {
            tellOfDeviation(change, user);
        }
        return any;
    }

    /** A risk that has become high is a deviation to be decided on, and the portfolio managers are told (U3). */
    private boolean raised(Change change, Report report, String user) {
        List<String> risen = risks.check(change, user, report.risks());
        String words = Wording.of("change.ChangeImplementation.riskRaised");
        if (report.riskRaised()) {
            risks.tellOfHigh(change, words);
        }
        boolean raised = report.riskRaised() || !risen.isEmpty();
        if (raised) {
            String which = risen.isEmpty() ? words : words + " " + String.join("; ", risen);
            deviate(change, DeviationKind.RISK, which, user);
        }
        return raised;
    }

    private Problems check(Change change, Report report, Deviated deviated) {
        Problems wrong = new Problems();
        LocalDate first = Latvian.dayOf(change.mayBeginFrom());
        if (report.from() != null && report.from().isBefore(first) && deviated == null) {
            wrong.add("actualFrom", Wording.of("change.ChangeImplementation.actualFrom.early", report.from(), first));
        }
        if (report.from() != null && deviated == null && change.beganTooLate(report.from())) {
            LocalDate until = Latvian.dayOf(change.authorisedUntil().minusSeconds(1));
            wrong.add("actualFrom", Wording.of("change.ChangeImplementation.actualFrom.expired", until));
        }
        if (report.from() != null && report.to() != null && report.to().isBefore(report.from())) {
            wrong.add("actualTo", Wording.of("change.ChangeImplementation.check.actualTo"));
        }
        if (report.to() != null && report.to().isAfter(LocalDate.now(clock))) {
            wrong.add("actualTo", Wording.of("change.ChangeImplementation.actualTo.future"));
        }
        if (report.result() == ItemResult.NOT_DONE && deviated == null) {
            wrong.add("deviation", Wording.of("change.ChangeImplementation.check.deviation"));
        }
        return wrong;
    }

    /** All items are reported and every deviation is decided. */
    public void finish(String number) {
        Change change = finder.get(number);
        change.become(ChangeStatus.IMPLEMENTED);
        timeline.add(number, CaseFact.of("change.timeline.implemented"));
        notices.inform(change, Stage.IMPLEMENTED, null);
        if (change.reviewedByTwo()) {
            notices.askFeedback(change, people.managers(change).users());
        }
    }

    /**
     * A deviation reported from outside a task: from the page of the change, or because time ran out.
     *
     * @throws Refusal when the change is not being implemented, or with the names of the fields that are missing
     */
    public void deviate(String number, String user, DeviationKind kind, String description) {
        Change change = finder.get(number);
        Problems wrong = new Problems();
        if (kind == null) {
            wrong.add("deviationKind", Wording.of("change.ChangeImplementation.deviate.deviationKind"));
        }
        wrong.required(
                "deviationText",
                Wording.of("change.ChangeImplementation.deviate.deviationText"),
                description,
                Problems.TEXT);
        wrong.refuse();
        if (change.status() != ChangeStatus.IMPLEMENTING) {
            throw Refusal.conflict(Wording.of(
                    "change.ChangeImplementation.deviate",
                    number,
                    change.status().label()));
        }
        deviate(change, kind, description, user);
        tellOfDeviation(change, user);
    }

    /**
     * A piece of work was not reported by the end of its last planned day: a deviation, raised by the system.
     *
     * @return whether the manager has to be asked: no other deviation waits for a decision already
     */
    public boolean late(String number, int slot) {
        Change change = finder.get(number);
        PlanItem.Work work = change.currentItems().get(slot).work();
        String words = Wording.of("change.ChangeImplementation.late", work.what(), work.plannedTo());
        if (change.deviations().stream().anyMatch(d -> d.report().description().equals(words))) {
            return false;
        }
        boolean first = change.openDeviation().isEmpty();
        deviate(change, DeviationKind.DELAY, words, null);
        tellOfDeviation(change, null);
        return first;
    }

    private void deviate(Change change, DeviationKind kind, String description, String user) {
        change.deviate(new Deviation.Report(kind, description, user, clock.instant()));
    }

    private void tellOfDeviation(Change change, String user) {
        Optional<Deviation.Report> reported = change.deviations().stream()
                .filter(Deviation::open)
                .reduce((earlier, latest) -> latest)
                .map(Deviation::report);
        String text =
                reported.map(d -> d.kind().label() + ": " + d.description()).orElse(null);
        timeline.add(
                change.number(),
                user,
                CaseFact.of("change.timeline.deviated")
                        .text(reported.map(
                                        d -> CaseFact.sentence("change.timeline.deviation", d.kind(), d.description()))
                                .orElse(null)));
        notices.remind(
                change, "deviation", people.managers(change).users(), text == null ? Map.of() : Map.of("text", text));
    }

    /**
     * The manager decides what to do about all open deviations; what only a message told of, or was decided already with
     * another task, enters the register here. @return the decision
     *
     * @throws Refusal when the work began after the authorisation had run out: that cannot be accepted, only authorised
     *     anew or undone
     */
    public DeviationDecision decide(String number, String user, DeviationDecision decision, String rationale) {
        Change change = finder.get(number);
        if (decision == DeviationDecision.ACCEPT && change.beganTooLate()) {
            throw Refusal.invalid(
                    "deviationDecision",
                    Wording.of(
                            "change.ChangeImplementation.decide.expired",
                            Latvian.dayOf(change.authorisedUntil().minusSeconds(1))));
        }
        if (change.openDeviation().isEmpty()) {
            boolean first = change.deviations().isEmpty();
            String words = first ? "decide" : "deviationAgain";
            deviate(change, DeviationKind.SCOPE, Wording.of("change.ChangeImplementation." + words), user);
        }
        Deviation.Ruling ruling = new Deviation.Ruling(decision, rationale, user, clock.instant());
        change.deviations().stream().filter(Deviation::open).forEach(d -> d.decide(ruling));
        timeline.add(
                number,
                user,
                CaseFact.of("change.timeline.deviationDecided", decision).text(rationale));
        switch (decision) {
            case REPLAN -> change.become(ChangeStatus.PLANNED);
            case REAUTHORISE -> change.become(ChangeStatus.RETURNED);
            default -> {}
        }
        return decision;
    }

    /** How many tasks a rollback takes: one for each piece of work that was done or may have begun, one at least. */
    public int toUndo(String number) {
        return Math.max(1, finder.get(number).toUndo(LocalDate.now(clock)).size());
    }

    /**
     * An implementer puts back what was before, the last work first (U3).
     *
     * @param last whether that was all; what is left then has the same outcome
     */
    public void rollBack(String number, String user, PlanItem.Undone undone, boolean last) {
        Change change = finder.get(number);
        if (undone.on().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("rolledBackOn", Wording.of("change.ChangeImplementation.rollBack.rolledBackOn"));
        }
        Problems.requireNotBefore(
                "rolledBackOn",
                undone.on(),
                Latvian.dayOf(change.request().origin().receivedAt()),
                Wording.of("change.ChangeImplementation.received"));
        List<PlanItem> left = change.toUndo(LocalDate.now(clock));
        left.stream().limit(last ? left.size() : 1).forEach(item -> item.undo(undone));
        CaseFact fact = CaseFact.of("change.timeline.rolledBack", undone.outcome());
        timeline.add(
                number,
                user,
                left.isEmpty()
                        ? fact.text(undone.note())
                        : fact.text(left.get(0).work().what(), undone.note()));
        if (last) {
            finishRollback(change, undone);
        }
    }

    private void finishRollback(Change change, PlanItem.Undone undone) {
        change.currentItems().stream().filter(PlanItem::open).forEach(PlanItem::drop);
        change.become(ChangeStatus.IMPLEMENTED);
        boolean failed = undone.outcome() == RollbackOutcome.FAILED
                || change.planItems().stream().anyMatch(i -> i.undone().outcome() == RollbackOutcome.FAILED);
        change.closure().settle(failed ? ClosureCode.FAILED : ClosureCode.ROLLED_BACK, undone.note());
    }

    /**
     * The documentation of an emergency change, written after it was implemented (V5, V8.4).
     *
     * @param explainable whether the form asked why it was done in a time in which nothing should be changed
     */
    public void document(String number, String user, Plan.Text text, boolean explainable) {
        Change change = finder.get(number);
        Problems wrong = new Problems();
        if (change.route().model().riskPlanNeeded() && text.riskPlan() == null) {
            wrong.add("riskPlanText", Wording.of("change.ChangeImplementation.document.riskPlanText"));
        }
        PlanCheck.Against against = planCheck.frozen(change, text);
        against.explain(user, text.clashReason(), explainable, wrong);
        wrong.refuse();
        change.plan().write(text, user, clock.instant());
        CaseFact documented = CaseFact.of("change.timeline.documented").text(text.documentation());
        timeline.add(number, user, AnsweredFacts.planned(documented, change.currentItems(), text, against.facts()));
    }
}
