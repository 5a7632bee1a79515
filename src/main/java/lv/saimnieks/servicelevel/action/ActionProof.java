package lv.saimnieks.servicelevel.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.servicelevel.action.CorrectiveAction.Documented;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Done;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.TakenAway;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Verification;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps 4 to 6 of a corrective action: perform, verify that it helps, document and inform (PU2-17/A8, O3). */
@Service
@Transactional
public class ActionProof {

    private final CorrectiveActions finder;
    private final ActionPlanning planning;
    private final ActionEffect effect;
    private final ActionPeople people;
    private final ActionNotices notices;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final DueDates dueDates;
    private final Clock clock;

    ActionProof(
            CorrectiveActions finder,
            ActionPlanning planning,
            ActionEffect effect,
            ActionPeople people,
            ActionNotices notices,
            CaseAccess access,
            CaseTimeline timeline,
            DueDates dueDates,
            Clock clock) {
        this.finder = finder;
        this.planning = planning;
        this.effect = effect;
        this.people = people;
        this.notices = notices;
        this.access = access;
        this.timeline = timeline;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    public void beginPerforming(String number) {
        finder.get(number).beginPerforming();
    }

    /** @throws Refusal for a day to come */
    public void done(String number, String user, int slot, LocalDate day, String result) {
        requirePast(day);
        CorrectiveAction action = finder.get(number);
        Problems.requireNotBefore(
                "doneOn", day, Latvian.dayOf(action.openedAt()), Wording.of("servicelevel.since.action"));
        CorrectiveMeasure measure = action.given().get(slot);
        action.done(measure, new Done(day, user, result));
        timeline.add(
                number,
                user,
                CaseFact.of("servicelevel.timeline.done", measure.planned().what())
                        .text(result));
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("doneOn", Wording.of("servicelevel.action.future"));
        }
    }

    /**
     * A planned measure is not carried out; who, when and why stays in the register (S15).
     *
     * @throws Refusal for anybody but the action's owner
     */
    public void takeAway(String number, String user, int slot, String reason) {
        CorrectiveAction action = finder.get(number);
        if (!people.owner(action).users().contains(user)) {
            throw Refusal.forbidden(Wording.of("servicelevel.action.measure.owner"));
        }
        CorrectiveMeasure measure = action.given().get(slot);
        action.takeAway(measure, new TakenAway(LocalDate.now(clock), user, reason));
        timeline.add(
                number,
                user,
                CaseFact.of("servicelevel.timeline.takenAway", measure.planned().what())
                        .text(reason));
    }

    /** The change came to nothing: another plan is needed. */
    public void replan(String number) {
        finder.get(number).replan();
    }

    public void beginVerifying(String number) {
        finder.get(number).beginVerifying();
    }

    public void verify(String number, String user, int slot, boolean good, String text) {
        CorrectiveAction action = finder.get(number);
        CorrectiveMeasure measure = action.given().get(slot);
        action.verify(measure, new Verification(LocalDate.now(clock), user, text), good);
        timeline.add(
                number,
                user,
                CaseFact.of(
                                good ? "servicelevel.timeline.verified" : "servicelevel.timeline.notGood",
                                measure.planned().what())
                        .text(text));
    }

    public void sendBack(String number) {
        finder.get(number).sendBack();
    }

    /** Looks what the results say; the first time it is settled which of them tell something. */
    public void judge(String number) {
        CorrectiveAction action = finder.get(number);
        if (action.status() == ActionStatus.VERIFICATION) {
            LocalDate from = effect.from(action);
            Deadline due = effect.due(action, from);
            action.awaitResults(from, due.dueAt());
            timeline.add(number, CaseFact.of("servicelevel.timeline.awaiting", from, due.dueAt(), due.rule()));
        }
        if (action.status() != ActionStatus.AWAITING_RESULTS) {
            return;
        }
        effect.helped(action).ifPresent(good -> {
            if (good) {
                action.conclude(ActionOutcome.EFFECTIVE, null, null);
                timeline.add(number, CaseFact.of("servicelevel.timeline.effective"));
            } else {
                notEffective(action, null, null);
            }
        });
    }

