package lv.saimnieks.change.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.change.template.ChangeTemplate;
import lv.saimnieks.change.template.TemplatedRequests;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a person asks for a change, as typed.
 *
 * @param template code of the template that was chosen; null or empty for none
 * @param templateRevision its version that was looked at
 * @param answers to its questions, in their order
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
        String standardModel,
        @Nullable String template,
        @Nullable Integer templateRevision,
        @Nullable List<String> answers) {

    static NewChangeForm empty() {
        return new NewChangeForm(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What a template says, to be completed. */
    static NewChangeForm of(ChangeTemplate template) {
        ChangeTemplate.Content c = template.content();
        return new NewChangeForm(
                UUID.randomUUID().toString(),
                c.title(),
                c.description(),
                c.kind().name(),
                c.targetType().name(),
                List.copyOf(c.targets()),
                null,
                null,
                null,
                null,
                null,
                null,
                template.code(),
                template.revision(),
                List.of());
    }

    /** The answer to a question, as typed. */
    public String answer(int question) {
        return answers == null || question >= answers.size() ? "" : answers.get(question);
    }

    /** Whether a template was chosen. */
    public boolean templated() {
        return template != null && !template.isBlank();
    }

    /** Whether the code is ticked. */
    public boolean names(String code) {
        return targets != null && targets.contains(code);
    }

    public boolean critical() {
        return "true".equals(criticalSituation);
    }

    /** The request as the domain takes it; what cannot be read is named in {@code wrong}. */
    NewChange read(String requester, TemplatedRequests templates, Problems wrong) {
        NewChange typed = typed(requester, wrong);
        List<@Nullable String> said = answers == null
                ? List.of()
                : answers.stream().<@Nullable String>map(PlainText::typed).toList();
        return templated() ? templates.with(typed, template, templateRevision, said, wrong) : typed;
    }

    private NewChange typed(String requester, Problems wrong) {
        return new NewChange(
                new NewChange.Text(PlainText.typed(title), PlainText.typed(description)),
                new NewChange.Target(
                        wrong.one("changeKind", changeKind, ChangeKind.class),
                        wrong.one("targetType", targetType, TargetType.class),
                        codes()),
                new NewChange.Wish(
                        wrong.day("desiredBy", desiredBy),
                        PlainText.typed(standardModel),
                        critical(),
                        critical() ? PlainText.typed(criticalSituationText) : null),
                new NewChange.Need(wrong.one("triggerKind", triggerKind, TriggerKind.class), PlainText.typed(evidence)),
                NewChange.Origin.of(requester));
    }

    private Set<String> codes() {
        return targets == null ? Set.of() : new LinkedHashSet<>(targets);
    }
}
