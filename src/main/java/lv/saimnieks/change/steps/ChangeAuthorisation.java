package lv.saimnieks.change.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Standing;
import lv.saimnieks.change.model.Decision.Verdict;
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

/** Decides on a change: authorise, with conditions, return, reject (PU2-20/A4, O2, V8.3). */
@Service
@Transactional
public class ChangeAuthorisation {

    /** How long an authorisation holds when the decider names no date. */
    private static final int VALID_MONTHS = 6;

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final ChangePeople people;
    private final ChangeNotices notices;
    private final ChangeDueDates dues;
    private final Users users;
    private final Clock clock;

    ChangeAuthorisation(
            ChangeFinder finder,
            CaseTimeline timeline,
            ChangePeople people,
            ChangeNotices notices,
            ChangeDueDates dues,
            Users users,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.people = people;
        this.notices = notices;
        this.dues = dues;
        this.users = users;
        this.clock = clock;
    }

    /** Begins a round of deciding. */
    public void open(String number) {
        finder.get(number).openDecisionRound();
    }

    /**
     * Records one authority's decision as a frozen record.
     *
     * @return where the round stands now
     * @throws Refusal when the grounds, conditions, date or compliance answers do not allow it, or when the round is
     *     over
     */
    public Standing decide(String number, String user, int slot, Decision.Content content) {
        Change change = finder.get(number);
        int needed = people.approvals(change).size();
        if (change.standing(needed) != Standing.PENDING) {
            throw Refusal.conflict(Wording.of("change.ChangeAuthorisation.over", number));
        }
        check(change, content).refuse();
        Set<String> decided =
                change.decisionsNow().stream().map(d -> d.decider().decidedBy()).collect(Collectors.toSet());
        Decision.Decider decider = people.decider(change, user, slot, decided);
        if (decided.contains(user) && decider.separationNote() == null && needed > 1) {
            decider = new Decision.Decider(
                    user, decider.decidedFor(), decider.decidedAs(), Wording.of("change.ChangeAuthorisation.decide"));
        }
        change.decide(decider, content, false, clock.instant());
        timeline.add(number, user, AnsweredFacts.decided(decider, content));
        Standing standing = change.standing(needed);
        settle(change, standing, content, told(decider, content.rationale()));
        return standing;
    }

    /** The grounds, with who decided for whom where a substitute did. */
    private String told(Decision.Decider decider, String rationale) {
        return decider.decidedFor().equals(decider.decidedBy())
                ? rationale
                : Wording.of(
                        "change.decider.told",
                        rationale,
                        users.displayName(decider.decidedBy()),
                        users.displayName(decider.decidedFor()));
    }

    private void settle(Change change, Standing standing, Decision.Content content, String told) {
        switch (standing) {
            case RETURN -> {
                change.become(ChangeStatus.RETURNED);
                notices.askToSupplement(change, told, dues.supplement().dueAt());
            }
            case REJECT -> {
                change.become(ChangeStatus.STOPPED);
                boolean expired = change.isAuthorisationExpired();
                change.closure().settle(expired ? ClosureCode.EXPIRED : ClosureCode.REJECTED, content.rationale());
                notices.tellRequester(change, "rejected", told);
            }
            case AUTHORISE -> {
                change.become(ChangeStatus.AUTHORISED);
                change.authorised(validUntil(change.decisionsNow()));
                notices.inform(change, Stage.AUTHORISED, told);
            }
            case PENDING -> {}
        }
    }

    private Problems check(Change change, Decision.Content content) {
        Problems wrong = new Problems();
        wrong.required(
                "rationaleText",
                Wording.of("change.ChangeAuthorisation.check.rationaleText"),
                content.rationale(),
                Problems.TEXT);
        if (content.verdict() == Verdict.AUTHORISE_WITH_CONDITIONS) {
            wrong.required(
                    "conditionsText",
                    Wording.of("change.ChangeAuthorisation.check.conditionsText"),
                    content.conditions(),
                    Problems.TEXT);
        }
        if (content.validUntil() != null && content.validUntil().isBefore(LocalDate.now(clock))) {
            wrong.add("validUntil", Wording.of("change.ChangeAuthorisation.check.validUntil"));
        }
        if (content.authorises()) {
            String refused = ComplianceRule.refuse(change.compliance());
            if (refused != null) {
                wrong.add("decision", Wording.of("change.ComplianceRule.returnIt", refused));
            }
        }
        return wrong;
    }

    /** The earliest end among the decisions of the round; the end of that day in Riga. */
    private Instant validUntil(List<Decision> decisions) {
        LocalDate day = decisions.stream()
                .map(d -> d.content().validUntil())
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.now(clock).plusMonths(VALID_MONTHS));
        return day.plusDays(1).atStartOfDay(Latvian.ZONE).toInstant();
    }

    /** The decision is late: it may now be taken by the next level too. */
    public void escalate(String number) {
        Change change = finder.get(number);
        change.escalateDecision();
        timeline.add(number, CaseFact.of("change.timeline.decisionEscalated"));
        notices.remind(
                change,
                "decision-escalated",
                people.deciders(change, 0, Set.of()).users(),
                Map.of());
    }

    /** Reminds the people of one pending decision that its time is running out. */
    public void remind(String number, List<String> recipients, Instant due) {
        Change change = finder.get(number);
        timeline.add(number, CaseFact.of("change.timeline.decisionReminded"));
        notices.remind(change, "decision-reminder", recipients, Map.of("due", Latvian.dateTime(due)));
    }

    /** Nobody supplemented the returned request in time: it waits to be closed as cancelled. */
    public void cancelUnanswered(String number) {
        Change change = finder.get(number);
        change.become(ChangeStatus.STOPPED);
        change.closure().settle(ClosureCode.CANCELLED, Wording.of("change.ChangeAuthorisation.cancelUnanswered"));
        timeline.add(number, CaseFact.of("change.timeline.unanswered"));
    }

    /** The authorisation ran out before the change was planned: it goes back for a decision. */
    public void noteExpiry(String number) {
        Change change = finder.get(number);
        change.authorisationExpired();
        timeline.add(number, CaseFact.of("change.timeline.authorisationExpired"));
    }

    /**
     * The authority confirms, or does not, what was authorised by word of mouth (V5). @return whether confirmed
     */
    public boolean confirmVerbal(String number, String user, boolean confirmed, String rationale) {
        Change change = finder.get(number);
        Decision.Decider decider = people.decider(change, user, 0, Set.of());
        Verdict verdict = confirmed ? Verdict.AUTHORISE : Verdict.REJECT;
        change.decide(decider, new Decision.Content(verdict, rationale, null, null), true, clock.instant());
        if (confirmed) {
            change.authorised(LocalDate.now(clock)
                    .plusMonths(VALID_MONTHS)
                    .atStartOfDay(Latvian.ZONE)
                    .toInstant());
            notices.inform(change, Stage.AUTHORISED, told(decider, rationale));
        }
        timeline.add(number, user, AnsweredFacts.confirmedVerbal(confirmed, decider, rationale));
        return confirmed;
    }

    /** The grounds of the latest return, shown to who supplements. */
    public Optional<String> returnReason(Change change) {
        return change.decisions().stream()
                .filter(d -> d.content().verdict() == Verdict.RETURN)
                .reduce((a, b) -> b)
                .map(d -> d.content().rationale());
    }
}
