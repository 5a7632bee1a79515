package lv.saimnieks.complaint.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.stereotype.Component;

/** Proposes what a submission is (PU2-18/A2, U2, U3). It changes nothing. */
@Component
public class Recogniser {

    /** Characters that are read; what a text is shows in its beginning, and a person reads it whole. */
    private static final int LONGEST = 30_000;

    private final PhraseSource phrases;
    private final DecisionTables tables;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    Recogniser(PhraseSource phrases, DecisionTables tables, Catalogue catalogue, Responsibilities responsibilities) {
        this.phrases = phrases;
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
        Signs signs = new Signs(reading, submitter);
        DecisionRow kindRow = tables.evaluate("submission-kind", new LinkedHashMap<>(signs.answers()));
        SubmissionKind kind = kindRow.one(SubmissionKind.class, "kind");
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
        return new Recognition(
                kind,
                flags,
                scope(found, reading, signs),
                found.stream().map(f -> f.item().code()).toList(),
                cause.cause(),
                priorityRow.one(Priority.class, "priority"),
                signs.answers(),
                urgency,
                reasons(kindRow, priorityRow, signs, cause, found, reading, book));
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
