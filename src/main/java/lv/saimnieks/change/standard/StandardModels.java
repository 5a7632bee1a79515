package lv.saimnieks.change.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of standard-change models: who authorised what until when (PU2-20/V3, U2, F6). */
@Service
@Transactional
public class StandardModels {

    private final StandardModelEntries entries;
    private final ModelVersions versions;
    private final Clock clock;

    StandardModels(StandardModelEntries entries, ModelVersions versions, Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StandardModel> all() {
        return entries.findAllByOrderByCode();
    }

    /** The models that a request may name today. */
    @Transactional(readOnly = true)
    public List<StandardModel> active() {
        LocalDate today = LocalDate.now(clock);
        return all().stream().filter(m -> m.activeOn(today)).toList();
    }

    @Transactional(readOnly = true)
    public Optional<StandardModel> find(String code) {
        return code == null ? Optional.empty() : entries.findById(code);
    }

    public boolean exists(String code) {
        return entries.findById(code).isPresent();
    }

    /** Whether the model may be used today, and the sentence that explains it. */
    public Activity activity(String code) {
        if (code == null) {
            return new Activity(false, null, null);
        }
        LocalDate today = LocalDate.now(clock);
        return entries.findById(code)
                .map(m -> new Activity(m.activeOn(today), sentence(m, today), m.revision()))
                .orElse(new Activity(false, Wording.of("change.StandardModels.activity", code), null));
    }

    /**
     * Whether a named model counts, and why.
     *
     * @param revision the version in force; null where there is no such model
     */
    public record Activity(
            boolean active, @Nullable String note, @Nullable Integer revision) {}

    private static String sentence(StandardModel model, LocalDate today) {
        StandardModel.Content content = model.content();
        return switch (model.stateOn(today)) {
            case ACTIVE -> Wording.of("change.StandardModels.sentence", model.code(), content.name());
            case SUSPENDED ->
                Wording.of("change.catalogue.isSuspended", model.code(), Latvian.date(model.suspendedOn()));
            case WITHDRAWN -> Wording.of("change.StandardModels.withdrawn", model.code(), model.withdrawnOn());
            case NOT_YET -> Wording.of("change.StandardModels.notYet", model.code(), content.validFrom());
            case EXPIRED -> Wording.of("change.StandardModels.expired", model.code(), content.validTo());
        };
    }

    /**
     * Adds a model that somebody with the authority to do so has authorised.
     *
     * @throws Refusal with field names when something is missing or wrong
     */
    public StandardModel add(
            String code,
            StandardModel.Content content,
            List<StandardModel.Step> steps,
            String author,
            String authorisedBy,
            LocalDate authorisedOn) {
        Problems wrong = problems(content, steps);
        if (code == null || !code.matches("SM-\\d{2,6}")) {
            wrong.add("code", Wording.of("change.StandardModels.problems.code"));
        } else if (exists(code)) {
            wrong.add("code", Wording.of("change.StandardModels.code.taken", code));
        }
        wrong.refuse();
        versions.enter(code, new ModelVersions.Draft(content, steps), author, authorisedBy, authorisedOn);
        return entries.save(new StandardModel(code, content, steps, author, authorisedBy, authorisedOn, 1, null));
    }

    /** A version that was authorised just now is in force from now on, for a new model or in the place of the one before. */
    void putInForce(ModelVersion version, String authorisedBy) {
        LocalDate today = LocalDate.now(clock);
        entries.findById(version.code())
                .ifPresentOrElse(
                        model -> model.replace(version, authorisedBy, today, clock.instant()),
                        () -> entries.save(new StandardModel(
                                version.code(),
                                version.content(),
                                version.steps(),
                                version.proposedBy(),
                                authorisedBy,
                                today,
                                version.revision(),
                                clock.instant())));
    }

    /** Nobody may use the model until a portfolio manager has decided. */
    void suspend(String code, String reason) {
        get(code).suspend(LocalDate.now(clock), reason);
    }

    void restore(String code) {
        get(code).restore(clock.instant());
    }

    private StandardModel get(String code) {
        return entries.findById(code)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.StandardModels.withdraw", code)));
    }

    /** What is wrong with what a model says, by field. */
    @Transactional(readOnly = true)
    public Problems problems(StandardModel.Content content, List<StandardModel.Step> steps) {
        Problems wrong = new Problems();
        wrong.required("name", Wording.of("change.StandardModels.problems.name"), content.name(), Problems.LINE);
        wrong.required(
                "description",
                Wording.of("change.StandardModels.problems.description"),
                content.description(),
                Problems.TEXT);
        if (content.validFrom() == null) {
            wrong.add("validFrom", Wording.of("change.StandardModels.problems.validFrom"));
        }
        if (content.validTo() != null
                && content.validFrom() != null
                && content.validTo().isBefore(content.validFrom())) {
            wrong.add("validTo", Wording.of("change.StandardModels.problems.validTo"));
        }
        if (content.risk() != RiskLevel.LOW) {
            wrong.add("risk", Wording.of("change.StandardModels.problems.risk"));
        }
        if (content.declaredServices() < 0 || content.declaredResources() < 0) {
            wrong.add("declaredServices", Wording.of("change.StandardModels.problems.declaredServices"));
        }
        if (steps.isEmpty() || steps.size() > 50) {
            wrong.add("steps", Wording.of("change.StandardModels.problems.steps"));
        }
        steps.forEach(s -> {
            wrong.required("steps", "Darbs", s.what(), Problems.LINE);
            if (s.withinDays() < 0 || s.withinDays() > 250) {
                wrong.add("steps", Wording.of("change.StandardModels.steps.days"));
            }
        });
        return wrong;
    }

    /** Withdraws a model from today; running changes that were verified against it go on. */
    public void withdraw(String code, String by, String reason) {
        StandardModel model = get(code);
        if (model.withdrawnOn() != null) {
            throw Refusal.conflict(Wording.of("change.StandardModels.alreadyWithdrawn", code));
        }
        Problems wrong = new Problems();
        wrong.required("reason", Wording.of("change.StandardModels.withdraw.reason"), reason, Problems.TEXT);
        wrong.refuse();
        model.withdraw(by, LocalDate.now(clock), reason);
    }
}
