package lv.saimnieks.change.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseFact;
import lv.saimnieks.cases.CaseTimeline;
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
    private final Clock clock;

    ChangePlanning(
            ChangeFinder finder,
            CaseTimeline timeline,
            CaseAccess access,
            ChangeNotices notices,
            Users users,
            ChangePeople people,
            ChangeRisks watch,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.access = access;
        this.notices = notices;
        this.users = users;
        this.people = people;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Puts the plan into the register; items of an earlier plan that are not done yet are dropped.
     *
     * @param risks what the planner says of the risks (U3)
     * @throws Refusal with field names when an item has no person, dates are in the wrong order or lie after the
     *     authorisation's validity
     */
    public void plan(String number, String user, List<PlanItem.Work> items, Plan.Text text, Risk.Said risks) {
        Change change = finder.get(number);
        check(change, items, text).refuse();
        change.plan().write(text, user, clock.instant());
        change.plan(items);
        access.involve(number, items.stream().map(PlanItem.Work::who).toList());
        change.become(ChangeStatus.PLANNED);
        CaseFact planned = AnsweredFacts.risks(CaseFact.of("change.timeline.planned", items.size()), risks);
        timeline.add(number, user, AnsweredFacts.planned(planned, change.currentItems(), text));
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
        for (int i = 0; i < items.size(); i++) {
            String refused = refuse(change, items.get(i));
            if (refused != null) {
                wrong.add("planItemsText", "%d. darbs: %s".formatted(i + 1, refused));
            }
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

    private String refuse(Change change, PlanItem.Work work) {
        if (work.who() == null || !users.exists(work.who())) {
            return Wording.of("change.ChangePlanning.refuse");
        }
        if (people.named(change, work.who()).isEmpty()) {
            return Wording.of("change.people.unfit", work.who());
        }
        if (work.plannedFrom() == null || work.plannedTo() == null) {
            return Wording.of("change.ChangePlanning.noDates");
        }
        if (work.plannedTo().isBefore(work.plannedFrom())) {
            return Wording.of("change.ChangePlanning.endBeforeStart");
        }
        if (work.plannedFrom().isBefore(LocalDate.now(clock))) {
            return Wording.of("change.ChangePlanning.startInPast");
        }
        Instant until = change.authorisedUntil();
        if (until != null
                && !work.plannedFrom().atStartOfDay(Latvian.ZONE).toInstant().isBefore(until)) {
            return Wording.of("change.ChangePlanning.startAfterAuthorisation", Latvian.date(until.minusSeconds(1)));
        }
        return null;
    }
}
