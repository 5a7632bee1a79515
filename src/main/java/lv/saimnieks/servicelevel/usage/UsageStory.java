package lv.saimnieks.servicelevel.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read first of a supervision, and what they would test (PU2-17/A9, A10). */
@Component
@Transactional(readOnly = true)
class UsageStory extends RegisterStory implements ConformityRules {

    private static final String PROCESS = "usage-conditions-support";

    private static final CaseCodes CODES =
            new CaseCodes("servicelevel.usage.code.", Map.of("usageEffect", "servicelevel.Effect."));

    private static final List<Rule> RULES = List.of(
            rule("consulted-before-decision", "PU2-17/A9"),
            rule("conditions-supervised", "PU2-17/A10"),
            rule("usage-improved", "PU2-17/A9"));

    private final Supervisions supervisions;

    UsageStory(Supervisions supervisions, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("usage_supervision", CODES, timeline, jdbc);
        this.supervisions = supervisions;
    }

    private static Rule rule(String id, String requirements) {
        return Rule.stored("servicelevel/" + id, requirements, PROCESS, "servicelevel.usage.conformity." + id);
    }

    @Override
    public String processKey() {
        return PROCESS;
    }

    @Override
    public Optional<Story> of(String number) {
        Supervision supervision = supervisions.get(number);
        CaseDetails facts = new CaseDetails("servicelevel.usage.list.column.")
                .add("itemCode", supervision.itemCode())
                .add("state", supervision.state())
                .add(
                        "violations",
                        String.valueOf(supervisions.violations(number).size()))
                .add(
                        "consultations",
                        String.valueOf(supervisions.consultations(number).size()))
                .add("closedAt", Latvian.dateTime(supervision.closedAt()));
        List<Link> links = new ArrayList<>();
        if (supervision.originCase() != null) {
            links.add(new Link(supervision.originCase(), false, Wording.of("servicelevel.usage.list.column.origin")));
        }
        if (supervision.changeNumber() != null) {
            links.add(new Link(supervision.changeNumber(), true, Wording.of("servicelevel.usage.timeline.change")));
        }
        return Optional.of(
                new Story(supervision.title(), UsageRegister.PATH + "/" + number, facts.list(), events(number), links));
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
