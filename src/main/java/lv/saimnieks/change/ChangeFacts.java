package lv.saimnieks.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.Outcomes;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Classification;
import lv.saimnieks.change.model.Closure;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Request;
import lv.saimnieks.change.steps.ChangeClosure;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What an auditor reads first of a change: the request, its class and why, who decided, how it ended. */
@Component
class ChangeFacts {

    private final Users users;
    private final Catalogue catalogue;
    private final Outcomes outcomes;

    ChangeFacts(Users users, Catalogue catalogue, Outcomes outcomes) {
        this.users = users;
        this.catalogue = catalogue;
        this.outcomes = outcomes;
    }

    List<Fact> of(Change change) {
        CaseDetails facts = new CaseDetails("change.ChangeStory.");
        request(change, facts);
        classification(change.classification(), facts);
        decisions(change, facts);
        closure(change, facts);
        return facts.list();
    }

    private void request(Change change, CaseDetails facts) {
        Request request = change.request();
        facts.add("status", change.status())
                .add("title", request.title())
                .add("description", request.description())
                .add("kind", request.kind())
                .add("target", request.targetType())
                .add("items", change.targets().stream().map(this::item).collect(Collectors.joining(", ")))
                .add("scope", request.scope().label())
                .add(
                        "requester",
                        users.signed(request.requester(), request.origin().receivedAt()))
                .add("received", Latvian.dateTime(request.origin().receivedAt()))
                .add("registered", Latvian.dateTime(request.registeredAt()))
                .add("desiredBy", Latvian.date(request.wish().desiredBy()))
                .add("critical", request.wish().criticalSituationText())
                .add("trigger", request.need().triggerKind())
                .add("evidence", request.need().evidence())
                .add("originTask", request.origin().originTask())
                .add("model", request.wish().standardModel())
                .add(
                        "template",
                        request.template() == null ? null : request.template().code());
    }

    private String item(String code) {
        return catalogue.find(code).map(Item::label).orElse(code);
    }

    private void classification(Classification c, CaseDetails facts) {
        facts.because("type", c.type(), c.typeWhy())
                .because("complexity", c.complexity(), c.complexityWhy())
                .because("risk", c.risk(), c.riskWhy());
        if (c.overrideReason() != null) {
            facts.add(
                    "overridden",
                    c.overriddenBy() == null
                            ? c.overrideReason()
                            : users.displayName(c.overriddenBy()) + ": " + c.overrideReason());
        }
    }

    /** A round that ended without a decision is told, too: else the second would have no first. */
    private void decisions(Change change, CaseDetails facts) {
        int last = change.decisions().stream().mapToInt(Decision::round).max().orElse(0);
        IntStream.rangeClosed(1, last).forEach(round -> {
            if (change.decisions().stream().noneMatch(d -> d.round() == round)) {
                facts.say(Wording.of("change.ChangeStory.decision", round), Wording.of("change.ChangeStory.undecided"));
            }
            change.decisions().stream().filter(d -> d.round() == round).forEach(d -> decision(d, facts));
        });
    }

    private void decision(Decision d, CaseDetails facts) {
        String decided = Wording.of(
                "change.ChangeStory.decided",
                d.content().verdict().label(),
                decider(d),
                d.decider().decidedAs().label(),
                d.decidedAt(),
                d.content().rationale());
        facts.say(
                Wording.of("change.ChangeStory.decision", d.round()),
                d.content().conditions() == null
                        ? decided
                        : decided + " "
                                + Wording.of(
                                        "change.ChangeStory.decidedIf",
                                        d.content().conditions()));
    }

    /** Who decided, and for whom, when somebody else was the one to decide. */
    private String decider(Decision d) {
        Decision.Decider who = d.decider();
        String by = users.signed(who.decidedBy(), d.decidedAt());
        return who.decidedFor().equals(who.decidedBy())
                ? by
                : Wording.of("change.decider.for", by, users.signed(who.decidedFor(), d.decidedAt()));
    }

    private void closure(Change change, CaseDetails facts) {
        Closure closure = change.closure();
        facts.add("validUntil", lastDay(change.authorisedUntil()))
                .add("deviations", closure.deviations() == 0 ? null : String.valueOf(closure.deviations()))
                .add("closure", closure.code())
                .add("closureReason", closure.reason())
                .add("closureNote", closure.note())
                .add("closed", Latvian.dateTime(closure.at()))
                .add("closedBy", closure.by() == null ? null : users.signed(closure.by(), closure.at()));
        if (change.request().origin().originCase() != null) {
            outcomes.delivered(ChangeClosure.MESSAGE, change.number())
                    .ifPresent(delivered -> facts.add(
                            "toldOrigin",
                            Wording.of(
                                    delivered ? "change.ChangeStory.delivered" : "change.ChangeStory.undelivered",
                                    change.request().origin().originCase())));
        }
    }

    /** The register keeps the moment at which the authorisation is no longer valid. */
    private static String lastDay(Instant until) {
        return until == null ? null : Latvian.date(until.minusSeconds(1));
    }
}
