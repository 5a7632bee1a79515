package lv.saimnieks.complaint.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.recognition.Recognition.Reason;
import lv.saimnieks.complaint.recognition.TargetFinder.Found;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.DecisionTables;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Proposes what a submission is (PU2-18/A2, U2, U3). It changes nothing. */
@Component
public class Recogniser {

    /** Characters that are read; what a text is shows in its beginning, and a person reads it whole. */
    private static final int LONGEST = 30_000;

    /** What phrases weigh beside examples that say what somebody wants or what is wrong. */
    private static final double SAID = 2;
    /** What those weigh that only tell what was. */
    private static final double TOLD = 0.5;
    /** In doubt it is a complaint: taking one for a suggestion costs most (PU2-18/U3). */
    private static final double DOUBT = 0.2;

    /** Fewer words are like too many texts. */
    private static final int SHORTEST_LIKE = 4;

    private static final Set<String> SETTLED = Set.of("whistleblowing", "appeal", "incidentOngoing");

    private final PhraseSource phrases;
    private final Supplier<Examples> examples;
    private final DecisionTables tables;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    Recogniser(PhraseSource phrases, DecisionTables tables, Catalogue catalogue, Responsibilities responsibilities) {
        this.phrases = phrases;
        this.examples = SingletonSupplier.of(Recogniser::shippedExamples);
        this.tables = tables;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
    }

    /**
     * What the text seems to be.
     *
     * @param submitter who sent it; null when not known
     * @param similarIn90Days how many like it the register has on the same target; 0 when not known
     */
    public Recognition recognise(@Nullable String text, @Nullable SubmitterType submitter, int similarIn90Days) {
        PhraseBook book = phrases.current();
        Reading reading = new Reading(Words.of(PlainText.cut(text == null ? "" : text, LONGEST)), book);
        Signs signs = new Signs(reading, submitter, null);
        DecisionRow kindRow = kindOf(signs);
        SubmissionKind kind = kindRow.one(SubmissionKind.class, "kind");
        boolean settled =
                SETTLED.stream().anyMatch(signs::is) || reading.words().all().size() < SHORTEST_LIKE;
        SubmissionKind likely = settled ? kind : likely(reading.words(), signs, kind);
        List<Reason> reasons = new ArrayList<>();
        if (likely != kind) {
            reasons.add(likeness(reading.words(), likely, kind));
            signs = new Signs(reading, submitter, likely);
            kindRow = kindOf(signs);
            kind = kindRow.one(SubmissionKind.class, "kind");
        }
        Map<String, Object> urgency = signs.urgency();
        urgency.put("similarIn90Days", similarIn90Days);
        DecisionRow priorityRow = tables.evaluate("submission-priority", urgency);
        boolean resourcesFirst = submitter == SubmitterType.RESOURCE_USER
                || submitter == SubmitterType.EMPLOYEE
                || signs.is("incidentOngoing");
        List<Found> found = new TargetFinder(catalogue.all()).find(reading, resourcesFirst);
        Causes cause = Causes.of(reading);
        Set<String> flags = signs.flags(kind, Objects.toString(kindRow.text("flag"), ""));
        if (found.stream().anyMatch(f -> isExternal(f.item().code()))) {
            flags.add("externalProvider");
        }
        reasons.addAll(0, reasons(kindRow, priorityRow, signs, cause, found, reading, book));
        return new Recognition(
                kind,
                flags,
                scope(found, reading, signs),
                found.stream().map(f -> f.item().code()).toList(),
                cause.cause(),
                priorityRow.one(Priority.class, "priority"),
                signs.answers(),
                urgency,
                reasons);
    }

    private DecisionRow kindOf(Signs signs) {
        return tables.evaluate("submission-kind", new LinkedHashMap<>(signs.answers()));
    }

    private SubmissionKind likely(Words words, Signs signs, SubmissionKind byPhrases) {
        Map<SubmissionKind, Double> likeness = examples.get().likeness(words);
        boolean told = byPhrases == SubmissionKind.COMPLAINT && !signs.showDeficiency();
        likeness.merge(byPhrases, told ? TOLD : SAID, Double::sum);
        likeness.merge(SubmissionKind.COMPLAINT, DOUBT, Double::sum);
        return Collections.max(likeness.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    private Reason likeness(Words words, SubmissionKind kind, SubmissionKind byPhrases) {
        String telling = String.join(", ", examples.get().telling(words, kind, byPhrases));
        return new Reason("likeness", telling, Wording.of("complaint.recognition.likeness", kind.label()));
    }

    private static Examples shippedExamples() {
        try {
            return new Examples(new ClassPathResource("complaint/examples.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isExternal(String code) {
        return !responsibilities.peopleFor(Role.EXTERNAL_SERVICE_PROVIDER, code).isEmpty();
    }

    private static SubmissionScope scope(List<Found> found, Reading reading, Signs signs) {
        if (!found.isEmpty()) {
            return found.get(0).item().kind() == ItemKind.SERVICE ? SubmissionScope.SERVICE : SubmissionScope.RESOURCE;
        }
        if (reading.has("otherInstitution")) {
            return SubmissionScope.OTHER_INSTITUTION;
        }
        return signs.saysSomething() || reading.has("institution")
                ? SubmissionScope.INSTITUTION
                : SubmissionScope.UNKNOWN;
    }

    private static List<Reason> reasons(
            DecisionRow kindRow,
            DecisionRow priorityRow,
            Signs signs,
            Causes cause,
            List<Found> found,
            Reading reading,
            PhraseBook book) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("kind", "", kindRow.why()));
        reasons.add(new Reason("priority", "", priorityRow.why()));
        signs.evidence()
                .forEach((sign, hits) ->
                        hits.forEach(h -> reasons.add(new Reason(sign, reading.quoted(h), book.sentence(h.list())))));
        cause.hit().ifPresent(h -> reasons.add(new Reason("cause", reading.quoted(h), book.sentence(h.list()))));
        found.forEach(f -> reasons.add(new Reason(
                "target",
                f.phrase(),
                Wording.of("complaint.recognition.target", f.item().label()))));
        return reasons;
    }
}
