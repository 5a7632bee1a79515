package lv.saimnieks.change.steps;

import java.time.Clock;
import java.time.Instant;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.Stakeholder;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Changes;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Original;
import lv.saimnieks.change.model.Originals;
import lv.saimnieks.change.model.Request;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.RegisterNumbers;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives and registers change requests (PU2-20/A1, A2, V8.1) and lets a requester withdraw one. */
@Service
@Transactional
public class ChangeIntake {

    private final Changes changes;
    private final Originals originals;
    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final CaseAccess access;
    private final RegisterNumbers numbers;
    private final TargetPolicy targets;
    private final ChangeCheck check;
    private final StakeholderPolicy stakeholders;
    private final ChangePeople people;
    private final ChangeNotices notices;
    private final Clock clock;

    ChangeIntake(
            Changes changes,
            Originals originals,
            ChangeFinder finder,
            CaseTimeline timeline,
            CaseAccess access,
            RegisterNumbers numbers,
            TargetPolicy targets,
            ChangeCheck check,
            StakeholderPolicy stakeholders,
            ChangePeople people,
            ChangeNotices notices,
            Clock clock) {
        this.changes = changes;
        this.originals = originals;
        this.finder = finder;
        this.timeline = timeline;
        this.access = access;
        this.numbers = numbers;
        this.targets = targets;
        this.check = check;
        this.stakeholders = stakeholders;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Enters a request into the register and gives it its number.
     *
     * @throws Refusal with the field names of the request form when something is missing or wrong
     */
    public Change receive(NewChange wanted) {
        check.problems(wanted).refuse();
        Instant now = clock.instant();
        Change change = new Change(
                numbers.next(Register.CHANGE),
                wanted,
                targets.scopeOf(wanted.target().targetType(), wanted.target().targets()),
                now);
        people.requireManagers(change);
        Change saved = changes.save(change);
        originals.save(new Original(saved.id(), saved.request()));
        return saved;
    }

    /** Remembers the process that runs the change; only now can its first fact name where in the process it stands. */
    public void started(String number, String processInstanceId) {
        Change change = finder.get(number);
        change.startedAs(processInstanceId);
        Request request = change.request();
        timeline.add(
                number,
                request.requester(),
                CaseFact.of("change.timeline.received").text(request.description()));
    }

    /** Step 1: why the change is needed and what shows it (A1, O1). */
    public void recordNeed(String number, String user, TriggerKind trigger, String originTask, String evidence) {
        Change change = finder.get(number);
        change.request().recordNeed(new NewChange.Need(trigger, evidence), originTask);
        timeline.add(
                number,
                user,
                CaseFact.of("change.timeline.needRecorded", trigger).text(evidence));
    }

    /** Step 2a: registers the request, finds what it may affect and who is to be told (A2, V1, U4). */
    public void register(String number) {
        Change change = finder.get(number);
        change.become(ChangeStatus.REGISTERED);
        change.request().registered(clock.instant());
        change.affect(targets.affectedBy(change.targets()));
        change.stakeholders(stakeholders.of(change));
        access.involve(
                number, change.stakeholders().stream().map(Stakeholder::user).toList());
        timeline.add(number, CaseFact.of("change.timeline.registered"));
        notices.tellRequester(change, "registered", null);
    }

    /**
     * The requester or the manager withdraws a request that is not implemented yet.
     *
     * @throws Refusal when implementation has begun, or with the field {@code reason} when there is none
     */
    public void withdraw(String number, String user, String reason) {
        Change change = finder.get(number);
        Problems wrong = new Problems();
        wrong.required("reason", Wording.of("change.ChangeIntake.withdraw.reason"), reason, Problems.TEXT);
        wrong.refuse();
        if (!change.status().withdrawable()) {
            throw Refusal.conflict(Wording.of(
                    "change.ChangeIntake.withdraw", number, change.status().label()));
        }
        change.become(ChangeStatus.STOPPED);
        change.closure().settle(ClosureCode.CANCELLED, reason);
        timeline.add(number, user, CaseFact.of("change.timeline.withdrawn").text(reason));
    }
}
