package lv.saimnieks.servicelevel.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.servicelevel.action.CorrectiveAction.ChangePlan;
import lv.saimnieks.servicelevel.action.CorrectiveAction.SupplierNotice;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Planned;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.RegisterNumbers;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps 1 to 3 of a corrective action: contain, find the cause, plan (PU2-17/A8). */
@Service
@Transactional
public class ActionPlanning {

    private final CorrectiveActionRows rows;
    private final CorrectiveActions finder;
    private final Breaches breaches;
    private final Terms terms;
    private final ActionEffect effect;
    private final ActionPeople people;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final RegisterNumbers numbers;
    private final DueDates dueDates;
    private final Clock clock;

    ActionPlanning(
            CorrectiveActionRows rows,
            CorrectiveActions finder,
            Breaches breaches,
            Terms terms,
            ActionEffect effect,
            ActionPeople people,
            CaseAccess access,
            CaseTimeline timeline,
            RegisterNumbers numbers,
            DueDates dueDates,
            Clock clock) {
        this.rows = rows;
        this.finder = finder;
        this.breaches = breaches;
        this.terms = terms;
        this.effect = effect;
        this.people = people;
        this.access = access;
        this.timeline = timeline;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * Enters the action for a breach into the register.
     *
     * @return its number
     * @throws Refusal when the breach has one already
     */
    public String open(String breachNumber) {
        Breach breach = breaches.get(breachNumber);
        finder.ofBreach(breachNumber).ifPresent(other -> {
            throw Refusal.conflict(Wording.of("servicelevel.action.twice", breachNumber, other));
        });
        String number = numbers.next(Register.CORRECTIVE_ACTION);
        String title = Wording.of(
                "servicelevel.action.title",
                terms.find(breach.termCode()).map(Term::label).orElse(breach.termCode()),
                breach.itemCode());
        String found = Latvian.fold(String.join(" ", number, breachNumber, title));
        rows.save(new CorrectiveAction(number, breach, title, found, clock.instant()));
        breaches.taken(breachNumber, number);
        return number;
    }

    /** Remembers the process that runs the case; only now can its first fact name where in the process it stands. */
    public void started(String number, String processInstance) {
        CorrectiveAction action = finder.get(number);
        action.startedAs(processInstance);
        access.involve(number, people.concerned(action));
        timeline.add(number, CaseFact.of("servicelevel.timeline.opened", action.breachNumber(), action.severity()));
    }

    /** What the table says of the severity as it is now. */
    public void rule(String number, DecisionRow row) {
        ActionRule rule = new ActionRule(
                row.one(ActionOwner.class, "owner"),
                row.text("actionType"),
                row.text("planWithin"),
                row.number("verifyPeriods"),
                row.one(ChangeWish.class, "changeRequest"),
                row.text("inform"),
                row.why());
        CorrectiveAction action = finder.get(number);
        action.rule(rule, dueDates.within(rule.planWithin()));
        timeline.add(
                number,
                CaseFact.of(
                                "servicelevel.timeline.ruled",
                                action.severity(),
                                rule.ownerRole(),
                                action.planDue().dueAt(),
                                action.planDue().rule())
                        .text(rule.ruleWhy()));
    }

    public void contain(String number, String user, String what) {
        finder.get(number).contain(what, user);
        timeline.add(
                number, user, CaseFact.of("servicelevel.timeline.contained").text(what));
    }

    public void found(String number, String user, Cause cause, String text) {
        finder.get(number).found(cause, text, user);
        timeline.add(
                number, user, CaseFact.of("servicelevel.timeline.cause", cause).text(text));
    }

    /**
     * The period was not breached: the measurement was false.
     *
     * @throws Refusal as long as the register's result of the period says that it was
     */
    public void falseMeasurement(String number, String user, String why) {
        CorrectiveAction action = finder.get(number);
        if (!effect.breachWasFalse(action)) {
            throw Refusal.conflict(Wording.of("servicelevel.action.notFalse", action.termCode()));
        }
        action.conclude(ActionOutcome.CANCELLED_FALSE_MEASUREMENT, why, user);
        timeline.add(
                number,
                user,
                CaseFact.of("servicelevel.timeline.falseMeasurement").text(why));
    }

    public void plan(String number, String user, List<Planned> measures, ChangePlan change) {
        LocalDate today = LocalDate.now(clock);
        measures.stream().filter(m -> m.dueOn().isBefore(today)).findFirst().ifPresent(past -> {
            throw Refusal.invalid("measuresText", Wording.of("servicelevel.action.plan.past", past.what()));
        });
        CorrectiveAction action = finder.get(number);
        measures.stream()
                .filter(m -> m.who() != null && !people.mayDo(action, m.who()))
                .findFirst()
                .ifPresent(unfit -> {
                    throw Refusal.invalid(
                            "measuresText", Wording.of("servicelevel.action.plan.unfit", unfit.what(), unfit.who()));
                });
        action.plan(measures, change, user);
        measures.stream().filter(m -> m.who() != null).forEach(m -> access.involve(number, List.of(m.who())));
        CaseFact fact = CaseFact.of("servicelevel.timeline.planned", measures.size());
        measures.forEach(m -> fact.text(m.what()));
        timeline.add(
                number,
                user,
                fact.answer("servicelevel.action.field.change", change.changeWhat())
                        .answer("servicelevel.action.field.emergency", change.changeEmergency())
                        .answer("servicelevel.action.field.noChange", change.noChangeReason()));
    }

    public void confirm(String number, String user, boolean agreed, String why) {
        finder.get(number).confirm(agreed, user);
        timeline.add(
                number,
                user,
                CaseFact.of(agreed ? "servicelevel.timeline.confirmed" : "servicelevel.timeline.refused")
                        .text(why));
    }

    public void notice(String number, SupplierNotice notice) {
        if (notice.on().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("noticeOn", Wording.of("servicelevel.action.future"));
        }
        CorrectiveAction action = finder.get(number);
        Problems.requireNotBefore(
                "noticeOn", notice.on(), Latvian.dayOf(action.openedAt()), Wording.of("servicelevel.since.action"));
        action.notice(notice);
        timeline.add(
                number,
                notice.by(),
                CaseFact.of("servicelevel.timeline.notice", notice.to(), notice.on())
                        .text(notice.text()));
    }

    /** Somebody else was asked to do something about the cause; {@code fact} says what. */
    public void passedOn(String number, String fact, Object... values) {
        timeline.add(number, CaseFact.of(fact, values));
    }

    /** A change was asked for, with a case of its own. */
    public void changeRequested(String number, String change) {
        finder.get(number).changeRequested(change);
        timeline.add(number, CaseFact.of("servicelevel.timeline.changeRequested", change));
    }

    /** The change was closed, however it ended. */
    public void changeClosed(String number, String change, String how) {
        finder.get(number).changeClosed(how);
        timeline.add(number, CaseFact.of("servicelevel.timeline.changeClosed", change, how));
    }
}
