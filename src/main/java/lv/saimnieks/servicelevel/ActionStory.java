package lv.saimnieks.servicelevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.platform.Users;
import lv.saimnieks.servicelevel.action.ActionNotices;
import lv.saimnieks.servicelevel.action.CorrectiveAction;
import lv.saimnieks.servicelevel.action.CorrectiveActions;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells auditors what the register knows of a corrective action; everybody named in it works for the institution. */
@Component
@Transactional(readOnly = true)
class ActionStory extends RegisterStory {

    private static final CaseCodes CODES = new CaseCodes(
            "servicelevel.action.code.",
            Map.ofEntries(
                    Map.entry("severity", "servicelevel.Severity."),
                    Map.entry("stage", "servicelevel.ActionStatus."),
                    Map.entry("cause", "servicelevel.Cause."),
                    Map.entry("outcome", "servicelevel.ActionOutcome."),
                    Map.entry("owner", "servicelevel.ActionOwner."),
                    Map.entry("changeRequest", "servicelevel.ChangeWish.")));

    private final CorrectiveActions actions;
    private final Users users;

    ActionStory(CorrectiveActions actions, Users users, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("corrective_action", CODES, timeline, jdbc);
        this.actions = actions;
        this.users = users;
    }

    @Override
    public String processKey() {
        return "sla-corrective-action";
    }

    /** Some columns of the table hold several codes, joined by a plus. */
    @Override
    public String word(String name, String value) {
        String several = value.replace('+', ',');
        String words = super.word(name, several);
        return words.equals(several) ? value : words;
    }

    @Override
    public Optional<Story> of(String number) {
        if (titles(Set.of(number)).isEmpty()) {
            return Optional.empty();
        }
        CorrectiveAction action = actions.get(number);
        return Optional.of(new Story(
                action.title(), ActionNotices.PATH + "/" + number, facts(action), events(number), links(action)));
    }

    private List<Fact> facts(CorrectiveAction action) {
        CaseDetails facts = new CaseDetails("servicelevel.action.fact.");
        facts.add("status", action.status())
                .because("outcome", action.outcome(), action.rationale())
                .add("decidedBy", person(action.decidedBy()))
                .add("term", action.termCode())
                .add("item", action.itemCode())
                .add("opened", Latvian.dateTime(action.openedAt()))
                .because(
                        "severity",
                        action.severity(),
                        action.rule() == null ? null : action.rule().ruleWhy())
                .add("round", String.valueOf(action.round()));
        if (action.planDue() != null) {
            facts.add("planDue", Latvian.dateTime(action.planDue().dueAt()))
                    .add(
                            "planDueRule",
                            action.planDue().rule() + " ("
                                    + Deadline.calendarText(action.planDue().calendarVersion()) + ")");
        }
        facts.add("containment", by(action.containment(), action.containedBy()))
                .because("cause", action.cause(), by(action.rootCause(), action.foundBy()))
                .add("plannedBy", person(action.plannedBy()))
                .add("confirmedBy", person(action.confirmedBy()));
        if (action.change() != null) {
            facts.add("change", action.change().changeWhat())
                    .add("emergency", action.change().changeEmergency())
                    .add("noChange", action.change().noChangeReason());
        }
        if (action.supplierNotice() != null) {
            facts.add(
                    "notice",
                    action.supplierNotice().to() + ", "
                            + Latvian.date(action.supplierNotice().on()) + ". "
                            + by(
                                    action.supplierNotice().text(),
                                    action.supplierNotice().by()));
        }
        action.measures().forEach(m -> facts.add("measure", measure(m)));
        facts.add("verifyFrom", Latvian.date(action.verifyFrom()));
        if (action.documented() != null) {
            facts.add(
                            "result",
                            by(action.documented().result(), action.documented().documentedBy()))
                    .add("lessons", action.documented().lessons())
                    .add("cost", action.documented().costNote())
                    .add("recipientsTold", action.documented().recipientsTold());
        }
        return facts.add("closed", Latvian.dateTime(action.closedAt())).list();
    }

    private String measure(CorrectiveMeasure m) {
        List<String> parts = new ArrayList<>();
        parts.add(m.planned().what());
        parts.add(Wording.of(
                "servicelevel.action.fact.measureDue", Latvian.date(m.planned().dueOn())));
        if (m.done() != null) {
            parts.add(Wording.of(
                    "servicelevel.action.fact.measureDone",
                    Latvian.date(m.done().doneOn()),
                    person(m.done().doneBy())));
        }
        if (m.verification() != null) {
            parts.add(Wording.of(
                    m.verified() ? "servicelevel.action.fact.measureVerified" : "servicelevel.action.fact.measureNot",
                    Latvian.date(m.verification().verifiedOn()),
                    person(m.verification().verifiedBy())));
        }
        if (m.takenAway() != null) {
            parts.add(Wording.of(
                    "servicelevel.action.fact.measureTakenAway", m.takenAway().takenAwayReason()));
        }
        return String.join("; ", parts);
    }

    private String by(String text, String user) {
        return text == null || user == null ? text : text + " (" + person(user) + ")";
    }

    private String person(String user) {
        return user == null ? null : users.displayName(user);
    }

    private static List<Link> links(CorrectiveAction action) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(action.breachNumber(), false, Wording.of("servicelevel.action.fact.breach")));
        if (action.changeNumber() != null) {
            links.add(new Link(action.changeNumber(), true, Wording.of("servicelevel.action.fact.changeCase")));
        }
        return links;
    }
}
