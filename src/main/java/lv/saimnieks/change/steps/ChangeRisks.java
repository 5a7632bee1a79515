package lv.saimnieks.change.steps;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.platform.DecisionTables;
import org.springframework.stereotype.Component;

/** Keeps the risks of a change alive: each step looks at them again, and one that has become high is told of (U3). */
@Component
public class ChangeRisks {

    private static final String TABLE = "risk-level";

    private final DecisionTables tables;
    private final CaseTimeline timeline;
    private final ChangePeople people;
    private final ChangeNotices notices;
    private final Clock clock;

    ChangeRisks(DecisionTables tables, CaseTimeline timeline, ChangePeople people, ChangeNotices notices, Clock clock) {
        this.tables = tables;
        this.timeline = timeline;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** How high a risk is, as the table {@code risk-level} that is deployed now says. */
    public RiskLevel level(Risk risk) {
        return tables.evaluate(TABLE, Map.of("likelihood", risk.likelihood(), "impact", risk.impact()))
                .one(RiskLevel.class, "risk");
    }

    /**
     * Takes what a person says of the risks into the register; when one is high now that was not, the portfolio managers
     * are told.
     *
     * @param said null where the form does not ask
     * @return the descriptions of the risks that have become high
     */
    List<String> check(Change change, String user, Risk.Said said) {
        if (said == null) {
            return List.of();
        }
        Set<String> before = said.now().isEmpty() ? Set.of() : high(change.risks());
        List<String> risen = said.now().isEmpty()
                ? List.of()
                : high(said.now()).stream().filter(r -> !before.contains(r)).toList();
        change.checkRisks(said, user, clock.instant());
        if (!risen.isEmpty()) {
            tellOfHigh(change, String.join("; ", risen));
        }
        return risen;
    }

    /** Tells the portfolio managers that a risk has become high. */
    void tellOfHigh(Change change, String which) {
        timeline.add(change.number(), CaseFact.of("change.timeline.riskHigh").text(which));
        notices.remind(change, "risk-high", people.overseers(change), Map.of("text", which));
    }

    private Set<String> high(List<Risk> risks) {
        return risks.stream()
                .filter(r -> level(r) == RiskLevel.HIGH)
                .map(Risk::description)
                .collect(Collectors.toSet());
    }
}
