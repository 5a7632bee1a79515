package lv.saimnieks.change.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.saimnieks.change.ChangeKind;
import lv.saimnieks.change.NewChange;
import lv.saimnieks.change.TargetType;
import lv.saimnieks.change.TriggerKind;
import lv.saimnieks.shared.Wording;

/**
 * The form with which a person asks for a change, as typed.
 *
 * @param token made with the empty form; the same token sent again is the same request
 */
record NewChangeForm(
        String token,
        String title,
        String description,
        String changeKind,
        String targetType,
        List<String> targets,
        String desiredBy,
        String triggerKind,
        String evidence,
        String criticalSituation,
        String criticalSituationText,
        String standardModel) {

    static NewChangeForm empty() {
        return new NewChangeForm(
                UUID.randomUUID().toString(), null, null, null, null, List.of(), null, null, null, null, null, null);
    }

    /** Whether the code is ticked. */
    public boolean names(String code) {
        return targets != null && targets.contains(code);
    }

    public boolean critical() {
        return "true".equals(criticalSituation);
    }

    /** The request as the domain takes it; what cannot be read is named in {@code wrong}. */
    NewChange read(String requester, Map<String, String> wrong) {
        return new NewChange(
                Typed.lines(title),
                Typed.lines(description),
                one(ChangeKind.class, changeKind, "changeKind", wrong),
                one(TargetType.class, targetType, "targetType", wrong),
                codes(),
                requester,
                null,
                date(wrong),
                critical(),
                critical() ? Typed.lines(criticalSituationText) : null,
                Typed.lines(standardModel),
                one(TriggerKind.class, triggerKind, "triggerKind", wrong),
                Typed.lines(evidence),
                NewChange.Origin.NONE);
    }

    private Set<String> codes() {
        return targets == null ? Set.of() : new LinkedHashSet<>(targets);
    }

    private LocalDate date(Map<String, String> wrong) {
        if (desiredBy == null || desiredBy.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(desiredBy.strip());
        } catch (DateTimeParseException e) {
            wrong.put("desiredBy", Wording.of("change.NewChangeForm.date.desiredBy"));
            return null;
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, String field, Map<String, String> wrong) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Choice.of(type, name).orElseGet(() -> {
            wrong.put(field, Choice.unknown(type));
            return null;
        });
    }

    /** What both the form and the domain found wrong, the form's own words first. */
    static Map<String, String> together(Map<String, String> first, Map<String, String> second) {
        Map<String, String> all = new LinkedHashMap<>(second);
        all.putAll(first);
        return all;
    }
}
