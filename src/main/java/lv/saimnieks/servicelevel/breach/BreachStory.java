package lv.saimnieks.servicelevel.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.platform.Users;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read first of a nonconformity, and what they would test. */
@Component
@Transactional(readOnly = true)
class BreachStory extends RegisterStory implements ConformityRules {

    private static final String PROCESS = "sla-measurement";

    private static final CaseCodes CODES = new CaseCodes(
            "servicelevel.code.",
            Map.of(
                    "occasion", "servicelevel.Occasion.",
                    "finding", "servicelevel.Finding.",
                    "severity", "servicelevel.Severity.",
                    "decision", "servicelevel.Decision."));

    private static final List<Rule> RULES = List.of(
            Rule.stored(
                    CaseRegisters.gaps(
                            "breach-numbers",
                            Register.BREACH,
                            "(select number, registered_at as received_at from level_breach)"),
                    "PU2-17/O3",
                    PROCESS,
                    "servicelevel.conformity.breach-numbers"),
            rule("results-taken-up", "PU2-17/D2,PU2-17/D6,PU2-17/O3"),
            rule("analysed-by-manager", "PU2-17/A7,PU2-17/D6"));

    private final Breaches breaches;
    private final Terms terms;
    private final Users users;

    BreachStory(Breaches breaches, Terms terms, Users users, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("level_breach", CODES, timeline, jdbc);
        this.breaches = breaches;
        this.terms = terms;
        this.users = users;
    }

    private static Rule rule(String id, String requirements) {
        return Rule.stored("servicelevel/" + id, requirements, PROCESS, "servicelevel.conformity." + id);
    }

    @Override
    public String processKey() {
        return PROCESS;
    }

    @Override
    public Optional<Story> of(String number) {
        Breach breach = breaches.get(number);
        Handling handling = breaches.handling(number);
        Term term = terms.get(breach.termCode());
        CaseDetails facts = new CaseDetails("servicelevel.breach.fact.")
                .add("occasion", breach.occasion())
                .add("term", term.label())
                .add("item", breach.itemCode())
                .add("period", breach.periodFrom() == null ? null : Term.days(breach.periodFrom(), breach.periodTo()))
                .add("value", term.actualText(breach.amount()))
                .add("severity", breach.severity())
                .because(
                        "decision",
                        handling.decision() == Decision.PENDING ? null : handling.decision(),
                        handling.decisionText());
        if (handling.decidedBy() != null) {
            facts.add("decidedBy", users.signed(handling.decidedBy(), handling.closedAt()));
        }
        facts.add("outcome", handling.outcome()).add("closed", Latvian.dateTime(handling.closedAt()));
        List<Link> links = new ArrayList<>();
        if (handling.actionNumber() != null) {
            links.add(new Link(handling.actionNumber(), true, Wording.of("servicelevel.breach.fact.action")));
        }
        if (handling.originCase() != null) {
            links.add(new Link(handling.originCase(), false, Wording.of("servicelevel.breach.fact.origin")));
        }
        return Optional.of(
                new Story(term.label(), BreachSummaries.PATH + "/" + number, facts.list(), events(number), links));
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
