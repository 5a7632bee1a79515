package lv.saimnieks.change.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.calendar.PlanCheck;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a change: who does what when, the way back, and what people are told (PU2-20/A5, V8.4). */
@Service
@Transactional
public class ChangePlanning {

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final CaseAccess access;
    private final ChangeNotices notices;
    private final Users users;
    private final ChangePeople people;
    private final ChangeRisks watch;
    private final PlanCheck planCheck;
    private final Clock clock;

    ChangePlanning(
            ChangeFinder finder,
            CaseTimeline timeline,
            CaseAccess access,
            ChangeNotices notices,
            Users users,
            ChangePeople people,
            ChangeRisks watch,
            PlanCheck planCheck,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.access = access;
        this.notices = notices;
        this.users = users;
        this.people = people;
        this.watch = watch;
        this.planCheck = planCheck;
        this.clock = clock;
    }

    /**
     * Puts the plan into the register; items of an earlier plan that are not done yet are dropped.
     *
     * @param risks what the planner says of the risks (U3)
     * @param explainable whether the planner was asked why the plan may stay although something stands against it
     * @throws Refusal with field names when an item has no person, dates are in the wrong order or lie after the
     *     authorisation's validity, or when something stands against the plan and no reason is given
     */
    public void plan(
            String number,
            String user,
            List<PlanItem.Work> items,
            Plan.Text text,
            Risk.Said risks,
            boolean explainable) {
        Change change = finder.get(number);
        Problems wrong = check(change, items, text);
        PlanCheck.Against against = planCheck.against(change, items, text);
        against.judge(user, text.clashReason(), explainable, wrong);
        wrong.refuse();
        change.plan().write(text, user, clock.instant());
        change.plan(items);
        access.involve(number, items.stream().map(PlanItem.Work::who).toList());
        change.become(ChangeStatus.PLANNED);
        CaseFact planned = AnsweredFacts.risks(CaseFact.of("change.timeline.planned", items.size()), risks);
        timeline.add(number, user, AnsweredFacts.planned(planned, change.currentItems(), text, against.facts()));
        watch.check(change, user, risks);
        notices.inform(change, Stage.PLANNED, text.communicationPlan());
    }

    /** Reminds the people who are to plan that the time for it has run out (requirements 2.1, timers). */
    public void remind(String number, List<String> recipients, Instant due) {
        Change change = finder.get(number);
        timeline.add(number, CaseFact.of("change.timeline.planningReminded"));
        notices.remind(change, "planning-reminder", recipients, Map.of("due", Latvian.dateTime(due)));
    }

    private Problems check(Change change, List<PlanItem.Work> items, Plan.Text text) {
        Problems wrong = new Problems();
        if (items.isEmpty()) {
            wrong.add("planItemsText", Wording.of("change.ChangePlanning.check.planItemsText"));
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int row = i + 1;
            faults(change, items.get(i)).forEach(fault -> rows.add("%d. darbs: %s".formatted(row, fault)));
        }
        if (!rows.isEmpty()) {
            wrong.add("planItemsText", String.join(" ", rows));
        }
        if (text.windowFrom() != null
                && text.windowTo() != null
                && text.windowTo().isBefore(text.windowFrom())) {
            wrong.add("windowTo", Wording.of("change.ChangePlanning.check.windowTo"));
        }
        if (change.route().model().riskPlanNeeded() && text.riskPlan() == null) {
            wrong.add("riskPlanText", Wording.of("change.ChangePlanning.check.riskPlanText"));
        }
        return wrong;
    }

    /** Everything that is wrong with a piece of work. */
    private List<String> faults(Change change, PlanItem.Work work) {
        List<String> faults = new ArrayList<>();
        if (work.who() == null || !users.exists(work.who())) {
            faults.add(Wording.of("change.ChangePlanning.refuse"));
        } else if (people.named(change, work.who()).isEmpty()) {
            faults.add(Wording.of("change.people.unfit", work.who()));
        }
        LocalDate from = work.plannedFrom();
        if (from == null || work.plannedTo() == null) {
            faults.add(Wording.of("change.ChangePlanning.noDates"));
        } else if (work.plannedTo().isBefore(from)) {
            faults.add(Wording.of("change.ChangePlanning.endBeforeStart"));
        }
        if (from != null && from.isBefore(LocalDate.now(clock))) {
            faults.add(Wording.of("change.ChangePlanning.startInPast"));
        }
        Instant until = change.authorisedUntil();
        if (from != null
                && until != null
                && !from.atStartOfDay(Latvian.ZONE).toInstant().isBefore(until)) {
            faults.add(
                    Wording.of("change.ChangePlanning.startAfterAuthorisation", Latvian.date(until.minusSeconds(1))));
        }
        return faults;
    }
}
