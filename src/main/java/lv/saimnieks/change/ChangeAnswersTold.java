package lv.saimnieks.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/**
 * The answers that belong to the lines of a change's story. The story keeps the main words of each; the rest stands in
 * the register, of repeated work (classification, assessment, plan) as it was last.
 */
final class ChangeAnswersTold {

    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final Map<TimelineEntry, List<String>> answers = new IdentityHashMap<>();
    private final Change change;
    private final Users users;

    ChangeAnswersTold(Change change, Users users) {
        this.change = change;
        this.users = users;
        classification();
        assessment();
        change.opinions()
                .forEach(o -> tell(
                        o.expert(),
                        o.givenAt(),
                        Wording.of(
                                "change.ChangeAssessment.opinion", o.opinion().label()),
                        lines().add("conditions", o.conditions())));
        change.decisions().forEach(this::decision);
        plan();
        change.planItems().forEach(this::done);
        change.reviews().forEach(this::review);
    }

    /** The entry's own words with the answers that belong to it. */
    String text(TimelineEntry entry) {
        List<String> all = new ArrayList<>();
        if (entry.details() != null && !entry.details().isBlank()) {
            all.add(entry.details());
        }
        all.addAll(answers.getOrDefault(entry, List.of()));
        return String.join("\n", all);
    }

    private void classification() {
        Classification c = change.classification();
        ClassificationInputs inputs = c.inputs();
        if (inputs == null) {
            return;
        }
        String title = Wording.of("change.ChangeClassification.classify");
        change.timeline().stream()
                .filter(t -> t.title().equals(title))
                .reduce((a, b) -> b)
                .ifPresent(t -> answers.put(
                        t,
                        lines().add("likelihood", String.valueOf(inputs.likelihood()))
                                .add("impactLevel", String.valueOf(inputs.impact()))
                                .add("effortDays", String.valueOf(inputs.effortDays()))
                                .add("cost", Latvian.number(inputs.costEur()))
                                .add("regulation", yes(inputs.needsRegulation()))
                                .add("crossInstitution", yes(inputs.crossInstitution()))
                                .add("novelty", c.novelty())
                                .add("modelDeviation", c.deviation())
                                .lines));
    }

    private void assessment() {
        Assessment a = change.assessment();
        if (a.assessedAt() == null) {
            return;
        }
        Lines lines = lines().add("impact", a.impact())
                .add("resources", a.resourcesNeeded())
                .add("immediate", a.immediateActions())
                .add("rollback", a.rollbackNote())
                .add("implementer", a.implementer() == null ? null : users.displayName(a.implementer()));
        change.risks()
                .forEach(r -> lines.add(
                        "risk",
                        Wording.of(
                                "change.ChangeStory.riskOf",
                                r.description(),
                                r.likelihood(),
                                r.impact(),
                                r.measure())));
        change.criteria().forEach((question, answer) -> lines.say(question.label(), answer.label()));
        change.compliance()
                .forEach((question, c) -> lines.say(
                        question.label(),
                        c.measure() == null ? c.answer().label() : c.answer().label() + ". " + c.measure()));
        lines.add("split", a.splitPossible()).add("splitReason", a.splitReason());
        if (a.verballyAuthorisedBy() != null) {
            lines.add(
                    "verbal",
                    users.displayName(a.verballyAuthorisedBy()) + ", " + Latvian.dateTime(a.verballyAuthorisedAt()));
        }
        tell(a.assessor(), a.assessedAt(), Wording.of("change.ChangeAssessment.assess"), lines);
    }

    private void decision(Decision d) {
        Lines lines = lines();
        if (d.decidedFor() != null && !d.decidedFor().equals(d.decidedBy())) {
            lines.add("decidedFor", users.displayName(d.decidedFor()));
        }
        if (d.validUntil() != null) {
            lines.add("validUntil", Latvian.date(d.validUntil()));
        }
        tell(
                d.decidedBy(),
                d.decidedAt(),
                Wording.of(
                        "change.ChangeAuthorisation.decided",
                        d.verdict().label(),
                        d.decidedAs().label()),
                lines);
    }

    private void plan() {
        Plan p = change.plan();
        if (p.plannedAt() == null) {
            return;
        }
        List<PlanItem> items = change.currentItems();
        Lines lines = lines();
        items.forEach(i -> lines.add(
                "work",
                Wording.of(
                        "change.ChangeStory.workOf",
                        i.what(),
                        users.displayName(i.who()),
                        i.plannedFrom(),
                        i.plannedTo())));
        if (p.windowFrom() != null || p.windowTo() != null) {
            lines.add("window", Latvian.dateTime(p.windowFrom()) + " – " + Latvian.dateTime(p.windowTo()));
        }
        lines.add("rollback", p.rollbackPlan())
                .add("communication", p.communicationPlan())
                .add("tests", p.testPlan())
                .add("externals", p.externalProviders())
                .add("riskPlan", p.riskPlan());
        tell(p.plannedBy(), p.plannedAt(), Wording.of("change.ChangePlanning.plan", items.size()), lines);
    }

    private void done(PlanItem item) {
        if (item.reportedAt() != null) {
            tell(
                    item.doneBy(),
                    item.reportedAt(),
                    Wording.of(
                            "change.ChangeImplementation.itemReported",
                            item.result().label()),
                    lines().add("actual", days(item.actualFrom(), item.actualTo())));
        }
    }

    private void review(Review r) {
        if (r.reviewer() != null) {
            tell(
                    r.reviewer(),
                    r.reviewedAt(),
                    Wording.of(
                            "change.ChangeReviewing.review", r.resultAchieved().label()),
                    lines().add("conforms", r.conformsToDecision())
                            .add("sideEffects", r.sideEffects())
                            .add("feedback", r.stakeholderFeedback())
                            .add("lessons", r.lessons())
                            .add("riskChange", r.risksChange())
                            .add("documentedAfter", r.retrospectiveDocs())
                            .add("proposesModel", r.proposeStandardModel() ? yes(true) : null));
        }
    }

    /** Gives the answers to the line that tells of the same: by the same person in the same transaction. */
    private void tell(String by, Instant at, String title, Lines lines) {
        List<TimelineEntry> near = change.timeline().stream()
                .filter(t -> by.equals(t.actor()) && !answers.containsKey(t))
                .filter(t -> Duration.between(t.at(), at).abs().compareTo(TOGETHER) <= 0)
                .toList();
        near.stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .or(() -> near.size() == 1 ? near.stream().findFirst() : java.util.Optional.empty())
                .ifPresent(t -> answers.put(t, lines.lines));
    }

    private static String days(LocalDate from, LocalDate to) {
        return from == null && to == null ? null : Latvian.date(from) + " – " + Latvian.date(to);
    }

    private static String yes(boolean yes) {
        return Wording.of(yes ? "change.Answer.YES" : "change.Answer.NO");
    }

    private static Lines lines() {
        return new Lines();
    }

    /** Lines "label: answer"; what was not answered is left out. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();

        Lines add(String key, String value) {
            return say(Wording.of("change.ChangeStory." + key), value);
        }

        Lines add(String key, Labelled value) {
            return add(key, value == null ? null : value.label());
        }

        Lines say(String label, String value) {
            if (value != null && !value.isBlank()) {
                lines.add(label + ": " + value);
            }
            return this;
        }
    }
}
