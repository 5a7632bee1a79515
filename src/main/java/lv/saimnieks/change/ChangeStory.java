package lv.saimnieks.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Changes;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells auditors what the register knows of a change; everybody named in it works for the institution. */
@Component
@Transactional(readOnly = true)
class ChangeStory extends RegisterStory {

    private static final CaseCodes CODES = new CaseCodes(
            "change.ChangeStory.",
            Map.ofEntries(
                    Map.entry("risk", "change.RiskLevel."),
                    Map.entry("changeType", "change.ChangeType."),
                    Map.entry("complexity", "change.Complexity."),
                    Map.entry("scope", "shared.Scope."),
                    Map.entry("closureCode", "change.ClosureCode."),
                    Map.entry("deviationDecision", "change.DeviationDecision."),
                    Map.entry("notifyStakeholders", "change.Stage.")));

    private final Changes changes;
    private final ChangeFacts facts;

    ChangeStory(Changes changes, ChangeFacts facts, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("change_request", CODES, timeline, jdbc);
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public String processKey() {
        return "change-management";
    }

    @Override
    public Optional<Story> of(String number) {
        return changes.findByNumber(number)
                .map(c -> new Story(
                        c.request().title(), "/registri/izmainas/" + number, facts.of(c), events(number), links(c)));
    }

    private List<Link> links(Change change) {
        List<Link> links = new ArrayList<>();
        if (change.request().origin().originCase() != null) {
            links.add(new Link(change.request().origin().originCase(), false, Wording.of("change.ChangeStory.origin")));
        }
        changes.findByRequestOriginOriginCaseOrderByNumber(change.number())
                .forEach(c -> links.add(new Link(c.number(), true, Wording.of("change.ChangeStory.part"))));
        return links;
    }
}
