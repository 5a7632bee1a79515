package lv.saimnieks.change.template;

import java.util.List;
import java.util.Optional;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests that somebody fills in from a template; the answers to its questions become part of the description. */
@Component
public class TemplatedRequests {

    private final ChangeTemplates templates;

    TemplatedRequests(ChangeTemplates templates) {
        this.templates = templates;
    }

    /**
     * The request with its template and the answers.
     *
     * @param typed what was filled in; what it leaves out, the template says
     * @param revision that was looked at; the latest for null
     * @param answers to the questions of the template, in their order
     * @param wrong gets the fields {@code template} and {@code answers} where there is no such template or no answer
     */
    public NewChange with(
            NewChange typed, String code, @Nullable Integer revision, List<String> answers, Problems wrong) {
        Optional<ChangeTemplate> found = templates.find(code, revision);
        if (found.isEmpty()) {
            wrong.add("template", Wording.of("change.template.missing", code));
            return typed;
        }
        ChangeTemplate template = found.get();
        if (!template.inForce()) {
            wrong.add("template", Wording.of("change.template.withdrawnAsk", code));
        }
        NewChange whole = completed(typed, template);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.questions().size(); i++) {
            String question = template.questions().get(i);
            String answer = i < answers.size() ? answers.get(i) : null;
            if (answer == null) {
                wrong.add("answers", Wording.of("change.template.unanswered", question));
            } else {
                text.append("\n\n").append(question).append('\n').append(answer);
            }
        }
        String description = whole.text().description();
        return new NewChange(
                new NewChange.Text(whole.text().title(), description == null ? null : description + text),
                whole.target(),
                whole.wish(),
                whole.need(),
                whole.origin(),
                template.named());
    }

    private static NewChange completed(NewChange typed, ChangeTemplate template) {
        ChangeTemplate.Content c = template.content();
        NewChange.Target target = typed.target();
        boolean unaimed = target.targetType() == null && target.targets().isEmpty();
        return new NewChange(
                new NewChange.Text(
                        or(typed.text().title(), c.title()), or(typed.text().description(), c.description())),
                new NewChange.Target(
                        or(target.changeKind(), c.kind()),
                        or(target.targetType(), c.targetType()),
                        unaimed ? c.targets() : target.targets()),
                typed.wish(),
                typed.need(),
                typed.origin(),
                null);
    }

    private static <T> @Nullable T or(@Nullable T typed, @Nullable T otherwise) {
        return typed == null ? otherwise : typed;
    }
}
