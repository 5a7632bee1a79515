package lv.saimnieks.change.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read first of a version of a standard-change model (PU2-20/V3, A4). */
@Component
@Transactional(readOnly = true)
class ModelStory extends RegisterStory {

    private static final CaseCodes CODES = new CaseCodes(
            "change.catalogue.code.",
            Map.of("modelAnswer", "change.Authorisation.", "suspensionDecision", "change.Suspension."));

    private final ModelVersions versions;
    private final Users users;

    ModelStory(ModelVersions versions, Users users, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("standard_model_version", CODES, timeline, jdbc);
        this.versions = versions;
        this.users = users;
    }

    @Override
    public String processKey() {
        return "standard-change-model";
    }

    @Override
    public Optional<Story> of(String number) {
        ModelVersion version = versions.get(number);
        CaseDetails facts = new CaseDetails("change.catalogue.")
                .add("occasion", version.occasion())
                .add("state", version.state());
        if (version.content() != null) {
            facts.add("description", version.content().description())
                    .add(
                            "template",
                            String.join(
                                    "; ",
                                    version.steps().stream()
                                            .map(StandardModel.Step::what)
                                            .toList()));
        }
        facts.add("proposedBy", name(version.proposedBy()))
                .add("decidedBy", name(version.decidedBy()))
                .add("decidedOn", Latvian.date(version.decidedOn()))
                .add("grounds", version.grounds())
                .add("separationNote", version.separationNote());
        List<Link> links = version.originChange() == null
                ? List.of()
                : List.of(new Link(version.originChange(), false, Wording.of("change.catalogue.originChange")));
        return Optional.of(
                new Story(version.title(), ModelVersions.PATH + "/" + number, facts.list(), events(number), links));
    }

    private String name(@Nullable String user) {
        return user == null ? "" : users.displayName(user);
    }
}