    private void notEffective(CorrectiveAction action, String user, String why) {
        action.notEffective();
        timeline.add(
                action.number(),
                user,
                action.status() == ActionStatus.DECISION
                        ? CaseFact.of("servicelevel.timeline.actionEscalated").text(why)
                        : CaseFact.of("servicelevel.timeline.notEffective", action.round(), action.severity())
                                .text(why));
    }

    /** A person decides where the results do not say how it goes on. */
    public void decide(String number, String user, EffectDecision decision, String why) {
        CorrectiveAction action = finder.get(number);
        switch (decision) {
            case WAIT -> {
                Deadline due = dueDates.within(ActionEffect.LATE);
                action.waitUntil(due.dueAt());
                timeline.add(
                        number,
                        user,
                        CaseFact.of("servicelevel.timeline.waiting", due.dueAt())
                                .text(why));
            }
            case AGAIN -> notEffective(action, user, why);
            case ESCALATE -> {
                action.escalate();
                timeline.add(
                        number,
                        user,
                        CaseFact.of("servicelevel.timeline.actionEscalated").text(why));
            }
            case ACCEPT_RISK -> acceptRisk(action, user, why);
            case REVISE_TARGET -> targetRevised(action, user, why);
            case FALSE_MEASUREMENT -> planning.falseMeasurement(number, user, why);
        }
    }

    private void acceptRisk(CorrectiveAction action, String user, String why) {
        if (!people.portfolio(action).users().contains(user)) {
            throw Refusal.forbidden(Wording.of("servicelevel.action.risk"));
        }
        action.conclude(ActionOutcome.ACCEPTED_RISK, why, user);
        timeline.add(
                action.number(),
                user,
                CaseFact.of("servicelevel.timeline.riskAccepted").text(why));
    }

    private void targetRevised(CorrectiveAction action, String user, String why) {
        if (!effect.targetRevised(action)) {
            throw Refusal.conflict(Wording.of("servicelevel.action.notRevised", action.termCode()));
        }
        action.conclude(ActionOutcome.TARGET_REVISED, why, user);
        timeline.add(
                action.number(),
                user,
                CaseFact.of("servicelevel.timeline.targetRevised").text(why));
    }

    /** @throws Refusal where the recipients of a public promise were not told */
    public void document(String number, Documented what) {
        CorrectiveAction action = finder.get(number);
        if (recipientsToTell(action) && what.recipientsTold() == null) {
            throw Refusal.invalid("recipientsText", Wording.of("servicelevel.action.recipients"));
        }
        action.document(what);
        timeline.add(
                number,
                what.documentedBy(),
                CaseFact.of("servicelevel.timeline.documented", action.outcome())
                        .text(what.result())
                        .answer("servicelevel.action.field.lessons", what.lessons())
                        .answer("servicelevel.action.field.cost", what.costNote())
                        .answer("servicelevel.action.field.recipients", what.recipientsTold()));
    }

    /** Whether the level was promised to the public, whom the table wants told. */
    public boolean recipientsToTell(CorrectiveAction action) {
        return action.rule().informed().contains("RECIPIENTS")
                && effect.term(action).content().publicPromise();
    }

    public void inform(String number) {
        CorrectiveAction action = finder.get(number);
        var told = people.informed(action);
        access.involve(number, told);
        notices.ended(action, told);
        timeline.add(number, CaseFact.of("servicelevel.timeline.informed", told.size()));
    }

    /** The process was ended by a person past its steps; answers who is to be told. */
    public Collection<String> cancel(String number, String user, String reason) {
        CorrectiveAction action = finder.get(number);
        if (action.open()) {
            action.cancel(reason, user, clock.instant());
        }
        return people.portfolio(action).users();
    }

    public void close(String number) {
        CorrectiveAction action = finder.get(number);
        action.close(clock.instant());
        timeline.add(number, CaseFact.of("servicelevel.timeline.actionClosed", action.outcome()));
    }

    /**
     * A plan or a measure is late: the portfolio manager is told.
     *
     * @param task what is late, as people read it
     */
    public void escalate(String number, String task) {
        CorrectiveAction action = finder.get(number);
        notices.overdue(action, people.portfolio(action).users(), task);
        timeline.add(number, CaseFact.of("servicelevel.timeline.actionOverdue", task));
    }
}
