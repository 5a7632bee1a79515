package lv.saimnieks.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.platform.ConformityRules;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What auditors read first of a nonconformity, and what they would test. */
@TestComponent
class FaultStory extends RegisterStory implements ConformityRules {

    private final Faults faults;

    FaultStory(Faults faults, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("fault", new CaseCodes("fault.code.", Map.of()), timeline, jdbc);
        this.faults = faults;
    }

    @Override
    public String processKey() {
        return FaultProcess.KEY;
    }

    @Override
    public Optional<Story> of(String number) {
        Fault fault = faults.get(number);
        return Optional.of(new Story(
                fault.title(),
                FaultRegister.PATH + "/" + number,
                new CaseDetails("fault.fact.")
                        .add("state", fault.state())
                        .add("repair", fault.repair())
                        .list(),
                events(number),
                List.of()));
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.stored(
                "fault/repaired-before-closed", "PU2-17/A5", FaultProcess.KEY, "fault.conformity.repaired"));
    }
}
