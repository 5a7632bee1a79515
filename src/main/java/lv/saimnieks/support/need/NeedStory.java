package lv.saimnieks.support.need;

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
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read first of a need, and what they would test. */
@Component
@Transactional(readOnly = true)
class NeedStory extends RegisterStory implements ConformityRules {

    private static final String PROCESS = "methodical-support";

    private static final CaseCodes CODES = new CaseCodes(
            "support.need.code.",
            Map.of(
                    "topic", "support.Topic.",
                    "scope", "shared.Scope.",
                    "evaluation", "support.Evaluation."));

    private static final List<Rule> RULES = List.of(
            Rule.stored(
                    CaseRegisters.gaps(
                            "need-numbers",
                            Register.METHODICAL_SUPPORT,
                            "(select number, registered_at as received_at from support_need)"),
                    "PU2-12/I2",
                    PROCESS,
                    "support.need.conformity.need-numbers"),
            Rule.stored("support/outside-informed", "PU2-12/U1", PROCESS, "support.need.conformity.outside-informed"),
            Rule.stored("support/need-answered", "PU2-12/B", PROCESS, "support.need.conformity.need-answered"));

    private final Needs needs;
    private final Users users;

    NeedStory(Needs needs, Users users, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("support_need", CODES, timeline, jdbc);
        this.needs = needs;
        this.users = users;
    }

    @Override
    public String processKey() {
        return PROCESS;
    }

    @Override
    public Optional<Story> of(String number) {
        SupportNeed need = needs.get(number);
        CaseDetails facts = new CaseDetails("support.need.")
                .add("topic", need.topic())
                .add("item", need.itemCode())
                .add("audience", need.audience())
                .add("what", need.what())
                .add("wish", need.wish())
                .add("asker", need.asker() == null ? null : users.signed(need.asker(), need.registeredAt()))
                .because("evaluation", need.evaluation(), need.reason())
                .add("material", need.materialCode())
                .add("training", need.trainingCode())
                .add("consultation", need.consultationCode())
                .add("informed", String.join("; ", needs.informed(number)))
                .because("helped", need.helped(), need.feedback())
                .add("answerDue", Latvian.dateTime(need.answerDueAt()))
                .add("closed", Latvian.dateTime(need.closedAt()));
        List<Link> links = new ArrayList<>();
        if (need.originCase() != null) {
            links.add(new Link(need.originCase(), false, Wording.of("support.need.origin")));
        }
        if (need.changeNumber() != null) {
            links.add(new Link(need.changeNumber(), true, Wording.of("support.need.change")));
        }
        return Optional.of(new Story(need.title(), Needs.PATH + "/" + number, facts.list(), events(number), links));
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
